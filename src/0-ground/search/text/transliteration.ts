/** Latin and Cyrillic spellings in turn, the usual one of each first; what is not here is the empty word before all. */
const SOUNDS =
  " a а b б v в g г d д e е zh ж z з i и y й k к l л m м n н o о p п r р s с t т u у f ф kh х ts ц ch ч sh ш shch щ  ъ y ы  ь e э yu ю ya я e ё sch щ tz ц ja я ia ия ju ю yo е jo е ye е iy ий yy ый c к h х j й q к w в x кс ' ь".split(
    ' ',
  );
const SOUND = /shch|sch|[zkcs]h|t[sz]|[yj][aou]|ye|i[ay](?!\w)|yy|./g;

/** Returns how a word may be spelled in the other of the Latin and the Cyrillic script, the likeliest first. */
export function transliterated(word: string): string[] {
  const typed = word.toLowerCase();
  const spelled: string[] = [];
  if (/^[а-яё]+$/.test(typed)) {
    const usual = typed.replace(/./g, (letter) => SOUNDS[SOUNDS.indexOf(letter) - 1] ?? '');
    // Names of products are English words written as they sound.
    const english = usual.replace(/ks/g, 'x').replace(/k/g, 'c');
    spelled.push(usual, english, ...[usual, english].map((each) => each.replace(/v/g, 'w')));
  } else if (/^[a-z']+$/.test(typed)) {
    const usual = cyrillic(typed);
    spelled.push(
      usual,
      cyrillic(typed.replace(/sch/g, 's_ch').replace(/c(?!h)/g, 'ts')),
      usual.replace(/(?<=[аеиоуыэюя])ы/g, 'й'),
    );
  }
  return [...new Set(spelled)];
}

function cyrillic(word: string): string {
  return word.replace(SOUND, (sound) => SOUNDS[SOUNDS.indexOf(sound) + 1] ?? '');
}
