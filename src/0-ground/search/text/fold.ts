/** Also vowel points of Hebrew and Arabic, which few write. */
const INVISIBLE = /\p{Cf}|\s|\p{Variation_Selector}|[\u0591-\u05c7]|\u0640|[\u064b-\u0652]/gu;
/**
 * Marks are dropped where they are optional (stress and ё, Greek accents, the dot that Turkish İ leaves behind), never
 * where they make another letter (й, ї, é).
 */
const OPTIONAL =
  /(?<=[аиоуыэюяіє])[\u0300\u0301]+|(?<=е)[\u0300\u0301\u0308]+|(?<=[α-ω])\p{M}+|(?<=i)\u0307+/gu;
/** A long vowel at the end of a longer katakana word may be written or not. */
const LONG_END = /(?<=[\p{sc=Kana}ー]{3})ー(?![\p{sc=Kana}ー])/gu;

/** Makes the spellings of one word alike: width, case, ё, ß, optional marks, invisible characters. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[\w-]*$/.test(lower)) return lower;
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ς/g, 'σ')
    .replace(INVISIBLE, '')
    .replace(OPTIONAL, '')
    .replace(/ß/g, 'ss')
    .normalize('NFC')
    .replace(LONG_END, '');
}
