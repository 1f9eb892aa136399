/** The words of tickets, fetched once for each language. */
import { readFile } from '../site.ts';
import type { TicketWords } from './ticket-text.ts';

/** By address; `null` while they are on their way, `false` where they cannot be had. */
const known = new Map<string, TicketWords | null | false>();

/** The words at an address as far as they are here; `ready` is called once that changes. */
export function wordsAt(url: string, ready: () => void): TicketWords | null | false {
  if (!known.has(url)) void load(url, ready);
  return known.get(url) ?? null;
}

/** Lets words that could not be had be asked for again. */
export function forgetFailures(): void {
  for (const [url, words] of known) if (words === false) known.delete(url);
}

async function load(url: string, ready: () => void): Promise<void> {
  known.set(url, null);
  try {
    const words: unknown = await (await readFile(url)).json();
    known.set(url, isTicketWords(words) && words);
  } catch {
    // Without network, or where a host answers with a page of its own: the reader is told and may try again.
    known.set(url, false);
  }
  ready();
}

/** The file is our own and made with the page, so it is enough to tell it from something else. */
function isTicketWords(value: unknown): value is TicketWords {
  const parts = ['labels', 'questions', 'outcomes'];
  return typeof value === 'object' && value !== null && parts.every((part) => part in value);
}
