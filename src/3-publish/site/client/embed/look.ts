/** What a checklist is drawn into: a shadow tree with a style of its own. */
import { element } from '../element.ts';
import css from './checklist.css?inline';

let sheet: CSSStyleSheet | null = null;

/** A style made by script, since a host's policy may allow no other. */
function sharedSheet(root: ShadowRoot): CSSStyleSheet {
  if (!sheet) {
    // A rem is as large as the host made it; the reader's own size is what text has by itself.
    const text = element('p', {});
    text.style.all = 'initial';
    root.append(text);
    const size = Number.parseFloat(getComputedStyle(text).fontSize) || 16;
    text.remove();
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css.replace(/([\d.]+)rem/g, (_, rems) => `${rems * size}px`));
  }
  return sheet;
}

/** Puts an empty frame in place of what the host wrote into the element. */
export function buildFrame(host: HTMLElement): HTMLElement {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sharedSheet(root)];
  const frame = element('div', { class: 'frame', part: 'frame' });
  // Digits answer, but only while the reader is in here: the host's page has keys of its own.
  frame.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey, target } = event;
    if (!/^[1-9]$/.test(key) || altKey || ctrlKey || metaKey || event.repeat) return;
    if (target instanceof Element && target.closest('input, textarea, select')) return;
    frame.querySelectorAll<HTMLElement>('[data-answer]')[Number(key) - 1]?.click();
  });
  root.append(frame);
  return frame;
}
