/** The English original of one sentence: in the margin beside it, or in a sheet where there is no margin. */
import { copy } from './copy.ts';
import { element } from './element.ts';
import { headerEdge } from './place.ts';
import type { ClientStrings } from './strings.ts';

const ROOM = 12;

/** The note, of which a page has one. */
export interface Note {
  /** Opens it for `sentence`, or closes it where it is already open for that. */
  toggle(sentence: HTMLElement): void;
  /** Closes it and says whether it was open; the focus returns to the sentence where it was on either of the two. */
  close(): boolean;
  /** Tells whether an element belongs to it. */
  contains(candidate: Node): boolean;
}

/** Returns the drawn first line of a sentence. */
function firstLine(sentence: HTMLElement): DOMRect {
  return sentence.getClientRects()[0] ?? sentence.getBoundingClientRect();
}

function place(box: HTMLElement, sentence: HTMLElement): void {
  const line = firstLine(sentence).bottom;
  const height = box.offsetHeight;
  if (getComputedStyle(box).position === 'absolute') {
    const above = line + height + ROOM > innerHeight && line - height > headerEdge();
    box.toggleAttribute('data-above', above);
    box.style.top = `${line - (box.offsetParent?.getBoundingClientRect().top ?? 0)}px`;
    return;
  }
  box.style.top = '';
  // The sheet must not cover the sentence that it explains.
  const covered = sentence.getBoundingClientRect().bottom - (innerHeight - height - ROOM);
  if (covered > 0) scrollBy({ top: covered, behavior: 'instant' });
}

/** The remark on a sentence in words, as the mark behind it names it. */
function remarkOn(sentence: HTMLElement): string | null {
  const mark = document.querySelector(`a.mark[href="#remark-${CSS.escape(sentence.id)}"]`);
  return mark?.getAttribute('aria-label') ?? null;
}

function compose(source: HTMLElement, remark: string | null, strings: ClientStrings): HTMLElement {
  const english = element('p', { lang: 'en', dir: 'ltr' }, source.cloneNode(true));
  // The copy is not a second half of the pair.
  english.firstElementChild?.removeAttribute('data-segment-source');
  const copyButton = element('button', { class: 'quiet', type: 'button' }, strings.copy);
  copyButton.addEventListener('click', () => copy(source.textContent ?? '', strings.copied));
  const close = element(
    'button',
    { class: 'quiet', type: 'button', 'data-close': '', 'aria-label': strings.close },
    '×',
  );
  const trust = document.querySelector('.head .trust')?.cloneNode(true) ?? '';
  return element(
    'div',
    { class: 'note', role: 'group', 'aria-label': strings.english },
    element('p', { class: 'note-head' }, element('span', {}, strings.english), close),
    ...(remark ? [element('p', { class: 'kind' }, remark)] : []),
    english,
    element('p', { class: 'note-foot' }, trust, copyButton),
  );
}

/** Prepares the note; `sources` are the English halves by segment id. */
export function startNote(sources: ReadonlyMap<string, HTMLElement>, strings: ClientStrings): Note {
  // Speaks what the eye sees in the note; it must stand still, while the note moves about in the page.
  const voice = element('p', { class: 'visually-hidden', role: 'status' });
  document.body.append(voice);
  let box: HTMLElement | null = null;
  let asked: HTMLElement | null = null;

  function close(): boolean {
    if (!box || !asked) return false;
    const focused = document.activeElement;
    if (focused && (box.contains(focused) || focused === asked))
      asked.focus({ preventScroll: true });
    asked.removeAttribute('data-open');
    box.remove();
    voice.replaceChildren();
    box = asked = null;
    return true;
  }

  function open(sentence: HTMLElement, source: HTMLElement): void {
    const remark = remarkOn(sentence);
    asked = sentence;
    box = compose(source, remark, strings);
    box.toggleAttribute('data-remarked', remark !== null);
    box.querySelector('[data-close]')?.addEventListener('click', close);
    // Next to the block, so that Tab leads from the sentence to the note.
    (sentence.closest('[data-body] > *, .head > *') ?? sentence).after(box);
    sentence.setAttribute('data-open', '');
    place(box, sentence);
    voice.append(element('span', { lang: 'en' }, source.textContent ?? ''));
  }

  const main = document.querySelector('main');
  if (main) {
    new ResizeObserver(() => {
      if (box && asked) place(box, asked);
    }).observe(main);
  }

  return {
    close,
    contains: (candidate) => box?.contains(candidate) ?? false,
    toggle(sentence) {
      const same = sentence === asked;
      close();
      const source = sources.get(sentence.dataset['segment'] ?? '');
      if (!same && source) open(sentence, source);
    },
  };
}
