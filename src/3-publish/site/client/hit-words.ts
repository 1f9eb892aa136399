/** What an address asks to mark, and how it is found in a text. */

/** So many words and characters of a word at most, whatever the address says. */
const MOST = 12;
const LONGEST = 100;

/** Returns the words that an address asks to mark. */
export function wordsIn(query: string): readonly string[] {
  const words = new URLSearchParams(query).get('hit')?.split('~') ?? [];
  const known = new Set(words.map((word) => word.trim().slice(0, LONGEST)).filter(Boolean));
  return [...known].slice(0, MOST);
}

/** Makes a pattern that finds whole words, and characters of scripts without blanks anywhere. */
export function patternOf(words: readonly string[]): RegExp {
  const letter = '[\\p{L}\\p{M}\\p{N}]';
  const dense =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
  const alternatives = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const plain = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
      return dense.test(word) ? plain : `(?<!${letter})${plain}(?!${letter})`;
    });
  return new RegExp(alternatives.join('|'), 'giu');
}
