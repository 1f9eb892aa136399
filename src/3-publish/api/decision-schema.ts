import { z } from 'zod';
import { TICKET_KINDS } from '#decisions';
import { PARTIES } from '#field';

const id = z.string().describe('Equal in all languages.');
const date = z.iso.date();
const text = z.string().describe('Markdown with **bold** and `code` at most.');
const party = z.enum(PARTIES);
const when = z
  .record(z.string(), z.array(z.string()))
  .describe('Holds when each fact named is known to be one of the answers; `{}` always does.');

const bare = z.object({ id });
const step = z.object({ id, when: when.describe('For whom the step is; `{}` for all.') });
const warning = z.object({ id, kind: z.enum(['disagree', 'outdated', 'gap', 'note']) });
const guide = z.object({ slug: z.string() });
const run = z.object({ first: z.int(), last: z.int() });
const citation = z.object({
  code: z.string(),
  document: z.string().describe('Path of the page in its collection, or address of a web page.'),
  title: z.string(),
  segments: z.array(run).describe('Runs of sentences; none for the document as a whole.'),
  date: date.nullable().describe('What the page carries.'),
  external: z
    .enum(['history', 'copy', 'web'])
    .nullable()
    .describe('Why it is in no collection: an older version, a copy by others, another web page.'),
});
const outcome = z.object({
  id,
  responsible: party,
  shared: party.nullable().describe('Who shares the responsibility.'),
  ticket: z
    .enum(TICKET_KINDS)
    .describe(
      'What is written there: a request, a record for oneself, or a note for the customer.',
    ),
  gap: z.boolean().describe('The documents do not describe the matter.'),
  steps: z.array(step),
  attach: z.array(bare),
  never: z.array(bare),
  guides: z.array(guide),
  warnings: z.array(warning),
  citations: z.array(citation),
  reviewed: date,
  reviewBy: date,
});
const question = z.object({
  id,
  fact: z.string().describe('What the answer is known as, in this decision and in others.'),
  remember: z.boolean(),
  answers: z.array(bare),
});
const node = z.object({
  ask: z.string().describe('Id of the question.'),
  fact: z.string(),
  rev: z.string().describe('Changes when the answers or the places they lead to change.'),
  to: z
    .record(
      z.string(),
      z.array(
        z.object({
          when,
          to: z.object({ kind: z.enum(['node', 'outcome', 'decision']), id: z.string() }),
        }),
      ),
    )
    .describe('By answer; the first edge that fits counts, the last one always does.'),
});

/** A decision without words, as `/api/v1/decisions/{decision}.json` gives it. */
export const decisionGraphSchema = z.object({
  id,
  cloud: z.string().nullable().describe('The only cloud that the decision is about.'),
  reviewed: date,
  reviewBy: date,
  start: z.string().describe('Id of the first node.'),
  nodes: z.record(z.string(), node),
  questions: z.array(question),
  outcomes: z.array(outcome),
});

const line = { text, hint: text.nullable() };

/** The same with its words, as `/api/v1/{locale}/decisions/{decision}.json` gives it. */
export const decisionSchema = decisionGraphSchema.extend({
  locale: z.string().describe('BCP 47.'),
  language: z.string().describe('Language of the words; English where the locale has none.'),
  title: z.string(),
  intro: text,
  said: z.array(text).describe('What a customer says who needs this decision.'),
  url: z.string().describe('Address of the page on this site; places follow the `#`.'),
  markdown: z.string(),
  goesOn: z
    .array(z.object({ id, title: z.string(), url: z.string(), json: z.string() }))
    .describe('Decisions that answers lead into.'),
  questions: z.array(
    question.extend({
      ask: text,
      about: text,
      hint: text.nullable(),
      why: text.nullable(),
      answers: z.array(bare.extend(line)),
    }),
  ),
  outcomes: z.array(
    outcome.extend({
      url: z.string(),
      label: text,
      action: text,
      why: text,
      where: text,
      expect: text,
      steps: z.array(step.extend(line)),
      attach: z.array(bare.extend({ text })),
      never: z.array(bare.extend({ text })),
      guides: z.array(guide.extend({ title: z.string(), url: z.string() })),
      warnings: z.array(warning.extend({ title: text, text })),
      citations: z.array(
        citation.extend({
          segments: z.array(run.extend({ url: z.string().nullable() })),
          url: z.string().nullable().describe('Of the document, here or on the web.'),
          locale: z.string().nullable().describe('Of the page, where it is another one.'),
        }),
      ),
    }),
  ),
});

/** Who is responsible for what, as `/api/v1/responsibilities.json` gives it. */
export const responsibilitiesSchema = z.object({
  columns: z
    .array(
      z.object({
        cloud: z.string(),
        id,
        kind: z.string().describe('Equal for the same kind of partner in other clouds.'),
        facts: z.record(z.string(), z.string()),
      }),
    )
    .describe('A kind of partner in a cloud, and what is known of it.'),
  rows: z.array(
    z.object({
      id,
      group: z.string(),
      decision: z.string().describe('Id of the decision that the row is computed from.'),
      cells: z.array(
        z.object({
          cloud: z.string(),
          column: z.string(),
          ends: z.array(
            z.object({
              outcome: z.string(),
              responsible: party,
              decision: z.string(),
              fragment: z
                .string()
                .describe('Follows `/{locale}/decide/{decision}/` and opens the outcome.'),
            }),
          ),
          gap: z.boolean().describe('The documents do not describe the matter.'),
        }),
      ),
    }),
  ),
});

export type DecisionGraphJson = z.output<typeof decisionGraphSchema>;
export type DecisionJson = z.output<typeof decisionSchema>;
export type ResponsibilitiesJson = z.output<typeof responsibilitiesSchema>;
