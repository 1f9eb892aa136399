import type { Box } from './boxes.ts';
import { wrapText } from './measure.ts';

/** How big a box is and where its words stand, in pixels from its upper left corner. */
export interface Size {
  width: number;
  height: number;
  lines: readonly Line[];
  /** One for each answer, in their order. */
  rows: readonly Row[];
  /** Height at which lines come in. */
  entry: number;
}

/** One line of text; `y` is its baseline. */
export interface Line {
  text: string;
  y: number;
  kind: 'title' | 'party' | 'answer';
}

export interface Row {
  /** Upper edge. */
  y: number;
  /** Height at which its line goes out. */
  middle: number;
  lines: readonly Line[];
}

const WIDTH = { node: 280, outcome: 250, decision: 250 } as const;
const PADDING = 12;
/** Font size, distance of lines and baseline from the top of a line; the style sheet has the same sizes. */
const TITLE = { size: 14, line: 19, base: 14 };
const ANSWER = { size: 13, line: 17, base: 13 };
const ROW_PADDING = 5;

/** Wraps the words of a box and measures it. Lit boxes are bold, so there is room for that. */
export function sizeOf({ kind, title, number, party, answers }: Box): Size {
  const width = WIDTH[kind];
  const room = width - 2 * PADDING;
  const lines: Line[] = [];
  let y = PADDING - 2;
  const add = (text: string, lineKind: Line['kind']): void => {
    for (const line of wrapText(text, room, TITLE.size, true)) {
      lines.push({ text: line, y: y + TITLE.base, kind: lineKind });
      y += TITLE.line;
    }
  };
  if (party) add(party.name, 'party');
  add(number === null ? title : `${number}. ${title}`, 'title');
  y += PADDING - 4;
  const entry = Math.round((answers.length > 0 ? y : y + 2) / 2);
  const rows = answers.map(({ text }): Row => {
    const top = y;
    y += ROW_PADDING;
    const words = wrapText(text, room, ANSWER.size, true).map((line): Line => {
      const placed = { text: line, y: y + ANSWER.base, kind: 'answer' } as const;
      y += ANSWER.line;
      return placed;
    });
    y += ROW_PADDING;
    return { y: top, middle: (top + y) / 2, lines: words };
  });
  return { width, height: y + (answers.length > 0 ? 0 : 2), lines, rows, entry };
}
