/** What the browser keeps for the next decision: the cloud, and what kind of partner the reader is. */
import type { Facts } from '#walk';
import { recall, remember } from '../storage.ts';

/** Fact → name in the storage; the cloud is the one that the header chooses. */
const NAMES = { cloud: 'instance', partner: 'partner', 'cn-role': 'cn-role' } as const;

/** Returns all that is remembered; whether a decision has use for it is its own matter. */
export function recallFacts(): Facts {
  const known = Object.entries(NAMES).flatMap(([fact, name]) => {
    const answer = recall(name);
    return answer === null ? [] : [[fact, answer] as const];
  });
  return Object.fromEntries(known);
}

/** Remembers an answer if it is one to be kept; “I do not know” is none. */
export function rememberFact(fact: string, answer: string): void {
  const name = Object.entries(NAMES).find(([known]) => known === fact)?.[1];
  if (name && answer !== 'unknown') remember(name, answer);
}

/** Forgets all of it. */
export function forgetFacts(): void {
  for (const name of Object.values(NAMES)) remember(name, null);
}
