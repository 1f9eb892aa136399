/** Steps to tick, of an outcome or of a procedure. */
import { element } from '../element.ts';
import { button } from './make.ts';
import type { Stage } from './stage.ts';

/** Up to so many steps each has its own field in the bar. */
const FIELDS = 9;

export interface Step {
  id: string;
  content: readonly (Node | string)[];
  hint: readonly (Node | string)[];
}

export interface StepList {
  root: HTMLElement;
  /** Says how many are done. */
  count: HTMLElement;
}

/**
 * Draws steps with their boxes.
 * @param ticks ids of the steps that are done; kept up to date
 * @param changed called after a box was ticked or cleared, with the id of its step
 */
export function drawSteps(
  stage: Stage,
  steps: readonly Step[],
  ticks: Set<string>,
  changed: (step: string, done: boolean) => void,
): StepList {
  const text = element('span', {});
  const bar = element('span', { class: 'bar', 'aria-hidden': 'true' });
  const count = element('span', { class: 'count' }, text, bar);
  const show = (): void => {
    const done = steps.filter(({ id }) => ticks.has(id)).length;
    text.textContent = stage.say('progress', { done, total: steps.length });
    const few = steps.length <= FIELDS;
    bar.replaceChildren(
      ...(few ? steps : []).map((_, at) => element('i', at < done ? { class: 'on' } : {})),
    );
  };
  const rows = steps.map(({ id, content, hint }, at) => {
    const box = element('input', { type: 'checkbox', id: `step-${at}` });
    box.checked = ticks.has(id);
    box.addEventListener('change', () => {
      if (box.checked) ticks.add(id);
      else ticks.delete(id);
      show();
      changed(id, box.checked);
    });
    const row = element(
      'li',
      { 'data-step': id, part: 'step' },
      box,
      element('label', { for: box.id }, ...content),
    );
    if (hint.length > 0) row.append(element('p', { class: 'hint' }, ...hint));
    return row;
  });
  show();
  return { root: element('ol', { class: 'steps' }, ...rows), count };
}

/** The foot of a checklist: what leads back, what stands between, what leads on. */
export function drawFoot(...content: readonly (Node | string | null)[]): HTMLElement {
  return element(
    'div',
    { class: 'foot', part: 'foot' },
    ...content.filter((part) => part !== null),
  );
}

/** The button that leads one question back. */
export function drawBack(stage: Stage, act: () => void): HTMLButtonElement {
  return button({ class: 'link', part: 'button', 'data-back': '' }, act, stage.say('back'));
}
