/** Comparison of the numbers in two languages: dates, decimal marks and digit groups are written differently in each. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/gi;
const WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  first: 1,
  second: 2,
  third: 3,
  once: 1,
  twice: 2,
  dozen: 12,
  half: 50,
  single: 1,
  both: 2,
  double: 2,
  couple: 2,
};
const WORD = new RegExp(`\\b(?:${Object.keys(WORDS).join('|')})\\b`, 'gi');
/** Digits in groups of three, or a plain number with a fraction. */
const NUMBER = /\d+(?:[.,\u00A0\u202F\u2009 '’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*/g;
/** Links and codes say no amounts. */
const CODE = /https?:\/\/\S+|[A-Za-z_]+[-_]?\d[\w.-]*|\d+[A-Za-z]{2,}\w*|\{[^}]*\}/g;
/** "Round the clock" is written with and without figures. */
const ALWAYS = /\b24\s?[x×*/]\s?7(?:\s?[x×*/]\s?365)?\b/gi;
/** Large units move the decimal mark: 300K is 30 萬. */
const SCALED =
  /\d\s?(?:K|M|B|million|billion|thousand)\b|[萬億万亿만억]|тыс|млн|млрд|million|milliard/i;
const SUPERSCRIPTS = /[⁰¹²³⁴-⁹₀-₉]/g;
const DATE = /(?<![\d.,/-])(\d{1,4})([./-])(\d{1,2})\2(\d{2,4})(?![\d/-])/g;

/**
 * True when a number of either sentence has no counterpart in the other.
 * Months, spelled-out numbers and 12-hour times may appear as digits in the translation.
 */
export function numbersDiffer(target: string, source: string): boolean {
  if (!/\d/.test(source) && !/\d/.test(target)) return false;
  if (SCALED.test(source) || SCALED.test(target)) return false;
  const here = numbersIn(target);
  const there = numbersIn(source);
  for (const number of there) {
    const at = here.findIndex((other) => same(other, number));
    if (at !== -1) here.splice(at, 1);
    else if (!excused(number, target, source)) return true;
  }
  if (here.length === 0) return false;
  const known = [...optional(source), ...there];
  return here.some((number) => !known.some((other) => same(other, number)));
}

function numbersIn(text: string): string[] {
  const clean = text
    .replace(SUPERSCRIPTS, ' ')
    .normalize('NFKC')
    .replace(/\b(?:USD|EUR|RUB|TWD|CNY|GBP|US\$|NT\$)\s?(?=\d)/g, ' ')
    .replace(ALWAYS, ' ')
    .replace(/\bv\.?\s?(?=\d)/gi, ' ')
    .replace(/(?<![\d.])\.(?=\d)/g, '0.')
    .replace(DATE, ' $1 $3 $4 ')
    .replace(CODE, ' ')
    .replace(/(\d),(?=\d{4}(?!\d))/g, '$1 , ');
  return (clean.match(NUMBER) ?? []).map(canonical);
}

function canonical(number: string): string {
  const plain = number.replace(/[\u00A0\u202F\u2009\s'’]/g, '');
  // A group of exactly three digits after a mark is a thousand, anything else a fraction.
  const whole = /^\d{1,3}(?:[.,]\d{3})+$/.test(plain) ? plain.replace(/[.,]/g, '') : plain;
  const value = whole.replace(/,/g, '.').replace(/\.(?=.*\.)/g, '');
  return value
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

/** Equal, or a year with two digits and with four. */
function same(one: string, other: string): boolean {
  if (one === other) return true;
  const [short = '', long = ''] = one.length < other.length ? [one, other] : [other, one];
  return /^20\d\d$/.test(long) && /^\d{1,2}$/.test(short) && long.endsWith(short.padStart(2, '0'));
}

/** Numbers that the English says in words, or inside codes that may come apart. */
function optional(source: string): string[] {
  const found: string[] = [];
  for (const [month] of source.matchAll(MONTH)) {
    found.push(String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1));
  }
  for (const [word] of source.matchAll(WORD)) found.push(String(WORDS[word.toLowerCase()] ?? ''));
  for (const [, hour] of source.matchAll(/\b(\d{1,2})(?::\d\d)?\s*[ap]\.?m/gi)) {
    found.push(String(Number(hour) + 12), String(Number(hour) % 12), '0');
  }
  for (const [, month, day] of source.matchAll(/\b(\d{1,2})\/(\d{1,2})\b/g)) {
    found.push(canonical(`${day}.${month}`), canonical(`${day}.${month?.padStart(2, '0')}`));
  }
  for (const [digits] of source.matchAll(/\d+/g)) found.push(digits.replace(/^0+(?=\d)/, ''));
  return found;
}

/** Numbers that may be missing as figures: their digits stand in a code, or the other language says them in words. */
function excused(number: string, target: string, source: string): boolean {
  const digits = number.replace(/\D/g, '');
  if (target.replace(/\D/g, '').includes(digits)) return true;
  if (/^(?:\d|10|12)$/.test(number) && SMALL.test(target)) return true;
  return new RegExp(`\\b${digits}(?::\\d\\d)?\\s*[ap]\\.?m`, 'i').test(source);
}

/** Small numbers in words, in languages that often write them so. */
const SMALL =
  /[一二兩两三四五六七八九十零雙双首]|(?:^|[^\p{L}])(?:одн|дв[аеу]|тр[иеё]|четыр|пят|шест|сем|вос[еь]м|девят|десят|перв|втор|нол|пар[аы]|единств)|\b(?:ein|zwei|drei|vier|fünf|sechs|un|une|deux|trois|quatre|cinq|uno|una|dos|tres)\b|하나|한 |두 |세 |네 |つ/iu;
