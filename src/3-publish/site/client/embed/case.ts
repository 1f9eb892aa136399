/** What a reader did in a checklist so far: the way back, ticks, and what was typed for the ticket. */
import type { FieldName } from '../decide/ticket-text.ts';
import { keep, recallKept } from './keep.ts';

/** A place in a decision. */
export interface Place {
  decision: string;
  /** With its `#`. */
  fragment: string;
}

export interface Case {
  /** The places that lie behind, the last one last. */
  trail: Place[];
  fields: Partial<Record<FieldName, string>>;
  /** The steps of a list that are done; changed in place. */
  ticksOf(list: string): Set<string>;
  forget(): void;
  /** Takes up what was kept for the visit; returns the state that was shown then, or nothing. */
  recall(name: string): string;
  /** Keeps it for the visit. */
  keep(name: string, state: string): void;
}

/** Begins a case. */
export function createCase(): Case {
  const ticks = new Map<string, Set<string>>();
  const made: Case = {
    trail: [],
    fields: {},
    ticksOf(list) {
      const known = ticks.get(list) ?? new Set();
      ticks.set(list, known);
      return known;
    },
    forget() {
      made.trail = [];
      made.fields = {};
      ticks.clear();
    },
    recall(name) {
      const kept = recallKept(name);
      for (const [list, ids] of Object.entries(kept?.ticks ?? {})) ticks.set(list, new Set(ids));
      return kept?.state ?? '';
    },
    keep(name, state) {
      const lists = [...ticks].map(([list, ids]) => [list, [...ids]] as const);
      keep(name, { state, ticks: Object.fromEntries(lists) });
    },
  };
  return made;
}
