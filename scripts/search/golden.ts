/** Golden queries: what is typed, of what kind it is, and which pages answer it. */
import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { z } from 'zod';
import { FindingList, readYaml, reportIssues } from '#findings';

export const QUERY_KINDS = [
  'title',
  'question',
  'term',
  'cross-lingual',
  'typo',
  'deep',
  'form',
] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

const GoldenQuery = z.strictObject({
  query: z.string().min(1),
  kind: z.enum(QUERY_KINDS),
  /** `{slug of a guide}` or `decide/{decision}` or `decide/{decision}/{outcome}`. */
  expect: z.array(z.string().regex(/^[^/\s#?](?:[^\s#?]*[^/\s#?])?$/, 'is not a slug')).min(1),
  /** Id of the section that holds the answer. */
  section: z.string().min(1).optional(),
});
export type GoldenQuery = z.infer<typeof GoldenQuery>;

const FORM = {
  room: 'golden',
  mend: `Write a list of entries with query, kind (${QUERY_KINDS.join(', ')}), expect and, for \`deep\`, section.`,
};

/** Golden queries in a YAML text; what is wrong with it becomes findings, and then there are none. */
export function parseGolden(
  text: string,
  file: string,
): { queries: GoldenQuery[]; findings: FindingList } {
  const findings = new FindingList(file);
  const read = readYaml(text, FORM.room, findings);
  if (read === null) return { queries: [], findings };
  const parsed = z.array(GoldenQuery).min(1).safeParse(read.data);
  if (!parsed.success) {
    reportIssues(parsed.error, read, FORM, findings);
    return { queries: [], findings };
  }
  const seen = new Map<string, number>();
  for (const [index, { query, kind, section }] of parsed.data.entries()) {
    const line = read.lineOf([index]);
    const first = seen.get(query);
    if (first !== undefined) {
      const fact = `The query \`${query}\` stands in line ${first} already.`;
      findings.add('golden/duplicate', 'error', line, fact, 'Leave one of them out.');
    }
    seen.set(query, first ?? line);
    if (kind !== 'deep' || section !== undefined) continue;
    const fact = `The query \`${query}\` is \`deep\` and names no section.`;
    findings.add('golden/section', 'error', line, fact, 'Add `section`, the id of its heading.');
  }
  return { queries: findings.items.length > 0 ? [] : parsed.data, findings };
}

/** Reads a file of golden queries; rejects nothing that `parseGolden` understands, throws where there is no file. */
export function readGolden(file: string): ReturnType<typeof parseGolden> {
  return parseGolden(readFileSync(file, 'utf8'), relative(process.cwd(), file));
}

/** The locale that a file of golden queries is named by: `shipped.zh-TW.yaml` is for `zh-TW`. */
export function localeOf(file: string): string {
  return basename(file).split('.').at(-2) ?? '';
}
