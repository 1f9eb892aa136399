/** Makes what is shown of a document from its records. */
import type { Meta } from '../format/meta.ts';
import type { DocumentRecord, PieceRecord, UnitRecord } from '../format/records.ts';
import type { Excerpt, InstanceId, Owner, Result, Run, Trust } from '../model.ts';
import type { Layout } from './layout.ts';
import type { RankedDocument } from './rank.ts';
import { closeness, excerptOf, orderOf, type Sight, type Spot, spotsIn } from './sight.ts';
import type { Store } from './store.ts';

const LONGEST = 240;

export interface Shown {
  result: Result;
  /** How much of the question stands in it in order. */
  order: number;
}

interface Sights {
  t: Sight;
  s: Sight;
}

/** Reads the record of a unit. */
export async function recordOf(
  unit: number,
  document: number,
  store: Store,
): Promise<{ head: DocumentRecord; record: UnitRecord }> {
  const { file, first } = await store.records(unit);
  const head = file.documents[document];
  const record = file.units[unit - first];
  if (!head || !record) throw new RangeError('A file of the search index is broken.');
  return { head, record };
}

/** An index that is ready to answer. */
export interface Opened {
  store: Store;
  meta: Meta;
  layout: Layout;
}

/** Shows the best unit of a document, and names the next best ones. */
export async function show(
  { document, units }: RankedDocument,
  sights: Sights,
  { store, meta, layout }: Opened,
  reader: string,
): Promise<Shown> {
  const home = homeOf(document, meta, reader);
  const best = units[0]?.unit ?? layout.firstUnit[document] ?? 0;
  const facts = layout.facts[best];
  const { head, record } = await recordOf(best, document, store);
  const locale = facts?.locale[0] ?? meta.locale;
  const own = locale === meta.locale;
  const sight = own ? sights.t : sights.s;
  const opening = best === layout.firstUnit[document];
  const title = opening ? head.t : record.t;
  const titleSpots = spotsIn(title, sight);
  const piece = bestPiece(record.x, { t: sight, s: sights.s });
  const foreign = reader !== meta.locale;
  const also = await further(units, document, store, foreign);
  const titleRuns = excerptOf(title, titleSpots, 400);
  const { excerpt, other } = excerptsOf(piece, locale, opening ? head.d : '', sight, foreign);
  return {
    order: Math.max(orderOf(titleSpots) * 1.3, piece ? bestOrder(piece) : 0),
    result: {
      kind: facts?.unit ?? 'section',
      url: home(head.u) + (foreign && record.l ? '' : record.p),
      title: titleRuns,
      locale,
      trail: [...head.c, ...(opening ? [] : [head.t]), ...record.r],
      excerpt,
      other,
      step: stepOf(piece?.record, home(head.u + record.p.replace(/#.*/, ''))),
      also: distinct(also, head.u + record.p).map(({ url, title }) => ({ url: home(url), title })),
      owner: one<Owner>(facts?.owner),
      instances: (facts?.instance ?? []) as readonly InstanceId[],
      roles: facts?.role ?? [],
      trust: one<Trust>(facts?.trust) ?? 'own',
      stale: meta.classes[meta.classOf[document] ?? 0]?.stale ?? false,
      words: hitsOf([titleRuns, excerpt?.runs ?? [], other?.runs ?? []]),
    },
  };
}

/** Turns an address into the one of the same page in the reader's language, where there is one. */
function homeOf(document: number, meta: Meta, reader: string): (url: string) => string {
  const { alsoIn = [] } = meta.classes[meta.classOf[document] ?? 0] ?? {};
  const there = reader !== meta.locale && alsoIn.some((place) => meta.locales[place] === reader);
  return (url) => (there ? url.replace(/^\/[^/]+\//, `/${reader}/`) : url);
}

function one<Value extends string>(values: readonly string[] | undefined): Value | null {
  return (values?.[0] as Value | undefined) ?? null;
}

interface BestPiece {
  record: PieceRecord;
  target: Spot[];
  source: Spot[];
  worth: number;
}

function bestPiece(pieces: readonly PieceRecord[], sights: Sights): BestPiece | null {
  let best: BestPiece | null = null;
  for (const record of pieces) {
    const target = spotsIn(record[0], sights.t);
    const source = spotsIn(record[1] ?? '', sights.s);
    const worth = Math.max(closeness(target), closeness(source) * 0.95);
    if (!best || worth > best.worth) best = { record, target, source, worth };
  }
  return best;
}

function bestOrder({ target, source }: BestPiece): number {
  return Math.max(orderOf(target), orderOf(source));
}

function excerptsOf(
  piece: BestPiece | null,
  locale: string,
  description: string,
  sight: Sight,
  both: boolean,
): { excerpt: Excerpt | null; other: Excerpt | null } {
  if (!piece || (piece.worth === 0 && description !== '')) {
    if (description === '') return { excerpt: null, other: null };
    const runs = excerptOf(description, spotsIn(description, sight), LONGEST);
    return { excerpt: { locale, runs }, other: null };
  }
  const { record, target, source } = piece;
  const [text, english] = record;
  const here = new Set(target.map(({ word }) => word));
  const beyond = english && (both || source.some(({ word }) => !here.has(word)));
  return {
    excerpt: text === '' ? null : { locale, runs: excerptOf(text, target, LONGEST) },
    other:
      beyond || (text === '' && english)
        ? { locale: 'en', runs: excerptOf(english ?? '', source, LONGEST) }
        : null,
  };
}

function stepOf(record: PieceRecord | undefined, url: string): Result['step'] {
  const [, , anchor, number, of] = record ?? [];
  return anchor && number && of ? { url: `${url}#${anchor}`, number, of } : null;
}

/** Further units that are not far behind, as far as the file at hand has them: they are not worth another one. */
async function further(
  units: RankedDocument['units'],
  document: number,
  store: Store,
  foreign: boolean,
): Promise<{ url: string; title: string }[]> {
  const [first, ...others] = units;
  if (!first) return [];
  const { file, first: start } = await store.records(first.unit);
  const url = file.documents[document]?.u ?? '';
  return others
    .filter(({ score }) => score > first.score * 0.6)
    .flatMap(({ unit }) => {
      const record = file.units[unit - start];
      if (!record || unit < start || (foreign && record.l)) return [];
      return [{ url: url + record.p, title: record.t }];
    });
}

function distinct(places: readonly { url: string; title: string }[], own: string) {
  const seen = new Set(['', own]);
  const isNew = (key: string) => !seen.has(key) && seen.add(key);
  return places.filter(({ url, title }) => isNew(url) && isNew(title)).slice(0, 2);
}

function hitsOf(all: readonly (readonly Run[])[]): string[] {
  const hits = all.flat().filter(({ hit }) => hit);
  return [...new Set(hits.map(({ text }) => text))].slice(0, 12);
}
