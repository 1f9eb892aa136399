import {
  type DocumentClass,
  FORMAT,
  INSTANCE_IDS,
  lengthStep,
  type Meta,
  OWNERS,
  type SearchDocument,
  TRUSTS,
  UNIT_KINDS,
} from '#search';
import type { Gathered, Space } from './gather.ts';
import { foreignLetters, scriptsOf } from './scripts.ts';

/** What the meta file says of the documents themselves; the caller adds what the other files are. */
export type DocumentsMeta = Omit<Meta, 'version' | 'terms' | 'words' | 'records' | 'variants'>;

/** Describes the documents of a language for the meta file. */
export function documentsMeta(
  { documents, documentOf, target, source }: Gathered,
  locale: string,
): DocumentsMeta {
  const locales = [...new Set(documents.flatMap((each) => [each.locale, ...each.alsoIn]))].sort();
  const roles = [...new Set(documents.flatMap((each) => each.roles))].sort();
  const classes: string[] = [];
  const classOf = documents.map((document) => {
    const key = JSON.stringify(classify(document, locales, roles));
    const known = classes.indexOf(key);
    return known >= 0 ? known : classes.push(key) - 1;
  });
  return {
    format: FORMAT,
    locale,
    locales,
    scripts: locales.map(scriptsOf),
    foreign: foreignLetters(locale, locales),
    target: target.language,
    source: source?.language ?? target.language,
    bilingual: source !== null,
    roles,
    classes: classes.map((key): DocumentClass => JSON.parse(key)),
    classOf,
    units: documents.map(({ units }) => units.length),
    lengths: { t: lengthsOf(target, documentOf), s: source ? lengthsOf(source, documentOf) : [] },
    titles: { t: titlesOf(target, documentOf), s: source ? titlesOf(source, documentOf) : [] },
    runs: runsOf(documents),
  };
}

function classify(
  document: SearchDocument,
  locales: readonly string[],
  roles: readonly string[],
): DocumentClass {
  return {
    kind: document.kind,
    instances: bits(document.instances, INSTANCE_IDS),
    roles: document.roles.map((role) => roles.indexOf(role)),
    trust: TRUSTS.indexOf(document.trust),
    stale: document.stale,
    locale: locales.indexOf(document.locale),
    alsoIn: document.alsoIn.map((tag) => locales.indexOf(tag)),
  };
}

function bits<Name extends string>(names: readonly Name[], all: readonly Name[]): number {
  return all.reduce((sum, name, at) => (names.includes(name) ? sum | (1 << at) : sum), 0);
}

function lengthsOf({ postings }: Space, documentOf: readonly number[]): number[] {
  const lengths: number[] = [];
  documentOf.forEach((document, unit) => {
    lengths[document] = (lengths[document] ?? 0) + (postings.lengths[unit] ?? 0);
  });
  return lengths.map(lengthStep);
}

function titlesOf({ heads }: Space, documentOf: readonly number[]): number[] {
  return heads
    .filter((_, unit) => documentOf[unit] !== documentOf[unit - 1])
    .map(({ length }) => length);
}

function runsOf(documents: readonly SearchDocument[]): [number, number, number, number][] {
  const runs: [number, number, number, number][] = [];
  for (const { kind, owner, instances } of documents.flatMap(({ units }) => units)) {
    const place = UNIT_KINDS.indexOf(kind);
    const who = owner === null ? -1 : OWNERS.indexOf(owner);
    const clouds = instances === null ? -1 : bits(instances, INSTANCE_IDS);
    const last = runs.at(-1);
    if (last?.[0] === place && last[2] === who && last[3] === clouds) last[1] += 1;
    else runs.push([place, 1, who, clouds]);
  }
  return runs;
}
