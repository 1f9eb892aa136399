/** What the browser keeps for the next decision: the cloud, and what kind of partner the reader is. */
import type { Facts } from '#walk';
import { recall, remember } from '../storage.ts';

/** Fact → name in the storage; the cloud is the one that the header chooses. */
const NAMES = { cloud: 'instance', partner: 'partner', 'cn-role': 'cn-role' } as const;

/** Answers that are good for one customer only: a cloud that is closed leaves the next one nothing to ask. */
const PASSING: readonly string[] = ['unknown', 'germany'];

/** Returns all that is remembered; whether a decision has use for it is its own matter. */
export function recallFacts(): Facts {
  const known = Object.entries(NAMES).flatMap(([fact, name]) => {
    const answer = recall(name);
    return answer === null || PASSING.includes(answer) ? [] : [[fact, answer] as const];
  });
  return Object.fromEntries(known);
}

/** Remembers an answer if it is one to be kept. */
export function rememberFact(fact: string, answer: string): void {
  const name = Object.entries(NAMES).find(([known]) => known === fact)?.[1];
  if (name && !PASSING.includes(answer)) remember(name, answer);
}

/** Forgets all of it. */
export function forgetFacts(): void {
  for (const name of Object.values(NAMES)) remember(name, null);
}
