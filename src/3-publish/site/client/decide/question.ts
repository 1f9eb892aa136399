/** A question as it stands for this reader: where its answers lead, and how far it is from the end. */
import { own } from '#walk';
import { all, element } from '../element.ts';
import { fill } from '../strings.ts';
import type { DecisionData } from './data.ts';
import { factLink, progress, questionLink, type View } from './view.ts';

/**
 * Dresses the section of the question that is shown.
 * @param decisions address of all decisions, with slashes at both ends
 */
export function dressQuestion(
  section: HTMLElement,
  data: DecisionData,
  view: View,
  decisions: string,
): void {
  const fact = own(data.graph.nodes, view.at.id)?.fact ?? '';
  for (const link of all('a[data-answer]', section)) {
    const answer = link.dataset['answer'] ?? '';
    link.setAttribute('href', factLink(data, view, [fact, answer], decisions));
    if (own(view.facts, fact) === answer) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  const head = section.querySelector<HTMLElement>('[data-progress]');
  if (head) dressProgress(head, data, view);
}

function dressProgress(head: HTMLElement, data: DecisionData, view: View): void {
  const { done, more } = progress(data, view);
  const { text = '', textLast = '' } = head.dataset;
  const words = head.querySelector('[data-progress-text]');
  if (words) words.textContent = fill(more > 0 ? text : textLast, { n: done + 1, more });
  const fields = Array.from({ length: done + 1 + more }, (_, index) =>
    element('i', index < done ? { class: 'on' } : index === done ? { class: 'half' } : {}),
  );
  const bar = head.querySelector('.bar');
  bar?.classList.add('bar-steps');
  bar?.replaceChildren(...fields);
  const last = view.taken.at(-1);
  const back = head.querySelector<HTMLElement>('[data-back]');
  if (back) {
    back.hidden = !last;
    if (last) back.setAttribute('href', questionLink(data, view, last.node));
  }
  head.hidden = false;
}

/**
 * Lets the digit keys answer the question that is shown.
 * @param follow shows what the address says; who types fast answers the next question, not the same one twice
 */
export function startKeys(page: HTMLElement, follow: () => void): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.repeat || event.isComposing || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!/^[1-9]$/.test(key)) return;
    const field = 'input, textarea, select, [contenteditable]';
    if (target instanceof Element && target.closest(field)) return;
    all('[data-node] a[data-answer]', page)[Number(key) - 1]?.click();
    follow();
  });
}
