/** What a checklist is drawn into: a shadow tree with a style of its own. */
import { element } from '../element.ts';
import css from './checklist.css?inline';

/** By document: a style of one cannot dress another. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Gives a shadow tree its style, made by script, since a host's policy may allow no other. */
export function dress(root: ShadowRoot): void {
  const { ownerDocument } = root;
  const sheet = sheets.get(ownerDocument) ?? makeSheet(root);
  sheets.set(ownerDocument, sheet);
  root.adoptedStyleSheets = [sheet];
}

function makeSheet(root: ShadowRoot): CSSStyleSheet {
  // A rem is as large as the host made it; the reader's own size is what text has by itself.
  const text = element('p', {});
  text.style.all = 'initial';
  root.append(text);
  const size = Number.parseFloat(getComputedStyle(text).fontSize) || 16;
  text.remove();
  const view = root.ownerDocument.defaultView ?? window;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css.replace(/([\d.]+)rem/g, (_, rems) => `${rems * size}px`));
  return sheet;
}

/** Events of typing, which the keys of the host's page must not hear. */
const TYPING = ['keydown', 'keyup', 'keypress', 'input'];

/** Puts an empty frame in place of what the host wrote into the element. */
export function buildFrame(host: HTMLElement): HTMLElement {
  const root = host.attachShadow({ mode: 'open' });
  dress(root);
  const frame = element('div', { class: 'frame', part: 'frame' });
  for (const name of TYPING) {
    frame.addEventListener(name, (event) => {
      if (isField(event.target)) event.stopPropagation();
    });
  }
  // Digits answer, but only while the reader is in here: the host's page has keys of its own.
  frame.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey, target } = event;
    if (!/^[1-9]$/.test(key) || altKey || ctrlKey || metaKey || event.repeat) return;
    const answer = frame.querySelectorAll<HTMLElement>('[data-answer]')[Number(key) - 1];
    if (!answer || isField(target)) return;
    event.preventDefault();
    event.stopPropagation();
    answer.click();
  });
  // Not the frame itself: that would lose its language, by which browsers choose between Chinese and Japanese glyphs.
  root.append(element('div', { class: 'reset' }, frame));
  return frame;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select');
}
