import { type KnownWord, reversed, writeWords } from '#search';
import type { Gathered } from './gather.ts';
import { shortestBetween } from './term-files.ts';

/** Words of a file: about 3 KB when packed. */
const FILE_WORDS = 900;

export interface WordFiles {
  files: Uint8Array[];
  firsts: string[];
}

/** The word files of a language in both orders. */
export function wordFiles(gathered: Gathered): { forward: WordFiles; backward: WordFiles } {
  const words = collectWords(gathered);
  const turned = words.map(({ form, common }) => ({ form: reversed(form), common }));
  return { forward: filesOf(words), backward: filesOf(turned) };
}

/** Every word that could be misspelt: no pairs of characters, no concepts, nothing below four letters. */
function collectWords({ target, source, documentOf }: Gathered): KnownWord[] {
  const counts = new Map<string, number>();
  for (const space of source ? [target, source] : [target]) {
    for (const stem of space.postings.stems()) {
      for (const [form, count] of space.postings.formsOf(stem, documentOf)) {
        if (!correctable(form)) continue;
        counts.set(form, Math.max(counts.get(form) ?? 0, count));
      }
    }
  }
  return [...counts].map(([form, count]) => ({ form, common: Math.floor(Math.log2(count)) }));
}

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
