import { z } from 'zod';
import { DUTY_CHANGES } from '#duties';
import { PARTIES } from '#field';

const version = z.string().describe('Made of what the version says; permanent.');
const date = z.iso
  .date()
  .describe('When the newest decision or outcome of the version was reviewed.');
const ends = z.array(z.object({ responsible: z.enum(PARTIES), outcome: z.string() }));

/** Which responsibilities changed, as `/api/v1/changes.json` gives it. */
export const changesSchema = z.object({
  versions: z
    .array(
      z.object({
        id: version,
        previous: z.string().nullable().describe('Id of the version before; null for the first.'),
        date,
        recorded: z
          .boolean()
          .describe('False for what the decisions say now and no record says yet.'),
        duties: z
          .int()
          .min(0)
          .describe('How many there are: a row of the matrix in one of its columns is one.'),
        changes: z.int().min(0).describe('How many changed from the version before.'),
      }),
    )
    .describe('The newest first; a version ends where a responsibility changes.'),
  changes: z
    .array(
      z.object({
        id: z.string().describe('`{version}/{row}/{cloud}/{column}`, permanent.'),
        version,
        date,
        kind: z
          .enum(DUTY_CHANGES)
          .describe('`responsible`: someone else is; `outcome`: the same parties, by another way.'),
        row: z.string().describe('Id of the row in `responsibilities.json`.'),
        group: z.string(),
        cloud: z.string(),
        column: z.string().describe('Id of the column, a kind of partner in this cloud.'),
        partner: z.string().describe('Equal for the same kind of partner in other clouds.'),
        before: ends
          .nullable()
          .describe('`[]`: not described; null: the row or the column was not there.'),
        after: ends
          .nullable()
          .describe('`[]`: not described; null: the row or the column is gone.'),
        decision: z.string().describe('Id of the decision that the row is computed from.'),
        json: z.string().nullable().describe('The decision as data; null where it is gone.'),
        editions: z
          .array(z.object({ locale: z.string(), url: z.string() }))
          .describe('Pages of the decision.'),
      }),
    )
    .describe('Of all versions, the newest first.'),
});

export type ChangesJson = z.output<typeof changesSchema>;
