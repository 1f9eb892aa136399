import { fold } from './fold.ts';
import type { Language, Token } from './language.ts';
import { stem } from './stem.ts';

const KANA_HAN = '\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}ーｰﾞﾟ';
const SOUTH_EAST = '\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}';
const SPACELESS = `${KANA_HAN}\\p{sc=Hang}${SOUTH_EAST}`;
/** Marks that belong to no script of their own, and what cannot be seen, stay with the letter before them. */
const TRAILING = '[\\p{sc=Zinh}\\p{Cf}]*';
const LETTER = `(?![${SPACELESS}])[\\p{L}\\p{N}]`;
const WORD = `${LETTER}(?:(?:\\p{Cf}+(?=[\\p{L}\\p{N}\\p{M}])|(?![${SPACELESS}])[\\p{L}\\p{N}\\p{M}]))*`;
const SEPARATOR = "[-‐‑._/'’+#@]";

const CHAIN = new RegExp(
  `(${WORD}(?:(?:${SEPARATOR}\\p{Cf}*${WORD})+|#|\\+\\+)?)|${[KANA_HAN, '\\p{sc=Hang}', SOUTH_EAST]
    .map((run) => `(?:[${run}]${TRAILING})+`)
    .join('|')}`,
  'gu',
);
const PART = new RegExp(WORD, 'gu');
/** Letters written in pieces (half-width voicing marks, jamo) are one character each. */
const CHARACTER = new RegExp(`[^][\\u1160-\\u11ffﾞﾟ]*${TRAILING}`, 'gu');
const MOST_PARTS = 4;
const MOST_JOINED = 40;

/** Cuts a text into its words, stop words included, in the order of the text. */
export function cut(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  for (const { 0: run, 1: chain, index } of text.matchAll(CHAIN)) {
    if (chain) words(chain, index, language, tokens);
    else pairs(run, index, tokens);
  }
  return tokens;
}

function words(run: string, at: number, language: Language, tokens: Token[]): void {
  const forms: string[] = [];
  const add = (form: string, start: number, end: number, joined: boolean) => {
    tokens.push({ form, stem: stem(form, language), start, end, joined, cjk: false });
  };
  for (const { 0: part, index } of run.matchAll(PART)) {
    const form = fold(part);
    if (!form) continue;
    forms.push(form);
    add(form, at + index, at + index + part.length, false);
  }
  const form = joinedForm(run, forms);
  if (form && form !== forms[0]) add(form, at, at + run.length, true);
}

/** E-mail and email, MS-AZR and MSAZR, C# and C: what is written as one may be asked for as one. */
function joinedForm(run: string, forms: readonly string[]): string {
  const [only = ''] = forms;
  if (forms.length < 2) return /^[a-z]$/.test(only) ? only + run.replace(/^[^#+]+/, '') : '';
  if (forms.length > MOST_PARTS || run.length > MOST_JOINED) return '';
  // A letter before or after an apostrophe is an article or an ending.
  if (/['’]/.test(run) && forms.some((form) => form.length < 2)) return '';
  return forms.join('');
}

function pairs(run: string, at: number, tokens: Token[]): void {
  const folded: { character: string; start: number; end: number }[] = [];
  // Whether a long vowel ends a katakana word depends on what follows, so the run is folded as a whole, too.
  let rest = fold(run);
  for (const { 0: piece, index } of run.matchAll(CHARACTER)) {
    const start = at + index;
    for (const character of fold(piece)) {
      const stays = rest.startsWith(character);
      if (stays) rest = rest.slice(character.length);
      // A mark that made no letter with the one before it is none itself.
      if (/\p{sc=Zinh}/u.test(character)) continue;
      if (stays || character !== 'ー') folded.push({ character, start, end: start + piece.length });
    }
  }
  folded.forEach(({ character, start, end }, place) => {
    const next = folded[place + 1];
    if (!next && place > 0) return;
    const form = character + (next?.character ?? '');
    tokens.push({ form, stem: form, start, end: next?.end ?? end, joined: false, cjk: true });
  });
}

const stopWords = new WeakMap<Language, ReadonlySet<string>>();

/** Tells whether a token carries no meaning of its own in a language. */
export function isStop(token: Token, language: Language): boolean {
  let stop = stopWords.get(language);
  if (!stop) {
    stop = new Set(language.stop);
    stopWords.set(language, stop);
  }
  return stop.has(token.form);
}
