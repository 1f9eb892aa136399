/** What of an outcome depends on who reads it. */
import type { TicketKind } from '#decisions';
import { type Condition, type Facts, fits, own } from '#walk';
import { decode } from '../storage.ts';

/** The parties that the reader is, by what is known. */
export function partiesOf(facts: Facts): readonly string[] {
  const partner = own(facts, 'partner');
  if (partner === 'indirect-provider') return ['partner', partner];
  const kinds = ['direct-bill', 'indirect-reseller', 'advisor'];
  const china = ['own-agreement', 'under-indirect'];
  const is = kinds.includes(partner ?? '') || china.includes(own(facts, 'cn-role') ?? '');
  return is ? ['partner'] : [];
}

/** What the reader writes at an outcome: who is responsible needs no request. */
export function ticketKind(kind: TicketKind, responsible: string, facts: Facts): TicketKind {
  return kind === 'request' && responsible === own(facts, 'partner') ? 'record' : kind;
}

/** Tells whether a step is for these facts: null where they do not say. */
export function isFor(when: Condition, facts: Facts): boolean | null {
  if (fits(when, facts)) return true;
  const known = Object.entries(when).filter(([fact]) => Object.hasOwn(facts, fact));
  return fits(Object.fromEntries(known), facts) ? null : false;
}

/** Reads `data-when`; damaged ones hold for all. */
export function readCondition(json: string | null | undefined): Condition {
  const value = decode(json);
  if (typeof value !== 'object' || value === null) return {};
  const lists = Object.entries(value).filter(([, list]) => Array.isArray(list));
  return Object.fromEntries(lists);
}
