const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъыьэюяё';
const LATIN = 'a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya e'.split(
  ' ',
);

/** Two and more Latin letters for one Cyrillic letter; what is not here is looked up in the table above. */
const LETTERS: Readonly<Record<string, string>> = {
  sch: 'щ',
  tz: 'ц',
  ya: 'я',
  ja: 'я',
  ia: 'ия',
  yu: 'ю',
  ju: 'ю',
  yo: 'е',
  jo: 'е',
  ye: 'е',
  iy: 'ий',
  yy: 'ый',
  c: 'к',
  h: 'х',
  j: 'й',
  q: 'к',
  w: 'в',
  x: 'кс',
  "'": 'ь',
};
const SOUND = /shch|sch|[zkcs]h|t[sz]|[yj][aou]|ye|i[ay](?!\w)|yy|./g;

/** Returns how a word may be spelled in the other of the Latin and the Cyrillic script, the likeliest first. */
export function transliterated(word: string): string[] {
  const typed = word.toLowerCase();
  if (/^[а-яё]+$/.test(typed)) {
    const spelled = [...typed].map((letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter).join('');
    // Names of products are English words written as they sound.
    const english = spelled.replace(/ks/g, 'x').replace(/k/g, 'c');
    return unique([spelled, english, spelled.replace(/v/g, 'w'), english.replace(/v/g, 'w')]);
  }
  if (!/^[a-z']+$/.test(typed)) return [];
  const spelled = typed.replace(SOUND, cyrillic);
  return unique([
    spelled,
    typed
      .replace(/sch/g, 's_ch')
      .replace(/c(?!h)/g, 'ts')
      .replace(SOUND, cyrillic)
      .replace(/_/g, ''),
    spelled.replace(/(?<=[аеиоуыэюя])ы/g, 'й'),
  ]);
}

function cyrillic(sound: string): string {
  return LETTERS[sound] ?? CYRILLIC[LATIN.indexOf(sound)] ?? sound;
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
