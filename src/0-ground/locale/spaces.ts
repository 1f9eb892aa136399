const PRODUCT = /\b(Microsoft|Office|Dynamics) (?=365\b)/g;
const RUSSIAN_PREPOSITION = /(?<![\p{L}\p{M}\p{N}-])([вкосуиая]) (?=\S)/giu;
const RUSSIAN_UNIT =
  /(\d) (?=(?:%|₽|мин|сек|ч|час|часа|часов|дн|день|дня|дней|лет|год|года|КБ|МБ|ГБ)(?!\p{L})|г\.)/gu;
const RUSSIAN_DATE =
  /(?<=(?<!\d)\d{1,2}) (января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?!\p{L})(?: (?=\d{4}(?!\d)))?/gu;
const DASH = / (?=— )/g;
const NO_BREAK = '\u00A0';

/**
 * Sets the no-break spaces that a language wants: within product names everywhere; in Russian also after words of one
 * letter, within dates, before units and before a dash. The words themselves stay as they are.
 */
export function setSpaces(text: string, tag: string): string {
  if (!text.includes(' ')) return text;
  const set = text.replace(PRODUCT, `$1${NO_BREAK}`);
  if (!tag.startsWith('ru')) return set;
  return set
    .replace(RUSSIAN_PREPOSITION, `$1${NO_BREAK}`)
    .replace(RUSSIAN_DATE, (date) => date.replaceAll(' ', NO_BREAK))
    .replace(RUSSIAN_UNIT, `$1${NO_BREAK}`)
    .replace(DASH, NO_BREAK);
}
