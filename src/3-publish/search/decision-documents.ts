import { type Catalog, cloudsByPlace, cloudsOfDecision, decisionUrl, outcomeUrl } from '#catalog';
import type { Decision, Outcome, Words } from '#decisions';
import type { Instance } from '#guides';
import type { Piece, SearchDocument, SearchUnit } from '#search';
import { nodeOrder, outcomeOrder } from '#walk';
import { entrances } from './entrances.ts';
import { plainWords } from './plain-words.ts';

/** A text in the language of the words, then in English. */
type Pair = readonly [own: string | null | undefined, english: string | null | undefined];

/** What all units of one decision are made of. */
interface Telling {
  decision: Decision;
  words: Words;
  english: Words | null;
  clouds: ReadonlyMap<string, readonly Instance[]>;
}

/**
 * Every decision in one language as search sees it: what it is about, each of its questions, and the outcomes that it is
 * the entrance of. A language without words of its own has the English ones, as its pages have.
 * @param crumbs names of what a decision stands below
 */
export function decisionDocuments(
  catalog: Catalog,
  locale: string,
  crumbs: readonly string[],
): SearchDocument[] {
  const { handbook, locales } = catalog;
  const worded = locales.find(({ tag }) => tag === locale)?.strings ?? 'en';
  const english = handbook.words.get('en') ?? null;
  const words = handbook.words.get(worded) ?? english;
  if (!words) return [];
  const ends = entrances(handbook);
  return [...handbook.decisions.values()].map((decision) => {
    const { id, graph } = decision;
    const telling: Telling = {
      decision,
      words,
      english: words.locale === 'en' ? null : english,
      clouds: cloudsByPlace(graph),
    };
    const own = words.decisions[id];
    const source = telling.english?.decisions[id];
    const title = textOf([own?.title ?? id, source?.title]);
    const intro = textOf([own?.intro, source?.intro]);
    const outcomes = outcomeOrder(graph).flatMap((end) =>
      ends.get(end) === id ? (handbook.outcomes.get(end) ?? []) : [],
    );
    return {
      kind: 'decision',
      url: decisionUrl(locale, id),
      title: title.target,
      sourceTitle: title.source,
      description: intro.target,
      sourceDescription: intro.source,
      crumbs,
      locale: words.locale,
      alsoIn: locales.flatMap(({ tag, strings }) =>
        tag !== words.locale && tag === strings && handbook.words.has(tag) ? [tag] : [],
      ),
      instances: cloudsOfDecision(decision),
      roles: [],
      trust: 'own',
      stale: false,
      units: [
        startUnit(telling),
        ...nodeOrder(graph).map((node) => questionUnit(node, telling)),
        ...outcomes.map((outcome) => outcomeUnit(outcome, telling)),
      ],
    };
  });
}

function startUnit({ decision: { id }, words, english }: Telling): SearchUnit {
  const own = words.decisions[id];
  const source = english?.decisions[id];
  const title = textOf([own?.title ?? id, source?.title]);
  const said = (own?.said ?? []).map((text, index): Pair => [text, source?.said[index]]);
  return {
    kind: 'decision',
    place: '',
    title: title.target,
    sourceTitle: title.source,
    trail: [],
    local: false,
    owner: null,
    instances: null,
    pieces: piecesOf([[own?.intro, source?.intro], ...said]),
  };
}

function questionUnit(id: string, { decision, words, english, clouds }: Telling): SearchUnit {
  const { nodes, start } = decision.graph;
  const node = nodes[id];
  const own = words.questions[node?.ask ?? ''];
  const source = english?.questions[node?.ask ?? ''];
  const title = textOf([own?.ask ?? id, source?.ask]);
  const answers = Object.keys(node?.to ?? {}).flatMap((answer): Pair[] => [
    [own?.answers[answer]?.text, source?.answers[answer]?.text],
    [own?.answers[answer]?.hint, source?.answers[answer]?.hint],
  ]);
  return {
    kind: 'question',
    place: `#${id}`,
    title: title.target,
    sourceTitle: title.source,
    trail: [],
    local: false,
    owner: null,
    instances: id === start ? null : (clouds.get(id) ?? null),
    pieces: piecesOf([[own?.hint, source?.hint], ...answers, [own?.why, source?.why]]),
  };
}

function outcomeUnit(outcome: Outcome, telling: Telling): SearchUnit {
  const { decision, words, english, clouds } = telling;
  const { id, responsible, steps, attach, never, warnings } = outcome;
  const own = words.outcomes[id];
  const source = english?.outcomes[id];
  const title = textOf([own?.action ?? id, source?.action]);
  const place = outcomeUrl('', decision.id, id).slice(decisionUrl('', decision.id).length);
  return {
    kind: 'outcome',
    place,
    title: title.target,
    sourceTitle: title.source,
    trail: [],
    local: false,
    owner: responsible,
    instances: clouds.get(id) ?? null,
    pieces: [
      ...piecesOf([
        [own?.label, source?.label],
        [own?.why, source?.why],
      ]),
      ...steps.flatMap(({ id: step }, index) =>
        piecesOf(
          [
            [own?.steps[step]?.text, source?.steps[step]?.text],
            [own?.steps[step]?.hint, source?.steps[step]?.hint],
          ],
          { anchor: `${id}.${step}`, number: index + 1, of: steps.length },
        ),
      ),
      ...piecesOf([
        ...attach.map((line): Pair => [own?.attach[line], source?.attach[line]]),
        [own?.where, source?.where],
        [own?.expect, source?.expect],
        ...never.map((line): Pair => [own?.never[line], source?.never[line]]),
        ...warnings.flatMap(({ id: one }): Pair[] => [
          [own?.warnings[one]?.title, source?.warnings[one]?.title],
          [own?.warnings[one]?.text, source?.warnings[one]?.text],
        ]),
      ]),
    ],
  };
}

function piecesOf(pairs: readonly Pair[], step: Piece['step'] = null): Piece[] {
  return pairs.map(textOf).flatMap((text) => (text.target === '' ? [] : [{ ...text, step }]));
}

function textOf([own, english]: Pair): { target: string; source: string | null } {
  const target = plainWords(own ?? '');
  const source = plainWords(english ?? '');
  return { target, source: source === '' || source === target ? null : source };
}
