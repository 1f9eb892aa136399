import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { FindingList } from '#findings';

/** One string of a file, with its place. */
export interface Entry {
  name: string;
  text: string;
  /** From 1. */
  line: number;
}

/**
 * The strings of one file with their lines (JSON is YAML, and the YAML reader keeps positions).
 * What is no string becomes a finding and is left out.
 */
export function readEntries(content: string, findings: FindingList): readonly Entry[] {
  const counter = new LineCounter();
  const document = parseDocument(content, { lineCounter: counter, uniqueKeys: true });
  for (const error of document.errors) {
    const { line, col } = counter.linePos(error.pos[0]);
    findings.add(
      'strings/bad-file',
      'error',
      line,
      `The file is no JSON: ${error.message.split('\n', 1)[0] ?? ''}`,
      'Correct the JSON at this place.',
      col,
    );
  }
  const entries: Entry[] = [];
  if (!isMap(document.contents)) return entries;
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const { line } = counter.linePos(key.range?.[0] ?? 0);
    if (isScalar(value) && typeof value.value === 'string') {
      entries.push({ name, text: value.value, line });
    } else {
      findings.add(
        'strings/no-text',
        'error',
        line,
        `\`${name}\` is no text.`,
        'Give a text in double quotes; there are no groups within a file.',
      );
    }
  }
  return entries;
}
