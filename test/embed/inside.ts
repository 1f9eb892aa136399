import type { Locator, Page } from 'playwright-core';
import { handbook } from '../support/walks.ts';

/** Where a checklist is: a page, or a frame in it. */
export type Inside = Pick<Page, 'locator'>;

/** Answers the questions that are open one after the other, as a reader does. */
export async function answer(inside: Inside, ...answers: readonly string[]): Promise<void> {
  for (const one of answers) await inside.locator(`button[data-answer="${one}"]`).click();
}

/** The words of the decisions in a language. */
export function wordsIn(locale: string) {
  const words = handbook.words.get(locale);
  if (!words) throw new Error(`No words in ${locale}`);
  return words;
}

/** Text as it reads: without marks of emphasis, each run of blanks as one. */
export function reads(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text of the only element there is, as it reads. */
export async function textOf(locator: Locator): Promise<string> {
  return reads(await locator.textContent());
}

/** Starts to write down what a page is told of its checklists; `heard` reads it. */
export const LISTEN = `(() => {
  const heard = [];
  Object.defineProperty(document, 'heard', { value: heard });
  for (const name of ['ready', 'answer', 'outcome', 'step', 'error'])
    document.addEventListener('handoff-' + name, ({ detail, target }) =>
      heard.push({ name, detail, from: target.localName }));
})()`;

export interface Heard {
  name: string;
  from: string;
  detail: Readonly<Record<string, unknown>>;
}

/** What the page was told since it was opened, where it listens. */
export function heard(page: Page): Promise<Heard[]> {
  return page.evaluate<Heard[]>('document.heard');
}
