import type { FindingList } from '#findings';
import { decodeEntities } from './entities.ts';
import { IMAGE_OPEN, TABLE_OPEN, token } from './tokens.ts';

/** An `:::image …:::`, whose attributes Markdown must not read. */
export interface RawImage {
  url: string;
  alt: string;
}

/** A skeleton from which the constructs that CommonMark does not know were taken out. */
export interface Skeleton {
  text: string;
  images: RawImage[];
  /** Whole `<table>…</table>` texts: blank lines inside would end the HTML block. */
  tables: string[];
}

const IMAGE = /:::image\s([^\n]*?):::/g;
const ATTRIBUTE = /([a-z-]+)=(?:"([^"\n]*)"|'([^'\n]*)')/g;
const NO_LOC = /:::no-loc\s+text="([^"\n]*)":::/g;
const FENCE = /^ {0,12}(`{3,}|~{3,})/;
/** Constructs of the platform that no localized document uses; they are shown as they are written. */
const UNSUPPORTED =
  /^[ \t>]*(?:(:::)[ \t]*(?:moniker|zone|row|column|code|video)\b|\[!(INCLUDE|VIDEO|div|code)\b|#{1,6} .*\]?\((#tab\/)|(?:\[\^[^\]\s]+\]):|<(xref):)/i;

/** Takes out images and HTML tables, and mends lines that only look wrong to CommonMark. Lines stay where they are. */
export function liftBlocks(
  skeleton: string,
  findings: FindingList,
  line: (skeletonLine: number) => number,
): Skeleton {
  const images: RawImage[] = [];
  let text = mendLines(skeleton, findings, line);
  if (text.includes(':::')) {
    text = text
      .replace(NO_LOC, (_, words: string) => words.replace(/[!-/:-@[-`{-~]/g, '\\$&'))
      .replace(IMAGE, (_, attributes: string) => {
        images.push(image(attributes));
        return token(IMAGE_OPEN, images.length - 1);
      })
      .replace(/:::image-end:::/g, '');
  }
  const { text: rest, tables } = liftTables(text);
  return { text: rest, images, tables };
}

function image(attributes: string): RawImage {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    found.set(name, decodeEntities(double ?? single ?? ''));
  }
  return { url: (found.get('source') ?? '').trim(), alt: (found.get('alt-text') ?? '').trim() };
}

/** Each outermost table, whatever is nested in it; one that is never closed stays where it is. */
function liftTables(text: string): { text: string; tables: string[] } {
  const tables: string[] = [];
  if (!/<table\b/i.test(text)) return { text, tables };
  let out = '';
  let at = 0;
  let depth = 0;
  let start = 0;
  for (const match of text.matchAll(/<(\/?)table\b[^<>]*>?/gi)) {
    if (match[1] === '') {
      if (depth === 0) start = match.index;
      depth++;
    } else if (depth > 0 && --depth === 0) {
      const end = match.index + match[0].length;
      const table = text.slice(start, end);
      tables.push(table);
      out += text.slice(at, start) + token(TABLE_OPEN, tables.length - 1);
      out += '\n'.repeat(table.split('\n').length - 1);
      at = end;
    }
  }
  return { text: out + text.slice(at), tables };
}

function mendLines(
  text: string,
  findings: FindingList,
  lineOf: (skeletonLine: number) => number,
): string {
  const conflict = /^(?:<{7}|>{7}) /m.test(text);
  if (
    !conflict &&
    !/^[\u00A0\u202F \t]*[\u00A0\u202F]|^#{1,6}<a|:::|\[!|\[\^|#tab\/|xref:/m.test(text)
  )
    return text;
  let fence = '';
  return text
    .split('\n')
    .map((line, index) => {
      const mark = FENCE.exec(line)?.[1];
      if (mark && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
      if (fence !== '') return line;
      // A line of no-break spaces is blank to its author.
      if (/^[\u00A0\u202F \t]+$/.test(line)) return '';
      if (conflict && /^(?:<{7} |>{7} |={7}$)/.test(line)) {
        findings.add(
          'guides/conflict-marker',
          'warning',
          lineOf(index + 1),
          'A marker of a merge conflict was left in the document.',
          'Settle the conflict and remove the marker.',
        );
        return line.startsWith('=') ? '' : line.slice(8);
      }
      const found = UNSUPPORTED.exec(line);
      if (found) {
        findings.add(
          'guides/unsupported',
          'warning',
          lineOf(index + 1),
          `\`${line.trim().slice(0, 60)}\` is a construct that is not read; it is shown as text.`,
          'Write it as plain Markdown.',
        );
      }
      return line.replace(/^(#{1,6})(?=<a\s)/, '$1 ');
    })
    .join('\n');
}
