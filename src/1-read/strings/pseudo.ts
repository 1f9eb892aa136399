import type { StringTable } from './read.ts';

/** From the range that BCP 47 leaves for private use. */
export const PSEUDO_LOCALE = 'qaa';

const PLAIN = 'abcdefghijklmnoprstuwyzABCDEFGHIJKLMNOPRSTUWYZ';
const ACCENTED = 'áƀćđéƒǵħíĵķłɱñóƥřšŧúŵýžÁƁĆĐÉƑǴĦÍĴĶŁṀÑÓƤŘŠŦÚŴÝŽ';
const LENGTHENED = /[aeiou]/gi;

/** English with accents and about 40 % longer, in brackets: what is clipped or hard-coded shows at once. */
export function pseudo(base: StringTable): StringTable {
  return Object.fromEntries(
    Object.entries(base).map(([file, words]) => [
      file,
      Object.fromEntries(Object.entries(words).map(([name, text]) => [name, disguise(text)])),
    ]),
  );
}

function disguise(text: string): string {
  // Variables stay as they are.
  const parts = text.split(/(\{\{[^}]*\}\})/);
  return `[${parts.map((part) => (part.startsWith('{{') ? part : accent(part))).join('')}]`;
}

function accent(text: string): string {
  return text
    .replace(LENGTHENED, (vowel) => vowel + vowel)
    .replace(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);
}
