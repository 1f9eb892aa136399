/** Search over any page: a dialog with a field and a list of what it finds. Loaded when it is first opened. */
import type { Answer, Question, Result } from '#search';
import { all, element } from '../element.ts';
import { addressOf, readFile } from '../site.ts';
import { decode } from '../storage.ts';
import { createAsker } from './asker.ts';
import sheet from './dialog.css?url';
import { drawing, marked, parsed, placeOf, resultLink, sentence, typed } from './draw.ts';
import { finderOfPage } from './finder.ts';
import { startHitLinks } from './hit-links.ts';
import { askable, readAsked } from './question.ts';
import { keepSearch } from './recent.ts';
import { drawRecent, searchAddress } from './recent-list.ts';
import { createSpeaker } from './speaker.ts';
import { count, type DialogWords, type SearchWords } from './words.ts';

/** As many as the search page shows first, so that going on there costs nothing. */
const FIRST = 5;

/** So long after a key the reader is taken to look up, in milliseconds. */
const PAUSE = 70;

/** Shows the dialog, with what was typed already. */
type Show = (early: string | null) => void;

let opening: Promise<Show> | null = null;

/** Opens the dialog with what `early` returns by then; rejects where it cannot be loaded. */
export async function openDialog(early: () => string | null): Promise<void> {
  opening ??= prepare();
  try {
    (await opening)(early());
  } catch (fault) {
    opening = null;
    throw fault;
  }
}

async function prepare(): Promise<Show> {
  const style = element('link', { rel: 'stylesheet', href: addressOf(sheet) });
  const styled = new Promise((resolve) => {
    for (const type of ['load', 'error']) style.addEventListener(type, resolve);
  });
  document.head.append(style);
  const [response] = await Promise.all([
    readFile(`/${document.documentElement.lang}/search/words.json`),
    styled,
  ]);
  const words = decode(await response.text());
  if (!isWords(words)) throw new Error('The words of the search did not arrive');
  return build(words);
}

/** The words are our own and made with the page, so it is enough to tell them from something else. */
function isWords(value: unknown): value is DialogWords {
  return typeof value === 'object' && value !== null && 'dialog' in value;
}

/** A place of the answer, by its number, as `aria-activedescendant` names it. */
const optionId = (at: number): string => `search-option-${at}`;

function drawOption(result: Result, at: number, words: SearchWords): HTMLElement {
  const { kind, owner, title } = result;
  const decision = Object.hasOwn(words.places, kind);
  const icon = decision ? (owner ?? 'map') : kind === 'procedure' ? 'check' : 'book';
  const attributes = { id: optionId(at), role: 'option', tabindex: '-1', 'aria-selected': 'false' };
  const link = resultLink(
    result,
    attributes,
    ...drawing(words, icon),
    element(
      'span',
      {},
      element('strong', {}, ...marked(title)),
      element('span', { class: 'hint' }, placeOf(result, words)),
    ),
    ...drawing(words, 'arrow'),
  );
  if (decision && owner) link.dataset['responsible'] = owner;
  return link;
}

interface Parts {
  dialog: HTMLDialogElement;
  form: HTMLFormElement;
  field: HTMLInputElement;
  list: HTMLElement;
}

function build(words: DialogWords): Show {
  const dialog = parsed(words.dialog);
  const form = dialog?.querySelector('form');
  const field = dialog?.querySelector('input');
  const list = dialog?.querySelector<HTMLElement>('[role=listbox]');
  if (!(dialog instanceof HTMLDialogElement) || !form || !field || !list) {
    throw new Error('The search dialog did not arrive');
  }
  form.setAttribute('action', addressOf(words.page));
  return start(words, { dialog, form, field, list });
}

function start(words: DialogWords, { dialog, form, field, list }: Parts): Show {
  const part = (name: string): HTMLElement =>
    dialog.querySelector<HTMLElement>(`[data-find=${name}]`) ?? element('div', {});
  const [region, message, fault] = [part('region'), part('message'), part('fault')];
  const [recent, every, live] = [part('recent'), part('every'), part('live')];
  const speak = createSpeaker(live);
  let active = -1;

  const asker = createAsker(finderOfPage, FIRST, {
    loading: () => mark('loading'),
    answered,
    failed() {
      mark('error');
      speak(words.failed);
    },
  });

  function mark(state: string): void {
    region.dataset['state'] = state;
    fault.hidden = state !== 'error';
  }

  function choose(at: number): void {
    const options = all('[role=option]', list);
    // Before the first option stands the field itself.
    active = at < -1 ? options.length - 1 : at >= options.length ? -1 : at;
    for (const [place, option] of options.entries()) {
      option.setAttribute('aria-selected', String(place === active));
    }
    options[active]?.scrollIntoView({ block: 'nearest' });
    if (active < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', optionId(active));
  }

  function answered({ text }: Question, { near, total }: Answer, first: readonly Result[]): void {
    region.dataset['total'] = String(total);
    list.replaceChildren(...first.map((result, at) => drawOption(result, at, words)));
    recent.hidden = true;
    message.hidden = total > 0;
    message.replaceChildren(...sentence(words.nothing, 'query', typed(text)));
    for (const term of near) {
      message.append(' ', element('a', { href: searchAddress(words, term) }, term));
    }
    every.textContent = total > 0 ? count(words.all, total, words.locale) : words.title;
    expand(total > 0);
    mark('done');
    speak(total > 0 ? count(words.found, total, words.locale) : (message.textContent ?? ''));
  }

  function expand(open: boolean): void {
    list.hidden = !open;
    field.setAttribute('aria-expanded', String(open));
    choose(-1);
  }

  /** Opens the chosen option, with Ctrl or Cmd in a tab of its own. */
  function follow({ ctrlKey, metaKey }: KeyboardEvent): void {
    const option = all('[role=option]', list)[active];
    // Browsers do not agree on what the keys of a click by a script mean.
    if (ctrlKey || metaKey) option?.setAttribute('target', '_blank');
    const like = { bubbles: true, cancelable: true, ctrlKey, metaKey };
    option?.dispatchEvent(new MouseEvent('click', like));
    option?.removeAttribute('target');
  }

  /** Shows what the field asks, or the last searches where it asks nothing. */
  function render(wait: number): void {
    const text = askable(field.value);
    every.setAttribute('href', searchAddress(words, text));
    if (text.trim()) {
      asker.ask({ ...readAsked(''), text }, wait);
      return;
    }
    asker.stop();
    every.textContent = words.title;
    message.hidden = true;
    expand(false);
    drawRecent(recent, words);
    mark('idle');
  }

  field.addEventListener('input', () => {
    // What was chosen does not answer what the field asks now.
    choose(-1);
    render(PAUSE);
  });
  field.addEventListener('keydown', (event) => {
    // Enter and arrows belong to the input method while it is open; Safari tells so only by this code.
    const composing = event.isComposing || Reflect.get(event, 'keyCode') === 229;
    if (composing) {
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (way && !list.hidden) choose(active + way);
    else if (event.key === 'Enter' && active >= 0) follow(event);
    else return;
    event.preventDefault();
  });
  form.addEventListener('submit', () => keepSearch(field.value));
  every.addEventListener('click', () => keepSearch(field.value));
  list.addEventListener('click', () => keepSearch(field.value));
  for (const button of all('button', fault)) {
    button.addEventListener('click', () => {
      field.focus();
      asker.again();
    });
  }
  part('close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    // A link may lead to a place on this very page.
    const link = event.target instanceof Element && event.target.closest('a');
    if (event.target === dialog || (link && !event.ctrlKey && !event.metaKey && !event.shiftKey))
      dialog.close();
  });
  startHitLinks(dialog);
  document.body.append(dialog);
  return (early) => {
    if (dialog.open) return;
    dialog.showModal();
    field.focus();
    if (early) field.value = early;
    else field.select();
    void finderOfPage()
      .warm()
      .catch(() => {});
    render(0);
  };
}
