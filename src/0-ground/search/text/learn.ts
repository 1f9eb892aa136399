import { cut } from './cut.ts';
import { ENGLISH } from './english.ts';
import { GERMAN } from './german.ts';
import type { Language, Rules } from './language.ts';
import { RUSSIAN } from './russian.ts';
import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Those that are not here are written with endings that can be learned. */
const RULES: Readonly<Record<string, Rules>> = {
  en: ENGLISH,
  de: GERMAN,
  ru: RUSSIAN,
  // Written without spaces or without endings to take off.
  zh: ENGLISH,
  ja: ENGLISH,
  ko: ENGLISH,
  th: ENGLISH,
  lo: ENGLISH,
  km: ENGLISH,
  my: ENGLISH,
};

/** Letters that lose no mark to become plain ones, but are typed without what makes them others. */
const PLAIN: Rules = [
  [['ł', 'l']],
  [['ø', 'o']],
  [['đ', 'd']],
  [['ı', 'i']],
  [['æ', 'ae']],
  [['œ', 'oe']],
];

const WITHOUT_MARKS: Language = { tag: 'und', rules: PLAIN, stop: [] };

/** A word in more units than this share of all, and no longer than that, is taken for one without meaning. */
const STOP_SHARE = 1 / 3;
const STOP_LENGTH = 5;

const SHORTEST_START = 4;
const LONGEST_ENDING = 7;
const MOST_ENDINGS = 100;
/** Of the words that end so, those that must have a sister with another ending. */
const LEAST_PART = 0.35;
/** A beginning with more endings than this is no stem but a prefix. */
const MOST_SISTERS = 60;

/**
 * Makes the language of an index, for the build alone.
 * @param counts how many units have a folded form; under the empty form, how many units there are
 */
export function languageOf(tag: string, counts: ReadonlyMap<string, number>): Language {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  const language: Language = {
    tag,
    rules: rulesOf(primary, [...counts.keys()]),
    stop: [],
  };
  const known = STOP_WORDS[primary];
  if (!known) return { ...language, stop: learnStop(counts) };
  const stop = new Set<string>();
  for (const { form } of cut(known, language)) stop.add(form);
  return { ...language, stop: [...stop].sort() };
}

function learnStop(counts: ReadonlyMap<string, number>): string[] {
  const most = (counts.get('') ?? Number.POSITIVE_INFINITY) * STOP_SHARE;
  return [...counts]
    .filter(
      ([form, count]) =>
        /^[\p{L}\p{M}]+$/u.test(form) && form.length <= STOP_LENGTH && count > most,
    )
    .map(([form]) => form)
    .sort();
}

/** Latin words of texts in other scripts are English ones; patterns of one script match none of the other. */
function rulesOf(primary: string, forms: readonly string[]): Rules {
  const known = RULES[primary];
  if (known) return known === RUSSIAN ? [...RUSSIAN, ...ENGLISH] : known;
  const own = forms.filter((form) => !/[a-z]/.test(form));
  if (own.length <= forms.length / 2) return [...PLAIN, ...endingRules(forms)];
  return [...endingRules(own), ...ENGLISH];
}

/** The longest ending is taken off that leaves three letters and no less than half of the word. */
function endingRules(forms: readonly string[]): Rules {
  const endings = learnEndings(forms);
  const lengths = new Set(endings.map(({ length }) => length));
  const group = [...lengths].map((length): [string, string] => {
    const alike = endings.filter((ending) => ending.length === length);
    return [`(?<=.{${Math.max(3, length)}})(?:${alike.join('|')})$`, ''];
  });
  return group.length > 0 ? [group] : [];
}

/**
 * Learns the endings of a language from its words alone. A pair of endings is a rule where many beginnings have both;
 * an ending is kept where rules explain a good part of all words that end so: others merely look like it.
 */
function learnEndings(forms: readonly string[]): string[] {
  const words = new Set(forms.filter((form) => /^[\p{L}\p{M}]{3,}$/u.test(form)).map(plain));
  const starts = new Map<string, string[]>();
  const endingWith = new Map<string, number>();
  for (const word of words) {
    const first = Math.max(SHORTEST_START, word.length - LONGEST_ENDING);
    for (let at = first; at <= word.length; at++) {
      const ending = word.slice(at);
      endingWith.set(ending, (endingWith.get(ending) ?? 0) + 1);
      const start = word.slice(0, at);
      const endings = starts.get(start);
      if (endings) endings.push(ending);
      else starts.set(start, [ending]);
    }
  }
  const rules = new Map<string, number>();
  for (const endings of starts.values())
    for (const pair of alternations(endings)) rules.set(pair, (rules.get(pair) ?? 0) + 1);

  const least = Math.max(3, words.size / 1500);
  const explained = new Map<string, number>();
  for (const endings of starts.values()) {
    const here = new Set<string>();
    for (const pair of alternations(endings)) {
      if ((rules.get(pair) ?? 0) < least) continue;
      for (const ending of pair.split(' ')) here.add(ending);
    }
    for (const ending of here) explained.set(ending, (explained.get(ending) ?? 0) + 1);
  }
  return [...explained]
    .filter(([ending, count]) => ending && count >= LEAST_PART * (endingWith.get(ending) ?? 0))
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_ENDINGS)
    .map(([ending]) => ending)
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
}

function plain(form: string): string {
  return stem(form, WITHOUT_MARKS);
}

/** All pairs of endings that differ from their first letter on. */
function* alternations(endings: readonly string[]): Generator<string> {
  if (endings.length > MOST_SISTERS) return;
  const sorted = [...endings].sort();
  for (const [place, one] of sorted.entries())
    for (const other of sorted.slice(place + 1)) if (one[0] !== other[0]) yield `${one} ${other}`;
}
