import type { BlockContent, Heading, PhrasingContent, Root } from 'mdast';
import { type Catalog, decisionUrl, wordsFor } from '#catalog';
import type { Decision, QuestionWords, Words } from '#decisions';
import { formatList } from '#locale';
import { createTranslator, type T } from '#strings';
import { type Condition, type Edge, nodeOrder, outcomeOrder, type Target } from '#walk';
import { writeDocument } from './markdown.ts';
import { outcomeTree } from './outcome-tree.ts';
import { bullets, wordsInline, wordsParagraph } from './words-tree.ts';

/** What all parts of one document are written with. */
export interface DecisionWriter {
  catalog: Catalog;
  decision: Decision;
  words: Words;
  /** Locale of the addresses. */
  locale: string;
  t: T;
  site: URL;
}

/** A whole decision as Markdown: all questions with where their answers lead, then all outcomes. */
export function decisionMarkdown(
  catalog: Catalog,
  decision: Decision,
  locale: string,
  site: URL,
): string {
  const words = wordsFor(catalog.handbook, locale);
  const own = words?.decisions[decision.id];
  if (!words || !own) return '';
  const writer = { catalog, decision, words, locale, t: createTranslator(words.locale), site };
  const { graph, reviewed, reviewBy } = decision;
  const tree: Root = {
    type: 'root',
    children: [
      heading(1, own.title),
      wordsParagraph(own.intro),
      ...nodeOrder(graph).flatMap((id, index) => question(id, index + 1, writer)),
      ...outcomeOrder(graph).flatMap((id) => outcomeTree(id, writer)),
    ],
  };
  const facts = {
    title: own.title,
    description: own.intro,
    lang: words.locale,
    url: new URL(decisionUrl(locale, decision.id), site).href,
    instances: decision.cloud === null ? [] : [decision.cloud],
    reviewed,
    reviewBy,
  };
  return writeDocument(facts, tree);
}

/** A heading of words of a decision. */
export function heading(depth: 1 | 2 | 3, words: string): Heading {
  return { type: 'heading', depth, children: wordsInline(words) };
}

function question(id: string, number: number, writer: DecisionWriter): BlockContent[] {
  const node = writer.decision.graph.nodes[id];
  const own = writer.words.questions[node?.ask ?? ''];
  if (!node || !own) return [];
  const answers = Object.entries(node.to).map(([answer, edges]) =>
    answerItem(own.answers[answer] ?? { text: answer, hint: null }, edges, writer),
  );
  return [
    heading(2, `${number}. ${own.ask}`),
    ...(own.hint ? [wordsParagraph(own.hint)] : []),
    bullets(answers),
    ...(own.why ? [wordsParagraph(own.why)] : []),
  ];
}

function answerItem(
  { text, hint }: QuestionWords['answers'][string],
  edges: readonly Edge[],
  writer: DecisionWriter,
): BlockContent[] {
  const said: PhrasingContent[] = [
    { type: 'strong', children: wordsInline(text) },
    ...(hint ? wordsInline(` (${hint})`) : []),
  ];
  const [only, ...others] = edges;
  if (only && others.length === 0) {
    const arrow: PhrasingContent = { type: 'text', value: ' → ' };
    return [{ type: 'paragraph', children: [...said, arrow, link(only.to, writer)] }];
  }
  const ways = edges.map(({ when, to }): BlockContent[] => {
    const condition = conditionText(when, writer);
    const first = condition === '' ? [] : wordsInline(`${condition} `);
    return [{ type: 'paragraph', children: [...first, link(to, writer)] }];
  });
  return [{ type: 'paragraph', children: said }, bullets(ways)];
}

/** For whom something is, in words; empty for all. */
export function conditionText(when: Condition, { catalog, words, t }: DecisionWriter): string {
  const { questions } = catalog.handbook;
  const facts = Object.entries(when).map(([fact, answers]) => {
    const asked = questions.get(fact) ?? [...questions.values()].find((one) => one.fact === fact);
    const own = words.questions[asked?.id ?? ''];
    const named = answers.map((answer) => own?.answers[answer]?.text ?? answer);
    return t('decide.fact', { about: own?.about ?? fact, answers: formatList(named, t.locale) });
  });
  return facts.length === 0 ? '' : t('decide.given', { facts: formatList(facts, t.locale) });
}

function link({ kind, id }: Target, writer: DecisionWriter): PhrasingContent {
  const { decision, locale, site, words, t } = writer;
  const own = decisionUrl(locale, decision.id);
  const url = new URL(kind === 'decision' ? decisionUrl(locale, id) : `${own}#${id}`, site).href;
  return { type: 'link', url, children: wordsInline(nameOf(id)) };

  function nameOf(place: string): string {
    if (kind === 'outcome') return words.outcomes[place]?.action ?? place;
    if (kind === 'decision')
      return t('decide.goesOn', { title: words.decisions[place]?.title ?? place });
    const { nodes } = decision.graph;
    const number = nodeOrder(decision.graph).indexOf(place) + 1;
    return `${number}. ${words.questions[nodes[place]?.ask ?? '']?.ask ?? place}`;
  }
}
