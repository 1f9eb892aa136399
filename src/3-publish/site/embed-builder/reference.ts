/** What the reference of the builder names, in code; the words for it are strings. */

/** Attributes of the element. */
export const ATTRIBUTES = [
  'decision',
  'guide',
  'procedure',
  'lang',
  'instance',
  'partner',
  'node',
  'theme',
  'remember',
] as const;

/** Events by the end of their names, with their details. */
export const EVENTS = {
  ready: '{ decision | guide, lang }',
  answer: '{ decision, question, answer, text, state }',
  change: '{ decision | guide, state }',
  outcome: '{ decision, outcome, responsible, action, steps, state, url }',
  step: '{ decision | guide, list, step, done, ticked, total }',
  error: '{ reason, message }',
} as const;

/** Properties and methods. */
export const METHODS = {
  state: 'state',
  outcome: 'outcome',
  ready: 'ready',
  answer: 'answer(id)',
  back: 'back()',
  restart: 'restart()',
  ticket: "ticket({ locale = 'en', fields = {} })",
} as const;

/** Custom properties without their `--handoff-`. */
export const LOOKS = [
  'accent',
  'on-accent',
  'paper',
  'wash',
  'ink',
  'soft',
  'line',
  'font',
  'radius',
] as const;

export const PARTS = [
  'frame',
  'head',
  'title',
  'progress',
  'question',
  'answer',
  'outcome',
  'responsible',
  'action',
  'step',
  'ticket',
  'notice',
  'foot',
  'link',
  'button',
] as const;

/** Messages between a frame and its page. */
export const MESSAGES = {
  height: "{ handoff: 1, type: 'height', height }",
  connect: "{ handoff: 1, type: 'connect' }",
  event: '{ type, detail }',
  open: "{ type: 'open', detail: { url } }",
  restart: "{ type: 'restart' }",
  theme: "{ type: 'theme', theme }",
} as const;

/** JSON Schemas of the API. */
export const SCHEMAS = [
  'index',
  'guide',
  'decision',
  'decision-graph',
  'responsibilities',
] as const;

/** How to listen to the element. */
export const LISTENING = `document.querySelector('handoff-checklist')
  .addEventListener('handoff-outcome', ({ detail }) => {
    console.log(detail.responsible, detail.url);
  });`;

/** How to read the data. */
export function fetching(site: string, locale: string): string {
  return `const read = async (path) =>
  (await fetch(new URL(path, '${site}'))).json();

const { decisions } = await read('/api/v1/index.json');
for (const { editions } of decisions) {
  const edition = editions.find(({ locale }) => locale === '${locale}');
  if (!edition) continue;
  const { title, outcomes } = await read(edition.json);
  console.log(title, outcomes.map(({ responsible }) => responsible));
}`;
}
