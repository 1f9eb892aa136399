/** An outcome as it stands for this reader: the steps that are for them, their ticks, and who “you” are. */
import type { Facts } from '#walk';
import { all } from '../element.ts';
import { startTicks } from '../ticks.ts';
import { isFor, partiesOf, readCondition } from './reader.ts';

const started = new WeakMap<HTMLElement, () => void>();
const words = new WeakMap<HTMLElement, string>();

/** Dresses the section of the outcome that is shown. */
export function dressOutcome(section: HTMLElement, facts: Facts): void {
  for (const step of all('[data-when]', section)) {
    step.hidden = isFor(readCondition(step.dataset['when']), facts) === false;
  }
  const you = partiesOf(facts).includes(section.dataset['responsible'] ?? '');
  for (const name of all('[data-party]', section)) {
    const common = words.get(name) ?? name.textContent;
    words.set(name, common);
    name.textContent = (you && name.dataset['partyYou']) || common;
  }
  const show = started.get(section);
  if (show) show();
  else started.set(section, startTicks(section, section.dataset['outcome'] ?? '', 'visit'));
}

/** Ids of the ticked steps that are for this reader, in their order. */
export function tickedSteps(section: HTMLElement): string[] {
  const steps = all('[data-step]:not([hidden]):has(> input:checked)', section);
  return steps.map((step) => step.dataset['step'] ?? '');
}
