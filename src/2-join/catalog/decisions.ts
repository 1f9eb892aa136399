import type { Handbook, Words } from '#decisions';
import { type Finding, FindingList } from '#findings';
import { collectDecisions, type Guide } from '#guides';
import { type Facts, follow, type Graph, own, type Walk, walk, writeFacts, writeLink } from '#walk';
import type { Catalog } from './model.ts';

/** Address of a decision. */
export function decisionUrl(locale: string, id: string): string {
  return `/${locale}/decide/${id}/`;
}

/** Address of an outcome as a decision leads to it, for readers without script; its id is in lower case there. */
export function outcomeUrl(locale: string, decision: string, outcome: string): string {
  return `${decisionUrl(locale, decision)}${outcome.toLowerCase()}/`;
}

/** Words for readers of a locale; a language without words of its own has the English ones. */
export function wordsFor({ words }: Pick<Handbook, 'words'>, locale: string): Words | null {
  return words.get(locale) ?? words.get('en') ?? null;
}

/** The way into a decision from a guide: its first open question, each answer a link that carries what is known. */
export interface Entrance {
  title: string;
  intro: string;
  url: string;
  question: string;
  hint: string | null;
  answers: readonly { id: string; text: string; hint: string | null; url: string }[];
  /** Locale of the words. */
  locale: string;
}

/**
 * The way into a decision for readers of one guide; null where there is no such decision.
 * A guide for exactly one cloud has answered the question after the cloud, where the decision goes on with one.
 */
export function entranceOf(
  handbook: Handbook,
  id: string,
  { locale, instances }: Pick<Guide, 'locale' | 'instances'>,
): Entrance | null {
  const graph = handbook.decisions.get(id)?.graph;
  const words = wordsFor(handbook, locale);
  const own = words?.decisions[id];
  if (!graph || !words || !own) return null;
  const facts = knownTo(graph, instances);
  const { taken, at } = walk(graph, facts);
  const node = graph.nodes[at.id];
  const question = words.questions[node?.ask ?? ''];
  if (!node || !question) return null;
  const answers = Object.keys(node.to).flatMap((answer) => {
    const to = follow(node, answer, facts);
    const line = question.answers[answer];
    if (!to || !line) return [];
    const then = { ...facts, [node.fact]: answer };
    const way = { at: to.id, from: graph.start, taken: [...taken, { node: at.id, answer }] };
    const page = to.kind === 'outcome' ? outcomeUrl(locale, id, to.id) : decisionUrl(locale, id);
    const url =
      to.kind === 'decision'
        ? decisionUrl(locale, to.id) + writeFacts(then)
        : page + writeLink(graph, { ...way, facts: then });
    return [{ id: answer, ...line, url }];
  });
  const { title, intro } = own;
  const { ask, hint } = question;
  const url = decisionUrl(locale, id);
  return { title, intro, url, question: ask, hint, answers, locale: words.locale };
}

function knownTo(graph: Graph, [only, ...others]: Guide['instances']): Facts {
  const start = own(graph.nodes, graph.start);
  if (!only || others.length > 0 || start?.fact !== 'cloud') return {};
  const facts = { cloud: only };
  const { at }: Walk = walk(graph, facts);
  return at.kind === 'node' ? facts : {};
}

/** Languages of the site without words for the decisions, and decisions in guides that are none. */
export function checkDecisions({
  guides,
  handbook,
  locales,
}: Pick<Catalog, 'guides' | 'handbook' | 'locales'>): Finding[] {
  const findings: Finding[] = [];
  const worded = locales.filter(({ tag, strings }) => tag === strings);
  for (const { tag } of handbook.words.size > 0 ? worded : []) {
    if (handbook.words.has(tag)) continue;
    const list = new FindingList(`content/decisions/words/${tag}`);
    const message = `The decisions have no words in ${tag}, so they are shown in English.`;
    list.add('catalog/no-words', 'error', 1, message, 'Translate the files of words/en.');
    findings.push(...list.items);
  }
  for (const { editions } of guides.values()) {
    for (const { guide } of editions.values()) {
      const list = new FindingList(guide.file);
      for (const { id, line } of collectDecisions(guide.blocks)) {
        if (handbook.decisions.has(id)) continue;
        list.add(
          'catalog/unknown-decision',
          'error',
          line,
          `The guide embeds the decision \`${id.slice(0, 120)}\`, which is not there or has errors of its own.`,
          'Name a file of content/decisions/graphs, without its extension.',
        );
      }
      findings.push(...list.items);
    }
  }
  return findings;
}
