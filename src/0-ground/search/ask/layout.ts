/** The meta file spread out: what ranking and filters ask for all the time. */
import { type Meta, type SpaceName, stepLength } from '../format/meta.ts';
import { type Filters, INSTANCE_IDS, OWNERS, TRUSTS, UNIT_KINDS, type UnitKind } from '../model.ts';
import { WEIGHTS } from './weights.ts';

export interface Layout {
  documents: number;
  /** Per unit: number of its document. */
  documentOf: Int32Array;
  /** Per document: number of its first unit; one more at the end. */
  firstUnit: Int32Array;
  /** Per document: how long it is in a space, 1 for the average. */
  length: Readonly<Record<SpaceName, Float64Array>>;
  /** Per document: words of its title, and how long it is, 1 for the average. */
  titleWords: Meta['titles'];
  titleLength: Readonly<Record<SpaceName, Float64Array>>;
  unitCount: Float64Array;
  /** Per document: what its score is multiplied by, whatever was asked. */
  prior: Float64Array;
  /** Per unit: what its own score is multiplied by. */
  unitPrior: readonly number[];
  /** Per unit. */
  facts: readonly UnitFacts[];
}

/** What filters look at. */
export type UnitFacts = Readonly<Record<keyof Filters, readonly string[]>> & { unit: UnitKind };

/** Spreads the meta file out. */
export function layOut(meta: Meta): Layout {
  const documents = meta.units.length;
  const firstUnit = new Int32Array(documents + 1);
  meta.units.forEach((count, at) => {
    firstUnit[at + 1] = (firstUnit[at] ?? 0) + count;
  });
  const documentOf = new Int32Array(firstUnit[documents] ?? 0);
  for (let at = 0; at < documents; at += 1) {
    documentOf.fill(at, firstUnit[at], firstUnit[at + 1]);
  }
  const facts = factsOf(meta, documentOf);
  return {
    documents,
    documentOf,
    firstUnit,
    length: {
      t: relative(meta.lengths.t.map(stepLength)),
      s: relative(meta.lengths.s.map(stepLength)),
    },
    titleWords: meta.titles,
    titleLength: { t: relative(meta.titles.t), s: relative(meta.titles.s) },
    unitCount: relative(meta.units),
    prior: Float64Array.from(meta.classOf, (place) => priorOf(meta, place)),
    unitPrior: facts.map(
      ({ instance, unit }) => cloudPrior(instance) * (unit === 'question' ? WEIGHTS.question : 1),
    ),
    facts,
  };
}

/** Texts in the reader's language come first, and what holds in the cloud that most customers have. */
function priorOf(meta: Meta, place: number): number {
  const { instances = 0, locale = 0 } = meta.classes[place] ?? {};
  const foreign = meta.locales[locale] !== meta.locale ? WEIGHTS.otherLanguage : 1;
  return foreign * cloudPrior(named(instances, INSTANCE_IDS));
}

/** Of several clouds the global one comes first; without any, something holds in all. */
function cloudPrior([first = 'global']: readonly string[]): number {
  return first === 'global' ? 1 : WEIGHTS.otherCloud;
}

function relative(values: readonly number[]): Float64Array {
  const average = values.reduce((sum, value) => sum + value, 0) / (values.length || 1) || 1;
  return Float64Array.from(values, (value) => value / average);
}

function named<Name extends string>(bits: number, names: readonly Name[]): Name[] {
  return names.filter((_, at) => (bits >> at) & 1);
}

function factsOf(meta: Meta, documentOf: Int32Array): UnitFacts[] {
  const facts: UnitFacts[] = [];
  const known = new Map<string, UnitFacts>();
  for (const [kind, count, owner, instances] of meta.runs) {
    for (let left = count; left > 0; left -= 1) {
      const place = meta.classOf[documentOf[facts.length] ?? 0] ?? 0;
      const key = `${place} ${kind} ${owner} ${instances}`;
      let fact = known.get(key);
      if (!fact) {
        fact = unitFacts(meta, place, kind, owner, instances);
        known.set(key, fact);
      }
      facts.push(fact);
    }
  }
  return facts;
}

function unitFacts(
  meta: Meta,
  place: number,
  kind: number,
  owner: number,
  instances: number,
): UnitFacts {
  const document = meta.classes[place];
  const unit = UNIT_KINDS[kind] ?? 'section';
  return {
    unit,
    kind:
      document?.kind === 'decision'
        ? ['decision']
        : unit === 'procedure'
          ? ['guide', 'procedure']
          : ['guide'],
    instance: named(instances < 0 ? (document?.instances ?? 0) : instances, INSTANCE_IDS),
    owner: OWNERS.slice(owner, owner + 1).filter(() => owner >= 0),
    role: (document?.roles ?? []).map((role) => meta.roles[role] ?? ''),
    trust: TRUSTS.slice(document?.trust ?? 0, (document?.trust ?? 0) + 1),
    locale: [meta.locales[document?.locale ?? 0] ?? meta.locale],
  };
}
