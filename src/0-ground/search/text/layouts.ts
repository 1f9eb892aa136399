const QWERTY = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~{}:"<>';
const JCUKEN = 'ёйцукенгшщзхъфывапролджэячсмитьбюёхъжэбю';

/** Returns what a word typed on the wrong one of an English and a Russian keyboard was meant to be. */
export function swappedLayouts(word: string): string[] {
  const typed = word.toLowerCase();
  // At the end a comma may be a letter or a comma.
  const bare = typed.replace(/^["']+|[.,;:"'<>]+$/g, '');
  const swapped = [typed, bare].flatMap((each) =>
    /[a-z]/.test(each)
      ? swap(each, QWERTY, JCUKEN)
      : /[а-яё]/.test(each)
        ? swap(each, JCUKEN, QWERTY)
        : [],
  );
  return [...new Set(swapped)];
}

function swap(word: string, from: string, to: string): string[] {
  const letters = [...word].map((letter) =>
    /\d/.test(letter) ? letter : to[from.indexOf(letter)],
  );
  return letters.includes(undefined) ? [] : [letters.join('')];
}
