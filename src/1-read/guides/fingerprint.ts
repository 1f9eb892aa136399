import { createHash } from 'node:crypto';

/**
 * Short, stable name of an English sentence: equal wherever the sentence is equal but for blanks, case of quotes and
 * markup. Seven characters of base 36, first a letter, so that it can be an id in a page.
 */
export function fingerprint(english: string): string {
  const normal = english
    .normalize('NFKC')
    .replace(/[*_`]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
  const digest = createHash('sha1').update(normal).digest();
  let value = digest.readUIntBE(0, 6);
  let text = 'abcdefghijklmnopqrstuvwxyz'[value % 26] ?? 'a';
  value = Math.floor(value / 26);
  for (let i = 0; i < 6; i++) {
    text += (value % 36).toString(36);
    value = Math.floor(value / 36);
  }
  return text;
}
