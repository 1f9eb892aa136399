/** What a host asks for by the attributes of the element. */
import type { Known } from './walk.ts';

const SUBJECT = ['decision', 'guide', 'procedure'];
const START = ['instance', 'partner', 'node'];

/** The attributes that the element follows; `theme` is for its style alone, `remember` is read when it counts. */
export const OBSERVED = [...SUBJECT, ...START, 'lang'];

export interface Asked {
  /** Equal as long as the same thing is asked for. */
  subject: string;
  /** Equal as long as it is to begin at the same place. */
  start: string;
  decision: string | null;
  guide: string | null;
  procedure: string | null;
  node: string;
  /** What the host knows of the case, as facts. */
  known: Known;
  locale: string;
}

/** Reads the attributes of the element. */
export function readAsked(host: HTMLElement): Asked {
  const value = (name: string): string | null => host.getAttribute(name);
  const facts = { cloud: value('instance'), partner: value('partner') };
  return {
    subject: JSON.stringify(SUBJECT.map(value)),
    start: JSON.stringify(START.map(value)),
    decision: value('decision'),
    guide: value('guide'),
    procedure: value('procedure'),
    node: value('node') ?? '',
    known: Object.fromEntries(
      Object.entries(facts).flatMap(([fact, answer]) => (answer ? [[fact, answer]] : [])),
    ),
    locale: host.lang || host.closest<HTMLElement>('[lang]:not([lang=""])')?.lang || 'en',
  };
}
