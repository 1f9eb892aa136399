import type { Decision, Handbook, Question, Words } from '#decisions';
import type { Graph } from '#walk';
import { questionsBeyond } from './lengths.ts';
import { outcomeOrder } from './order.ts';
import { wordsText } from './words.ts';

/** A question as the browser needs it beside what the page shows. */
export interface QuestionData {
  fact: string;
  remember: boolean;
  /** What the answer is listed as. */
  about: string;
  /** Plain texts of the answers. */
  answers: Readonly<Record<string, string>>;
}

/** What the script of a decision page reads from `[data-graph]`. */
export interface DecisionData {
  graph: Graph;
  /** By id. */
  questions: Readonly<Record<string, QuestionData>>;
  /** The only cloud that the decision is about, or null. */
  cloud: string | null;
  /** By id: the most questions of other decisions that go on from here. */
  beyond: Readonly<Record<string, number>>;
  /** Ids of the outcomes that may be opened directly. */
  outcomes: readonly string[];
}

/** All that a script needs to walk a decision, with words in one language. */
export function decisionData(
  handbook: Handbook,
  { cloud, graph }: Decision,
  words: Words,
): DecisionData {
  const asked = [...new Set(Object.values(graph.nodes).map(({ ask }) => ask))];
  const questions = asked.flatMap((id) => {
    const question = handbook.questions.get(id);
    return question ? [[id, questionData(question, words)] as const] : [];
  });
  return {
    graph,
    questions: Object.fromEntries(questions),
    cloud,
    beyond: questionsBeyond(handbook, graph),
    outcomes: outcomeOrder(graph),
  };
}

function questionData({ id, fact, remember, answers }: Question, words: Words): QuestionData {
  const own = words.questions[id];
  const text = (answer: string) => wordsText(own?.answers[answer]?.text ?? answer, words.locale);
  return {
    fact,
    remember,
    about: wordsText(own?.about ?? id, words.locale),
    answers: Object.fromEntries(answers.map((answer) => [answer, text(answer)])),
  };
}

/** JSON that can stand in a `script` element: `<` could end it. */
export function dataBlock(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
