/** What was searched for on this device. */
import { decode, recall, remember } from '../storage.ts';

const KEY = 'searches';
const KEPT = 8;

/** Returns the last searches, the latest first; damaged entries count as none. */
export function recentSearches(): readonly string[] {
  const value = decode(recall(KEY));
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  return entries.filter((entry) => typeof entry === 'string').slice(0, KEPT);
}

/** Puts a search at the head of the list. */
export function keepSearch(text: string): void {
  const search = text.trim();
  if (!search) return;
  const others = recentSearches().filter((other) => other !== search);
  remember(KEY, JSON.stringify([search, ...others].slice(0, KEPT)));
}

/** Forgets all searches. */
export function forgetSearches(): void {
  remember(KEY, null);
}
