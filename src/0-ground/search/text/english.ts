const FIRST_REGION = /^.*?[aeiouy][^aeiou]/;
const SHORT = /^[^aeiou]*[aeiouy][^aeiouwxy]$/;

/** Endings that make another word of the same meaning; those that change it (-al, -er, -ity, -ize) stay. */
const DERIVED: readonly (readonly [RegExp, string])[] = [
  [/(?<=tion)al(?:ly)?$/, ''],
  [/(?:ization|isation)$/, 'ize'],
  [/ification$/, 'ify'],
  [/llation$/, 'l'],
  [/uration$/, 'ure'],
  [/ation$/, 'ate'],
  [/([ai])b(?:ility|ly)$/, '$1ble'],
  [/ically$/, 'ic'],
  [/(?<=[cdeghkmnrts]|al|ful)ly$/, ''],
  [/(?<!^state|part|com|docu|instru|[ep]le)ment$/, ''],
  [/(?<=ss)ful$/, ''],
];

/** Returns what the forms of a folded English word share; rather too much than too little. */
export function stemEnglish(form: string): string {
  if (/^(?:news|early|only)$/.test(form)) return form;
  let word = form
    .replace(/sses$/, 'ss')
    .replace(/(?<=..)ies$/, 'y')
    .replace(/(?<=[aeiouy].+|ee|ie)(?<![su])s$/, '');
  word = unfinished(word);
  const first = FIRST_REGION.exec(word)?.[0].length ?? word.length;
  for (const [ending, instead] of DERIVED) {
    const at = word.search(ending);
    if (at >= first) word = word.replace(ending, instead);
  }
  word = word.replace(/(?<=..)e$/, (end) =>
    /e.$/.test(word) || SHORT.test(word.slice(0, -1)) ? end : '',
  );
  return word
    .replace(/(?<=[^aeiou])y$/, 'i')
    .replace(/(?<=...)ll$/, 'l')
    .replace(/(?<=...)is$/, 'iz');
}

/** Takes off -ed and -ing and mends what they did to the word. */
function unfinished(word: string): string {
  const agreed = word.replace(/(?<=[rt]e)ed$/, 'e');
  if (agreed !== word || /eed$/.test(word)) return agreed;
  const bare = word.replace(/(?<=[aeiouy].*)(?:ied|(?:ed|ing)(?:ly)?)$/, (end) =>
    end === 'ied' ? 'y' : '',
  );
  if (bare === word) return word.replace(/(?<=..)ied$/, 'y');
  const single = bare.replace(/(?<=..)([bdfgmnprt])\1$/, '$1');
  return single === bare && SHORT.test(bare) ? `${bare}e` : single;
}
