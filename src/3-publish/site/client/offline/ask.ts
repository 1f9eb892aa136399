import { element } from '../element.ts';

/** The words of a question before something is removed. */
export interface Question {
  ask: string;
  yes: string;
  no: string;
}

/** Lets `button` ask in its own place before it acts; the focus begins at the answer that does no harm. */
export function askFirst(
  button: HTMLButtonElement,
  { ask, yes, no }: Question,
  act: () => void,
): HTMLElement {
  const agree = element('button', { type: 'button', class: 'button grave' }, yes);
  const refuse = element('button', { type: 'button', class: 'button' }, no);
  const answers = element('span', { role: 'group', 'aria-label': ask }, element('span', {}, ask));
  answers.append(agree, refuse);
  const whole = element('span', { class: 'ask' }, button, answers);
  show(false);

  function show(asking: boolean): void {
    answers.hidden = !asking;
    button.hidden = asking;
    whole.toggleAttribute('data-asking', asking);
  }
  function leave(): void {
    show(false);
    button.focus();
  }
  button.addEventListener('click', () => {
    show(true);
    refuse.focus();
  });
  refuse.addEventListener('click', leave);
  answers.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') leave();
  });
  agree.addEventListener('click', ({ detail }) => {
    // The second half of a double press is no answer.
    if (detail > 1) return;
    show(false);
    act();
  });
  return whole;
}
