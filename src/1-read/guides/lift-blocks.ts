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
const TABLE = /<table\b[\s\S]*?<\/table\s*>/gi;
const FENCE = /^ {0,12}(`{3,}|~{3,})/;

/** Takes out images and HTML tables, and mends lines that only look wrong to CommonMark. Lines stay where they are. */
export function liftBlocks(skeleton: string): Skeleton {
  const images: RawImage[] = [];
  const tables: string[] = [];
  let text = skeleton;
  if (text.includes(':::')) {
    text = text.replace(NO_LOC, '$1').replace(IMAGE, (_, attributes: string) => {
      images.push(image(attributes));
      return token(IMAGE_OPEN, images.length - 1);
    });
  }
  if (/<table\b/i.test(text) && /<\/table/i.test(text)) {
    text = text.replace(TABLE, (table) => {
      tables.push(table);
      return token(TABLE_OPEN, tables.length - 1) + '\n'.repeat(table.split('\n').length - 1);
    });
  }
  return { text: mendLines(text), images, tables };
}

function image(attributes: string): RawImage {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    found.set(name, double ?? single ?? '');
  }
  return { url: (found.get('source') ?? '').trim(), alt: (found.get('alt-text') ?? '').trim() };
}

function mendLines(text: string): string {
  if (!/^[\u00A0\u202F \t]*[\u00A0\u202F]|^#{1,6}<a|^>{7} |^\[!/m.test(text)) return text;
  let fence = '';
  return text
    .split('\n')
    .map((line) => {
      const mark = FENCE.exec(line)?.[1];
      if (mark && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
      if (fence !== '') return line;
      // A line of no-break spaces is blank to its author.
      if (/^[\u00A0\u202F \t]+$/.test(line)) return '';
      // A left-over conflict marker.
      if (line.startsWith('>>>>>>> ')) return line.slice(8);
      return line.replace(/^(#{1,6})(?=<a\s)/, '$1 ');
    })
    .join('\n');
}
