/** One question with its answers. */
import { own } from '#walk';
import type { EmbedData } from '../../embed/model.ts';
import type { DecisionData } from '../decide/data.ts';
import { progress, type View } from '../decide/view.ts';
import { element } from '../element.ts';
import { marked } from './make.ts';
import type { Stage } from './stage.ts';

/** How far the question is: answered ones and itself, of all at most. */
export interface Way {
  number: number;
  total: number;
}

/** Tells how far the question that is shown is. */
export function wayOf(decision: DecisionData, view: View): Way {
  const { done, more } = progress(decision, view);
  return { number: done + 1, total: done + 1 + more };
}

/** Draws a question; `choose` is called with the id of an answer. */
export function drawQuestion(
  stage: Stage,
  data: EmbedData,
  view: View,
  { number, total }: Way,
  choose: (answer: string) => void,
): HTMLElement {
  const node = own(data.graph.nodes, view.at.id);
  const question = own(data.questions, node?.ask ?? '');
  const bar = element('div', { class: 'way', part: 'progress', 'aria-hidden': 'true' });
  for (let at = 1; at <= total; at++) {
    const state = at < number ? 'on' : at === number ? 'half' : '';
    bar.append(element('i', state ? { class: state } : {}));
  }
  const more = total - number;
  const spoken = stage.say(more > 0 ? 'question' : 'lastQuestion', { n: number, more });
  const answers = Object.keys(node?.to ?? {}).map((id) => {
    const line = own(question?.answers ?? {}, id);
    const body = element('span', {}, element('b', {}, ...marked(line?.text ?? id)));
    const hints = [line?.hint, goesOn(stage, data, view, id)].filter(
      (hint) => typeof hint === 'string',
    );
    for (const hint of hints) body.append(element('span', { class: 'hint' }, ...marked(hint)));
    const made = element('button', { type: 'button', 'data-answer': id, part: 'answer' }, body);
    made.addEventListener('click', ({ detail }) => {
      // The second click of a double one would answer the next question, which stands in the same place.
      if (detail < 2) choose(id);
    });
    if (own(view.facts, node?.fact ?? '') === id) made.setAttribute('aria-current', 'true');
    made.append(stage.icon('arrow'));
    return element('li', {}, made);
  });
  const section = element(
    'section',
    { 'data-node': view.at.id, part: 'question' },
    bar,
    element('p', { class: 'unseen' }, spoken),
    element('h3', { tabindex: '-1' }, ...marked(question?.ask ?? view.at.id)),
  );
  if (question?.hint) section.append(element('p', { class: 'hint' }, ...marked(question.hint)));
  section.append(element('ol', { class: 'answers' }, ...answers));
  if (question?.why) {
    section.append(
      element(
        'details',
        {},
        element('summary', {}, stage.say('why')),
        element('p', {}, ...marked(question.why)),
      ),
    );
  }
  return section;
}

/** Says that an answer goes on in another decision, where it does so for every reader. */
function goesOn(stage: Stage, data: EmbedData, view: View, answer: string): string | null {
  const edges = own(data.graph.nodes, view.at.id)?.to[answer] ?? [];
  const to = edges.length === 1 ? edges[0]?.to : undefined;
  const title = to?.kind === 'decision' ? own(data.others, to.id) : undefined;
  return title === undefined ? null : stage.say('goesOn', { title });
}
