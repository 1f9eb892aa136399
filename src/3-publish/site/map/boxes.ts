import { type Catalog, decisionUrl, outcomeUrl } from '#catalog';
import type { Decision } from '#decisions';
import type { Party } from '#field';
import type { Target } from '#walk';
import { placeKey } from '../client/map/keys.ts';
import { conditionText } from '../decide/conditions.ts';
import { nodeOrder } from '../decide/order.ts';
import type { Spoken } from '../decide/spoken.ts';
import { wordsText } from '../decide/words.ts';

/** A place of the map: a question, an outcome, or another decision that goes on. */
export interface Box {
  /** See `placeKey`. */
  key: string;
  kind: Target['kind'];
  url: string;
  /** The question, the label of the outcome or the title of the decision. */
  title: string;
  /** Number of a question, else null. */
  number: number | null;
  /** Who is responsible in an outcome, else null. */
  party: { id: Party; name: string } | null;
  answers: readonly Answer[];
}

export interface Answer {
  id: string;
  text: string;
  leads: readonly Lead[];
}

/** Where an answer leads, for all or under a condition. */
export interface Lead {
  to: string;
  /** For whom, in words; null for all others. */
  when: string | null;
}

/** Everything that the map of a decision shows, questions first and in their order. */
export function boxesOf(
  { handbook }: Pick<Catalog, 'handbook'>,
  { graph, id: decision }: Decision,
  locale: string,
  spoken: Spoken,
): readonly Box[] {
  const { words, t } = spoken;
  const set = (text: string): string => wordsText(text, words.locale);
  const home = decisionUrl(locale, decision);
  const questions = nodeOrder(graph).flatMap((id, index): Box[] => {
    const node = graph.nodes[id];
    if (!node) return [];
    const question = words.questions[node.ask];
    return [
      {
        key: placeKey({ kind: 'node', id }),
        kind: 'node',
        url: `${home}#${id}`,
        title: set(question?.ask ?? node.ask),
        number: index + 1,
        party: null,
        answers: Object.entries(node.to).map(([answer, edges]) => ({
          id: answer,
          text: set(question?.answers[answer]?.text ?? answer),
          leads: edges.map(({ when, to }) => ({
            to: placeKey(to),
            when: conditionText(handbook, when, spoken) || null,
          })),
        })),
      },
    ];
  });
  const ends = new Map<string, Box>();
  for (const id of nodeOrder(graph)) {
    for (const { to } of Object.values(graph.nodes[id]?.to ?? {}).flat()) {
      if (to.kind !== 'node') ends.set(placeKey(to), endOf(to));
    }
  }
  return [...questions, ...ends.values()];

  function endOf(to: Target): Box {
    const box = { key: placeKey(to), kind: to.kind, number: null, answers: [] };
    if (to.kind === 'decision') {
      const title = set(words.decisions[to.id]?.title ?? to.id);
      return { ...box, url: decisionUrl(locale, to.id), title, party: null };
    }
    const party = handbook.outcomes.get(to.id)?.responsible;
    return {
      ...box,
      url: outcomeUrl(locale, decision, to.id),
      title: set(words.outcomes[to.id]?.label ?? to.id),
      party: party ? { id: party, name: t(`party.${party}`) } : null,
    };
  }
}
