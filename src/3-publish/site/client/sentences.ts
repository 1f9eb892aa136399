/** Sentences from the keyboard: one tab stop for the whole text, arrows from sentence to sentence. */
import { around, element, isShown } from './element.ts';

/** Which way a key leads in a list of sentences: 1 on, -1 back, 0 nowhere. */
export function step(key: string, rightToLeft: boolean): -1 | 0 | 1 {
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  if (key === 'ArrowRight') return rightToLeft ? -1 : 1;
  if (key === 'ArrowLeft') return rightToLeft ? 1 : -1;
  return 0;
}

/** Sentences that can be asked for their English. */
export interface Sentences {
  /** Makes them reachable by Tab, or takes that away. */
  setReachable(reachable: boolean): void;
  /** Makes `sentence` the one that Tab comes back to. */
  setCurrent(sentence: HTMLElement): void;
}

/** Lets the keyboard walk through `list`; Enter and the space bar call `ask`. `hint` tells that to screen readers. */
export function startSentences(
  list: readonly HTMLElement[],
  hint: string,
  ask: (sentence: HTMLElement) => void,
): Sentences {
  let current = list[0];
  let reachable = false;
  document.body.append(element('span', { id: 'english-hint', hidden: '' }, hint));

  function release(sentence: HTMLElement | undefined): void {
    sentence?.removeAttribute('tabindex');
    sentence?.removeAttribute('aria-describedby');
  }

  /** Only the current sentence can have the focus: a tabindex on each would slow down long guides. */
  function setCurrent(sentence: HTMLElement): void {
    if (!reachable) return;
    if (sentence !== current) release(current);
    current = sentence;
    current.tabIndex = 0;
    current.setAttribute('aria-describedby', 'english-hint');
  }

  function walk(from: HTMLElement, direction: -1 | 1): void {
    let index = list.indexOf(from) + direction;
    for (; index in list; index += direction) {
      const candidate = list[index];
      if (!candidate || !isShown(candidate)) continue;
      setCurrent(candidate);
      candidate.focus();
      return;
    }
  }

  document.addEventListener('keydown', (event) => {
    const { target } = event;
    if (!reachable || !(target instanceof HTMLElement) || !list.includes(target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = step(event.key, document.documentElement.dir === 'rtl');
    if (direction) walk(target, direction);
    else if (event.key === 'Enter' || event.key === ' ') ask(target);
    else return;
    event.preventDefault();
  });
  // Tab from a link in the text comes back to the sentence around the link.
  document.addEventListener('focusin', (event) => {
    const sentence = around(event, '.t [data-segment]');
    if (sentence && list.includes(sentence)) setCurrent(sentence);
  });

  return {
    setCurrent,
    setReachable(wanted) {
      reachable = wanted;
      if (!wanted) release(current);
      else if (current) setCurrent(current);
    },
  };
}
