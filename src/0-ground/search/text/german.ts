const FIRST_REGION = /^.*?[aeiouy][^aeiouy]/;

/** Returns what the forms of a German word share that has lost its umlauts before. */
export function stemGerman(form: string): string {
  const first = Math.max(3, FIRST_REGION.exec(form)?.[0].length ?? form.length);
  const second = first + (FIRST_REGION.exec(form.slice(first))?.[0].length ?? form.length);
  let word = strip(form, first, /(?:e(?:rn?|[mns])?|(?<=[bdfghklmnort])s)$/).replace(
    /niss$/,
    'nis',
  );
  word = strip(word, first, /(?:e[nr]|est|(?<=...[bdfghklmnt])st)$/);
  return strip(word, second, /(?:(?:lich|ig)?[hk]eit|lich|isch|end|ung|(?<!e)i[gk])$/);
}

function strip(word: string, from: number, ending: RegExp): string {
  return word.search(ending) >= from ? word.replace(ending, '') : word;
}
