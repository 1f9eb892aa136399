/** One line at the bottom of the window that says what just happened, on screen and to screen readers. */
import { element } from './element.ts';

const SHOWN_MS = 5000;

let line: HTMLElement | null = null;
let timer = 0;

/** Puts the empty line into the page; a live region must exist before it speaks. */
export function startToast(): void {
  line = element('p', { class: 'toast', role: 'status' });
  document.body.append(line);
}

/** Says `text` for five seconds. */
export function say(text: string): void {
  if (line) line.textContent = text;
  clearTimeout(timer);
  timer = window.setTimeout(() => line?.replaceChildren(), SHOWN_MS);
}
