/** What a host asks for by the attributes of the element. */
import type { Known } from './walk.ts';

const SUBJECT = ['decision', 'guide', 'procedure'];
const START = ['instance', 'partner', 'node', 'remember'];

/** The attributes that the element follows; `theme` is for its style alone. */
export const OBSERVED = [...SUBJECT, ...START, 'lang'];

export interface Asked {
  /** Equal as long as the same thing is asked for. */
  subject: string;
  /** Equal as long as it is to begin so: what is kept for the visit is kept under this name. */
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
    start: JSON.stringify([...SUBJECT, ...START].map(value)),
    decision: value('decision'),
    guide: value('guide'),
    procedure: value('procedure'),
    node: value('node') ?? '',
    known: Object.fromEntries(
      Object.entries(facts).flatMap(([fact, answer]) => (answer ? [[fact, answer]] : [])),
    ),
    locale: canonical(languageOf(host)),
  };
}

/** The nearest language, outside of shadow trees too. */
function languageOf(element: Element): string {
  const marked = element.closest<HTMLElement>('[lang]:not([lang=""])');
  const root = element.getRootNode();
  return marked?.lang ?? (root instanceof ShadowRoot ? languageOf(root.host) : 'en');
}

/** A tag as the addresses of the site write it: `zh-TW` for `ZH-tw`; what is none stays as it is. */
function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    return tag;
  }
}
