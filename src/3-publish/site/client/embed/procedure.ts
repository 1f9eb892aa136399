/** One procedure of a guide. */
import type { EmbedGuide } from '../../embed/model.ts';
import { element } from '../element.ts';
import { sentence } from './make.ts';
import { drawHead } from './screen.ts';
import type { Stage } from './stage.ts';
import { drawFoot, drawSteps } from './steps.ts';

type Procedure = EmbedGuide['procedures'][number];

export interface ProcedureActs {
  ticks: Set<string>;
  ticked(step: string, done: boolean): void;
}

/** The procedure with an id, or the first where none is asked for. */
export function procedureOf({ procedures }: EmbedGuide, id: string | null): Procedure | undefined {
  return id === null ? procedures[0] : procedures.find((one) => one.id === id);
}

/**
 * Draws a procedure as a checklist.
 * @param site address of the site, with a slash at its end
 */
export function drawProcedure(
  stage: Stage,
  guide: EmbedGuide,
  { id, title, steps }: Procedure,
  site: string,
  { ticks, ticked }: ProcedureActs,
): HTMLElement[] {
  const address = new URL(guide.url, site).href;
  const html = new Map(guide.segments.map((segment) => [segment.id, segment.html]));
  const rows = steps.map((step) => {
    const sentences = step.segments.map((segment) => html.get(segment) ?? '').join(' ');
    const content = sentences.trim() ? sentence(sentences, address) : [step.text];
    return { id: step.id, content, hint: [] };
  });
  const { root, count } = drawSteps(stage, rows, ticks, ticked);
  const link = stage.link(`${guide.url}#${id}`, stage.say('full'));
  link.dataset['openFull'] = '';
  const list = element(
    'section',
    { 'data-procedure': id, part: 'outcome', lang: stage.words.locale },
    element('h3', { class: 'counted', tabindex: '-1' }, title, count),
    root,
  );
  return [drawHead(guide.title, ''), element('div', { class: 'body' }, list), drawFoot(link)];
}
