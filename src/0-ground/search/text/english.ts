import type { Rules } from './language.ts';

/** One syllable that ends in a single consonant: these words keep their -e. */
const SHORT = '^[^aeiou]*[aeiouy][^aeiouwxy]';

/**
 * What the forms of an English word share; rather too much than too little. A colon first marks where -ed and -ing
 * stood, then the place (behind the first syllable) before which no ending starts.
 */
export const ENGLISH: Rules = [
  [
    ['sses$', 'ss'],
    ['(?<=..)ies$', 'y'],
    ['(?<=[aeiouy].+|ee|ie)(?<![su]|^new)s$', ''],
  ],
  [
    ['(?<=[rt]e)ed$', 'e'],
    ['eed$', '$&'],
    ['(?<=..)ied$', 'y'],
    ['(?<=[aeiouy].*)(?:ed|ing)(?:ly)?$', ':'],
  ],
  [
    ['(?<=..)([bdfgmnprt])\\1:$', '$1'],
    [`(${SHORT}):$`, '$1e'],
    [':', ''],
  ],
  [['^(?=.*(?:[au]l|[lt]y|ion|ment)$)(.*?[aeiouy][^aeiou]|.*)', '$1:']],
  // Endings that make another word of the same meaning; those that change it (-al, -er, -ity, -ize) stay.
  [['(?<=t:?ion)al(?:ly)?$', '']],
  [
    ['i[sz]ation$', 'ize'],
    ['ification$', 'ify'],
    ['llation$', 'l'],
    ['uration$', 'ure'],
    ['ation$', 'ate'],
    ['([ai])b(?:ility|ly)$', '$1ble'],
    ['ically$', 'ic'],
    ['(?<=[cdeghkmnrts]:?|al:?|f:?ul:?)(?<!^ear:|^on:)ly$', ''],
  ],
  [
    ['(?<!^stat:e|p:?ar:?t|com:?|doc:?u|stru|[ep]:?l:?e)ment$', ''],
    ['(?<=s:?s:?)ful$', ''],
  ],
  [[':', '']],
  [[`(?<=.[^e])(?<!${SHORT})e$`, '']],
  [
    ['(?<=[^aeiou])y$', 'i'],
    ['(?<=...)ll$', 'l'],
    ['(?<=...)is$', 'iz'],
  ],
];
