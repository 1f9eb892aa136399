import { type Catalog, citationsOf, decisionUrl, guideUrl, wordsFor } from '#catalog';
import type { CitedDocument, Decision, Handbook, Outcome, Words } from '#decisions';
import { outcomeOrder } from '#walk';
import type { DecisionGraphJson, DecisionJson } from './decision-schema.ts';
import { decisionJsonPath, decisionMarkdownPath } from './paths.ts';

type Bare<Key extends 'outcomes' | 'questions'> = DecisionGraphJson[Key][number];

/** A decision as data without words; see `decisionGraphSchema`. */
export function decisionGraphJson(handbook: Handbook, decision: Decision): DecisionGraphJson {
  const { id, cloud, reviewed, reviewBy, graph } = decision;
  return {
    id,
    cloud,
    reviewed,
    reviewBy,
    start: graph.start,
    nodes: Object.fromEntries(
      Object.entries(graph.nodes).map(([name, { ask, fact, rev, to }]) => [
        name,
        { ask, fact, rev, to: edgesOf(to) },
      ]),
    ),
    questions: questionsOf(handbook, decision),
    outcomes: outcomesOf(handbook, decision).map((outcome) => bareOutcome(handbook, outcome)),
  };
}

type Edges = DecisionGraphJson['nodes'][string]['to'];

function edgesOf(to: Decision['graph']['nodes'][string]['to']): Edges {
  return Object.fromEntries(
    Object.entries(to).map(([answer, edges]) => [
      answer,
      edges.map(({ when, to: target }) => ({ when: conditionOf(when), to: { ...target } })),
    ]),
  );
}

function conditionOf(when: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(when).map(([fact, answers]) => [fact, [...answers]]));
}

function questionsOf({ questions }: Handbook, { graph }: Decision): Bare<'questions'>[] {
  const asked = new Set(Object.values(graph.nodes).map(({ ask }) => ask));
  return [...asked].flatMap((ask) => {
    const question = questions.get(ask);
    if (!question) return [];
    const { id, fact, remember, answers } = question;
    return [{ id, fact, remember, answers: answers.map((answer) => ({ id: answer })) }];
  });
}

function outcomesOf({ outcomes }: Handbook, { graph }: Decision): Outcome[] {
  return outcomeOrder(graph).flatMap((id) => outcomes.get(id) ?? []);
}

/** Without words there is no page whose sentences could be opened. */
const NO_GUIDES: Catalog['guides'] = new Map();

function bareOutcome(handbook: Handbook, outcome: Outcome): Bare<'outcomes'> {
  const { id, responsible, shared, ticket, gap, reviewed, reviewBy } = outcome;
  return {
    id,
    responsible,
    shared,
    ticket,
    gap,
    steps: outcome.steps.map((step) => ({ id: step.id, when: conditionOf(step.when) })),
    attach: outcome.attach.map((one) => ({ id: one })),
    never: outcome.never.map((one) => ({ id: one })),
    guides: outcome.guides.map((slug) => ({ slug })),
    warnings: outcome.warnings.map((warning) => ({ ...warning })),
    citations: citationsOf({ guides: NO_GUIDES, handbook }, outcome, 'en').map(
      ({ document, runs }) => ({
        ...citationOf(document),
        segments: runs.map(({ first, last }) => ({ first, last })),
      }),
    ),
    reviewed,
    reviewBy,
  };
}

function citationOf({ code, path, url, title, date, external }: CitedDocument) {
  return { code, document: path ?? url ?? '', title, date, external };
}

/** A decision as data with the words of a locale; see `decisionSchema`. Null where it has none at all. */
export function decisionJson(
  catalog: Catalog,
  decision: Decision,
  locale: string,
): DecisionJson | null {
  const { handbook } = catalog;
  const words = wordsFor(handbook, locale);
  const own = words?.decisions[decision.id];
  if (!words || !own) return null;
  const { id } = decision;
  const bare = decisionGraphJson(handbook, decision);
  const url = decisionUrl(locale, id);
  return {
    ...bare,
    locale,
    language: words.locale,
    title: own.title,
    intro: own.intro,
    said: [...own.said],
    url,
    markdown: decisionMarkdownPath(locale, id),
    goesOn: decisionsAfter(decision).flatMap((other) => {
      const title = words.decisions[other]?.title;
      const json = decisionJsonPath(locale, other);
      return title === undefined
        ? []
        : [{ id: other, title, url: decisionUrl(locale, other), json }];
    }),
    questions: bare.questions.map((question) => wordedQuestion(question, words)),
    outcomes: outcomesOf(handbook, decision).map((outcome) => ({
      ...wordedOutcome(catalog, outcome, words, locale),
      url: `${url}#${outcome.id}`,
    })),
  };
}

/** Ids of the other decisions that answers lead into. */
export function decisionsAfter({ graph }: Decision): string[] {
  const edges = Object.values(graph.nodes).flatMap(({ to }) => Object.values(to).flat());
  return [...new Set(edges.flatMap(({ to }) => (to.kind === 'decision' ? [to.id] : [])))];
}

function wordedQuestion(
  question: Bare<'questions'>,
  { questions }: Words,
): DecisionJson['questions'][number] {
  const own = questions[question.id];
  return {
    ...question,
    ask: own?.ask ?? '',
    about: own?.about ?? '',
    hint: own?.hint ?? null,
    why: own?.why ?? null,
    answers: question.answers.map(({ id }) => ({ id, ...lineOf(own?.answers[id]) })),
  };
}

function lineOf(line: { text: string; hint: string | null } | undefined) {
  return { text: line?.text ?? '', hint: line?.hint ?? null };
}

function wordedOutcome(
  catalog: Catalog,
  outcome: Outcome,
  { outcomes }: Words,
  locale: string,
): Omit<DecisionJson['outcomes'][number], 'url'> {
  const bare = bareOutcome(catalog.handbook, outcome);
  const own = outcomes[outcome.id];
  return {
    ...bare,
    label: own?.label ?? '',
    action: own?.action ?? '',
    why: own?.why ?? '',
    where: own?.where ?? '',
    expect: own?.expect ?? '',
    steps: bare.steps.map((step) => ({ ...step, ...lineOf(own?.steps[step.id]) })),
    attach: bare.attach.map(({ id }) => ({ id, text: own?.attach[id] ?? '' })),
    never: bare.never.map(({ id }) => ({ id, text: own?.never[id] ?? '' })),
    guides: outcome.guides.flatMap((slug) => guideFor(catalog, slug, locale) ?? []),
    warnings: bare.warnings.map((warning) => ({
      ...warning,
      title: own?.warnings[warning.id]?.title ?? '',
      text: own?.warnings[warning.id]?.text ?? '',
    })),
    citations: citationsOf(catalog, outcome, locale).map(
      ({ document, runs, url, title, locale: other }) => ({
        ...citationOf(document),
        title,
        segments: runs.map((run) => ({ ...run })),
        url,
        locale: other,
      }),
    ),
  };
}

/** A guide of ours in the reader's language, or in English. */
export function guideFor(
  { guides }: Pick<Catalog, 'guides'>,
  slug: string,
  locale: string,
): { slug: string; title: string; url: string } | null {
  const editions = guides.get(slug)?.editions;
  const edition = editions?.get(locale) ?? editions?.get('en');
  return edition ? { slug, title: edition.guide.title, url: guideUrl(edition.locale, slug) } : null;
}
