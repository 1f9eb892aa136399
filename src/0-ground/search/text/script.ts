const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Han',
  'Hangul',
  'Greek',
  'Arabic',
  'Hebrew',
  'Thai',
  'Devanagari',
] as const;

/** Names the script that most letters of a word are written in; kana with or without Han are `Kana`. */
export function scriptOf(word: string): (typeof SCRIPTS)[number] | 'Kana' | 'Other' {
  if (/[\p{sc=Hira}\p{sc=Kana}]/u.test(word)) return 'Kana';
  let most = 0;
  let script: ReturnType<typeof scriptOf> = 'Other';
  for (const name of SCRIPTS) {
    const count = word.match(new RegExp(`\\p{sc=${name}}`, 'gu'))?.length ?? 0;
    if (count > most) {
      most = count;
      script = name;
    }
  }
  return script;
}
