/** The form of the files below `content/decisions`. */
import { z } from 'zod';
import { PARTIES } from '#field';
import { TICKET_KINDS, WARNING_KINDS } from './model.ts';

const Day = z.iso.date('Write the date as YYYY-MM-DD.');
/** What every object has (`constructor`) is no name of ours. */
export const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'Write ids in lower-case letters, digits and dashes.')
  .refine((id) => !(id in Object.prototype), 'Choose another id; programs use this one.');
const OutcomeId = z
  .string()
  .regex(
    /^(?!(?:MAP|ALL)$)[A-Z0-9][A-Z0-9-]{0,59}$/,
    'Write ids of outcomes in capitals, digits and dashes; MAP and ALL are pages already.',
  );
const Text = z.string().trim().min(1, 'Write a text.').max(2000);
const Ids = z.array(Id).max(60).superRefine(once);

function once(ids: readonly string[], context: z.RefinementCtx): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) context.addIssue({ code: 'custom', message: `\`${twice}\` stands here twice.` });
}

/** Things with ids of their own, none of them twice. */
function list<Item extends z.ZodType<{ id: string }>>(item: Item) {
  return z.array(item).superRefine((items, context) =>
    once(
      items.map(({ id }) => id),
      context,
    ),
  );
}

const reviewed = { reviewed: Day, reviewBy: Day };

/** `[a, b]`, or a single `a`. */
const Several = z.union([z.array(z.string()), z.string().transform((one) => [one])]);
const Condition = z.record(Id, z.array(Id).min(1));
const MatrixAnswers = z.record(Id, Several);

export const QuestionsFile = z.strictObject({ ...reviewed, questions: z.record(Id, z.unknown()) });
export const QuestionEntry = z.strictObject({
  answers: Ids.min(2),
  fact: Id.optional(),
  remember: z.boolean().default(false),
});

/** A walk ends after so many questions, whatever the graph is. */
const MOST_NODES = 200;

const Goal = z.union([z.string(), z.strictObject({ decision: Id })]);
const Branch = z.strictObject({ when: Condition, to: Goal });
const GraphNodeEntry = z.strictObject({
  ask: Id,
  to: z.record(Id, z.union([Goal, z.array(z.union([Branch, Goal])).min(1)])),
});
export type Goal = z.output<typeof Goal>;
export type GraphNodeEntry = z.output<typeof GraphNodeEntry>;

export const GraphFile = z.strictObject({
  ...reviewed,
  order: z.number(),
  cloud: Id.nullable().default(null),
  reference: z.string().nullable().default(null),
  start: Id,
  nodes: z
    .record(Id, GraphNodeEntry)
    .refine(
      (nodes) => Object.keys(nodes).length <= MOST_NODES,
      `Write at most ${MOST_NODES} nodes.`,
    ),
  differences: z.array(z.strictObject({ at: z.array(Id).min(1), why: Text })).default([]),
});
export type GraphFile = z.output<typeof GraphFile>;

export const OutcomesFile = z.strictObject({
  ...reviewed,
  outcomes: z.record(OutcomeId, z.unknown()),
});
const Step = z.union([
  Id.transform((id) => ({ id, when: {} })),
  z.strictObject({ id: Id, when: Condition }),
]);
export const OutcomeEntry = z.strictObject({
  responsible: z.enum(PARTIES),
  shared: z.enum(PARTIES).nullable().default(null),
  ticket: z.enum(TICKET_KINDS).optional(),
  steps: list(Step).min(1, 'Name at least one step.'),
  attach: Ids.default([]),
  never: Ids.default([]),
  guides: Ids.default([]),
  warnings: list(z.strictObject({ id: Id, kind: z.enum(WARNING_KINDS) })).default([]),
  gap: z.boolean().default(false),
  cites: z.array(z.string()).min(1, 'Name at least one source.'),
});

export const DocumentsFile = z.strictObject({ documents: z.record(z.string(), z.unknown()) });
export const DocumentEntry = z.strictObject({
  title: Text,
  path: z.string().min(1).nullable().default(null),
  prefix: z.string().nullable().default(null),
  date: Day.nullable().default(null),
  url: z
    .url({ protocol: /^https$/ })
    .nullable()
    .default(null),
  external: z.enum(['history', 'copy', 'web']).nullable().default(null),
});

export const MatrixFile = z.strictObject({
  columns: z.record(Id, z.record(Id, z.record(Id, Id))),
  alike: z.record(Id, Id).default({}),
  groups: z.record(
    Id,
    z.record(
      Id,
      z.strictObject({ decision: Id, answers: MatrixAnswers, gaps: MatrixAnswers.default({}) }),
    ),
  ),
});

const LineEntry = z.union([
  Text.transform((text) => ({ text, hint: null })),
  z.strictObject({ text: Text, hint: Text.nullable().default(null) }),
]);
const Texts = z.record(Id, Text).default({});

export const QuestionWordsEntry = z.strictObject({
  ask: Text,
  about: Text,
  hint: Text.nullable().default(null),
  why: Text.nullable().default(null),
  answers: z.record(Id, LineEntry),
});
export const OutcomeWordsEntry = z.strictObject({
  label: Text,
  action: Text,
  why: Text,
  steps: z.record(Id, LineEntry),
  attach: Texts,
  where: Text,
  expect: Text,
  never: Texts,
  warnings: z.record(Id, z.strictObject({ title: Text, text: Text })).default({}),
});
export const DecisionWordsEntry = z.strictObject({
  title: Text,
  intro: Text,
  said: z.array(Text).default([]),
});
export const MatrixWordsFile = z.strictObject({
  columns: z.record(Id, Texts),
  groups: Texts,
  rows: Texts,
});
