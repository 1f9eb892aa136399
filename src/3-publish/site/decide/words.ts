import { setSpaces } from '#locale';
import { escapeText } from '#markup';

const BOLD = /\*\*(.+?)\*\*/g;
const CODE = /`([^`]+)`/g;

/** HTML of words of a decision: `**bold**` and `` `code` `` become elements, everything else stays text. */
export function wordsHtml(words: string, tag: string): string {
  return (
    escapeText(setSpaces(words, tag))
      // What is copied out of code must be as it was typed.
      .replace(CODE, (_, code: string) => `<code>${code.replaceAll('\u00A0', ' ')}</code>`)
      .replace(BOLD, '<b>$1</b>')
  );
}

/** The same as text without markup. */
export function wordsText(words: string, tag: string): string {
  return setSpaces(words, tag).replace(CODE, '$1').replace(BOLD, '$1');
}

/** The steps of a way through a portal, apart by `>`. */
export function portalPath(where: string): readonly string[] {
  return where.split(' > ');
}
