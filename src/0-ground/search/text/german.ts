import type { Rules } from './language.ts';

const REGION = '.*?[aeiouy][^aeiouy]|.*';

/**
 * What the forms of a German word share that has lost its umlauts before. A colon marks the place before which no
 * ending starts: behind the first syllable, later behind the second.
 */
export const GERMAN: Rules = [
  [[`^([aeiouy][^aeiouy].|${REGION})`, '$1:']],
  [['(?:e(?:rn?|[mns])?|(?<=[bdfghklmnort]:?)s)$', '']],
  [['niss$', 'nis']],
  [['(?:e[nr]|est|(?<=...[bdfghklmnt]:?)st)$', '']],
  [[`:(${REGION})`, '$1:']],
  [['(?:(?:lich|ig)?[hk]eit|lich|isch|end|ung|(?<!e)i[gk])$', '']],
  [[':', '']],
];
