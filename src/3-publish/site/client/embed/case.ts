/** What a reader did in a checklist so far: the way back, ticks, and what was typed for the ticket. */
import type { FieldName } from '../decide/ticket-text.ts';
import type { Asked } from './attributes.ts';
import { keep, recallKept } from './keep.ts';

/** A place in a decision. */
export interface Place {
  decision: string;
  /** With its `#`. */
  fragment: string;
}

/** A step on the way to a place. */
export interface Move {
  /** True where the reader went there; the focus follows. */
  moved?: boolean;
  /** What was asked for, where that is something else than before. */
  fresh?: Asked;
  /** The place that lies behind then. */
  behind?: Place;
  /** Called once the step is taken. */
  taken?: () => void;
}

export interface Case {
  /** The places that lie behind, the last one last. */
  trail: Place[];
  /** What was typed for the ticket. */
  fields: Partial<Record<FieldName, string>>;
  /** Language of the ticket, where the reader chose one. */
  ticketIn: string | null;
  /** The steps of a list that are done; changed in place. */
  ticksOf(list: string): Set<string>;
  forget(): void;
  /** The state that was kept for the visit, or null. */
  kept(name: string): string | null;
  /** Takes up the ticks that were kept for the visit. */
  recall(name: string): void;
  /** Keeps state and ticks for the visit. */
  keep(name: string, state: string): void;
}

/** Begins a case. */
export function createCase(): Case {
  const ticks = new Map<string, Set<string>>();
  const made: Case = {
    trail: [],
    fields: {},
    ticketIn: null,
    ticksOf(list) {
      const known = ticks.get(list) ?? new Set();
      ticks.set(list, known);
      return known;
    },
    forget() {
      made.trail = [];
      made.fields = {};
      made.ticketIn = null;
      ticks.clear();
    },
    kept: (name) => recallKept(name)?.state || null,
    recall(name) {
      for (const [list, ids] of Object.entries(recallKept(name)?.ticks ?? {})) {
        ticks.set(list, new Set(ids));
      }
    },
    keep(name, state) {
      const lists = [...ticks].map(([list, ids]) => [list, [...ids]] as const);
      keep(name, { state, ticks: Object.fromEntries(lists) });
    },
  };
  return made;
}
