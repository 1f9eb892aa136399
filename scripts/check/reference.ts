import { existsSync, readFileSync } from 'node:fs';
import { compareWithReference, type Handbook, parseReference } from '#decisions';
import type { Finding } from '#findings';

/** Where the reference trees lie when they are at hand; `HANDOFF_TREES` names another file. */
const TREES = '../shared/design/trees.json';
const LABELS = 'content/decisions/reference.yaml';

/** Compares the decisions with the reference trees; nothing to report where those are not at hand. */
export function checkReference(handbook: Handbook): Finding[] {
  const trees = process.env['HANDOFF_TREES'] ?? TREES;
  if (!existsSync(trees) || !existsSync(LABELS)) return [];
  const reference = parseReference(readFileSync(trees, 'utf8'), readFileSync(LABELS, 'utf8'));
  if (reference) return compareWithReference(handbook, reference).findings;
  return [
    {
      code: 'decisions/reference',
      severity: 'error',
      file: LABELS,
      line: 1,
      column: 1,
      message: `The reference trees \`${trees}\` or their labels have another form than expected.`,
      mend: 'Correct the file, or name another one in HANDOFF_TREES.',
    },
  ];
}
