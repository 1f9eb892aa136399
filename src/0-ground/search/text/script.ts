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
  const counts = SCRIPTS.map((name) => word.split(new RegExp(`\\p{sc=${name}}`, 'u')).length);
  const most = Math.max(...counts);
  return (most > 1 && SCRIPTS[counts.indexOf(most)]) || 'Other';
}
