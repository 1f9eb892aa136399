import { type KnownWord, reversed, writeWords } from '#search';
import type { Gathered } from './gather.ts';

/** Words of a file: about 2 KB when packed. */
const FILE_WORDS = 450;

export interface WordFiles {
  files: Uint8Array[];
  firsts: string[];
}

/** The word files of a language in both orders. */
export function wordFiles(gathered: Gathered): { forward: WordFiles; backward: WordFiles } {
  const words = collectWords(gathered);
  const turned = words
    .filter(({ form }) => correctable(form))
    .map(({ form, common }) => ({ form: reversed(form), common }));
  return { forward: filesOf(words), backward: filesOf(turned) };
}

/** Every word and pair of characters, for what may become of an unfinished one. */
function collectWords({ target, source, documentOf }: Gathered): KnownWord[] {
  const counts = new Map<string, number>();
  for (const space of source ? [target, source] : [target]) {
    for (const stem of space.postings.stems()) {
      for (const [form, count] of space.postings.formsOf(stem, documentOf)) {
        if (!/^[\p{L}\p{N}]/u.test(form)) continue;
        counts.set(form, Math.max(counts.get(form) ?? 0, count));
      }
    }
  }
  return [...counts].map(([form, count]) => ({ form, common: Math.floor(Math.log2(count)) }));
}

/** True of what could be misspelt: no number, no pair of characters, nothing below three letters. */
function correctable(form: string): boolean {
  return (
    form.length >= 3 &&
    form.length <= 40 &&
    /^[\p{L}\p{M}]+$/u.test(form) &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
      form,
    )
  );
}

function filesOf(words: readonly KnownWord[]): WordFiles {
  const sorted = [...words].sort((a, b) => (a.form < b.form ? -1 : 1));
  const files: Uint8Array[] = [];
  const firsts: string[] = [];
  for (let at = 0; at < sorted.length; at += FILE_WORDS) {
    const part = sorted.slice(at, at + FILE_WORDS);
    const before = sorted[at - 1]?.form;
    const first = part[0]?.form ?? '';
    firsts.push(before === undefined ? '' : shortestBetween(before, first));
    files.push(writeWords(part));
  }
  return { files, firsts };
}

/** The shortest start of `after` that sorts behind `before`. */
export function shortestBetween(before: string, after: string): string {
  for (let length = 1; length < after.length; length += 1) {
    const start = after.slice(0, length);
    if (start > before) return start;
  }
  return after;
}
