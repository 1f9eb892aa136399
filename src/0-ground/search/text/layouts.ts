const QWERTY = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~{}:"<>0123456789';
const JCUKEN = 'ёйцукенгшщзхъфывапролджэячсмитьбюёхъжэбю0123456789';

/** Returns what a word typed on the wrong one of an English and a Russian keyboard was meant to be. */
export function swappedLayouts(word: string): string[] {
  const typed = word.toLowerCase();
  // At the end a comma may be a letter or a comma.
  const bare = typed.replace(/^["']+|[.,;:"'<>]+$/g, '');
  const swapped = [typed, bare].flatMap((each) => {
    const [from, to] = /[a-z]/.test(each) ? [QWERTY, JCUKEN] : [JCUKEN, QWERTY];
    const letters = [...each].map((letter) => to[from.indexOf(letter)]);
    const meant = letters.join('');
    return meant === each || letters.includes(undefined) ? [] : meant;
  });
  return [...new Set(swapped)];
}
