/** The texts to copy, for what is chosen. */
import { elementSnippet, frameSnippet, type Origin, policyLines, type Wishes } from './snippets.ts';

/** Shows the snippet and what the host's policy must allow for it. */
export function showSnippet(page: HTMLElement, origin: Origin, wishes: Wishes, way: string): void {
  const framed = way === 'frame';
  const { subject, resize } = wishes;
  set(page, 'snippet', framed ? frameSnippet(origin, wishes) : elementSnippet(origin, wishes));
  set(page, 'policy', policyLines(origin, subject, framed ? { resize } : null));
}

function set(page: HTMLElement, id: string, text: string): void {
  const code = page.querySelector(`#${id}`);
  if (code) code.textContent = text;
}
