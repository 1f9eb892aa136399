/** One sheet with the text of the ticket in one language. */
import { copy } from '../copy.ts';
import { element } from '../element.ts';
import { say } from '../toast.ts';
import { type Piece, piecesOf, plainText } from './ticket-format.ts';
import type { Draft } from './ticket-text.ts';

/** How long a button says that it has copied. */
const SAID_MS = 4000;

export interface Sheet {
  root: HTMLElement;
  /** Shows a draft and says whom it is for, if that is known. */
  show(draft: Draft, recipient: string | null): void;
}

export interface SheetWords {
  locale: string;
  /** Name of the language in itself. */
  language: string;
  /** Said after copying. */
  copied: string;
  /** Said where the browser refuses to copy. */
  failed: string;
}

/** The part that the page must have; its selector is the error where it has not. */
export function partOf<Part extends HTMLElement>(root: ParentNode, selector: string): Part {
  const part = root.querySelector<Part>(selector);
  if (!part) throw new Error(selector);
  return part;
}

/** Makes a sheet from the template of the page. */
export function makeSheet(template: HTMLTemplateElement, words: SheetWords): Sheet {
  const root = partOf(document.importNode(template.content, true), '[data-sheet]');
  const name = partOf(root, '[data-sheet-name]');
  const recipient = partOf(root, '[data-sheet-for]');
  const button = partOf<HTMLButtonElement>(root, '[data-sheet-copy]');
  const body = partOf(root, '[data-handoff-text]');
  name.textContent = words.language;
  name.id = `ticket-sheet-${words.locale}`;
  root.setAttribute('aria-labelledby', name.id);
  button.setAttribute('aria-describedby', name.id);
  name.lang = body.lang = words.locale;

  let text = '';
  let timer = 0;
  button.addEventListener('click', async () => {
    if (await copy(text, words.copied)) {
      // The stylesheet shows the other word then.
      button.classList.add('primary');
      clearTimeout(timer);
      timer = window.setTimeout(() => button.classList.remove('primary'), SAID_MS);
    } else {
      getSelection()?.selectAllChildren(body);
      say(words.failed);
    }
  });
  return {
    root,
    show(draft, to) {
      recipient.textContent = to;
      text = plainText(draft);
      body.replaceChildren(...piecesOf(draft).map(drawn));
    },
  };
}

/** Typed text is isolated, so that marks of direction in it turn nothing else round. */
function drawn({ kind, text, lang }: Piece): Node {
  if (kind === 'typed') return element('bdi', lang === null ? {} : { lang }, text);
  return element(kind === 'label' ? 'b' : 'span', { class: `ticket-${kind}` }, text);
}
