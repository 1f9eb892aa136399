/** The strip that says what the browser remembers of the reader, and lets it be changed and forgotten. */
import { recallFacts } from './decide/memory.ts';
import { all } from './element.ts';
import { instanceCode } from './instances.ts';

/** Shows what is remembered beside the chosen cloud; hides the strip where that is nothing. */
export function showRemembered(chosen: string): void {
  for (const strip of all('[data-remembered-strip]')) {
    for (const badge of all('[data-instance-badge]', strip)) {
      badge.dataset['cloud'] = chosen;
      badge.hidden = chosen === '';
    }
    for (const code of all('[data-instance-code]', strip)) {
      code.textContent = instanceCode(chosen);
    }
    for (const button of all('[data-instance-change]', strip)) button.hidden = chosen === '';
    const known = recallFacts();
    const answers = all('[data-answered]', strip);
    for (const badge of answers) {
      badge.hidden = known[badge.dataset['fact'] ?? ''] !== badge.dataset['answered'];
    }
    strip.hidden = chosen === '' && answers.every((badge) => badge.hidden);
  }
}

/** Lets the button lead to the select in the header. */
export function startChange(select: HTMLSelectElement | undefined): void {
  for (const button of all('[data-instance-change]')) {
    button.addEventListener('click', () => {
      select?.focus();
      try {
        select?.showPicker();
      } catch {
        // Older browsers cannot, and none does without a gesture: then the focus has to do.
      }
    });
  }
}
