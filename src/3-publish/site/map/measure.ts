/**
 * Widths of text, estimated: the drawing is made where no font is at hand, and readers have different ones. Widths are
 * in parts of the font size, on the wide side.
 */
const HAN = /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]/;
const NARROW = /[iljtfIr.,:;'’!|()[\]\-/ \u00A0]/;
const WIDE = /[mwMWШЩЖЮФЫМшщжюфым@%—]/;
const CAPITAL = /\p{Lu}/u;
const BOLD = 1.07;

/** Width of a text in pixels at a font size in pixels. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width * size * (bold ? BOLD : 1);
}

function charWidth(char: string): number {
  if (HAN.test(char)) return 1;
  if (NARROW.test(char)) return 0.36;
  if (WIDE.test(char)) return 0.86;
  return CAPITAL.test(char) ? 0.7 : 0.57;
}

/** What stays together on a line: a word with its blank, or a Han character with its punctuation. */
const PIECES =
  /[「『（《〈]*[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF][、。，；：？！）」』》〉…]*|[^ \u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]+ ?|./gu;

/** Breaks a text into lines that fit a width; a word that is too long for any line is cut. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (textWidth((line + piece).trimEnd(), size, bold) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
    for (const char of piece) {
      if (line !== '' && textWidth(line + char, size, bold) > width) {
        lines.push(line);
        line = '';
      }
      line += char;
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}
