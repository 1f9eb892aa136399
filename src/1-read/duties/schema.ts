/** The form of the files below `content/duties`. */
import { z } from 'zod';
import { PARTIES } from '#field';

const ID = '[a-z0-9][a-z0-9-]{0,59}';
const Id = z.string().regex(RegExp(`^${ID}$`), 'Ids have lower-case letters, digits and dashes.');
const VersionId = z
  .string()
  .regex(/^[0-9a-f]{12}$/, 'The id of a version has 12 digits, 0 to 9 and a to f.');
const Column = z
  .string()
  .regex(RegExp(`^${ID}/${ID}$`), 'A column is a cloud and its kind of partner: `global/any`.');
const Party = z.enum(PARTIES, 'The first word of an end is a party.');
const OutcomeId = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9-]{0,59}$/, 'The second word of an end is an outcome: `microsoft CASE`.');
const End = z
  .string()
  .transform((text) => {
    const [responsible, ...rest] = text.split(' ');
    return { responsible, outcome: rest.join(' ') };
  })
  .pipe(z.object({ responsible: Party, outcome: OutcomeId }));

/** One record: columns with what they are compared by, and for each row how it ends in each column. */
export const RecordFile = z.strictObject({
  id: VersionId,
  previous: VersionId.nullable(),
  columns: z.record(Column, Id),
  rows: z.record(
    Id,
    z.strictObject({ group: Id, decision: Id, ends: z.record(Column, z.array(End).max(60)) }),
  ),
});
export type RecordFile = z.output<typeof RecordFile>;
