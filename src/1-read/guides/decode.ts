import type { FindingList } from '#findings';
import { withoutTokens } from './tokens.ts';

/** Longest document that is read, in UTF-16 code units; the largest real one has 232,000. */
export const MAX_DOCUMENT = 4_000_000;
/** Most lines that are read; the largest real document has 1,900, and the parser's work can grow with their square. */
const MAX_LINES = 20_000;
/** Longest line that is parsed as Markdown; the longest real one has 8,400. */
const MAX_LINE = 40_000;
/** Deepest nesting of quotes and lists on one line; real documents have 4. */
const MAX_DEPTH = 40;
/** Deepest indentation, in blanks; real documents have 10. */
const MAX_INDENT = 80;
/** Most characters on one line that Markdown might pair up; the parser's work grows with their square. */
const MAX_MARKS = 2_000;
/** The same for consecutive lines, which may be one paragraph. */
const MAX_PARAGRAPH_MARKS = 12_000;

const DEEP = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

/**
 * Text of a file, fit for the parser: line feeds only, no byte order mark, and no line that could stall it.
 * Nothing is dropped but NUL; what was unusual becomes a finding.
 */
export function decode(text: string, findings: FindingList): string {
  let clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (clean.length > MAX_DOCUMENT) {
    findings.add(
      'guides/too-large',
      'error',
      1,
      `The document has ${clean.length} characters; at most ${MAX_DOCUMENT} are read.`,
      'Split the document.',
    );
    clean = clean.slice(0, MAX_DOCUMENT);
  }
  if (clean.includes('\r')) clean = clean.replace(/\r\n?/g, '\n');
  const end = nthLineEnd(clean, MAX_LINES);
  if (end !== -1) {
    findings.add(
      'guides/too-large',
      'error',
      MAX_LINES,
      `The document has more than ${MAX_LINES} lines; the rest is not read.`,
      'Split the document.',
    );
    clean = clean.slice(0, end);
  }
  const odd = clean.search(/[\0\uFFFD]/);
  if (odd !== -1) {
    findings.add(
      'guides/encoding',
      isGarbage(clean) ? 'error' : 'warning',
      lineAt(clean, odd),
      'The file holds bytes that are not UTF-8 text.',
      'Save the file as UTF-8 without a byte order mark.',
    );
    clean = clean.replaceAll('\0', '');
  }
  return withoutTokens(clean);
}

/** Text of a file: UTF-8, or UTF-16 where a byte order mark says so. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** True for text that is mostly not text: another encoding, or no text file at all. */
export function isGarbage(text: string): boolean {
  const odd = text.match(/[\0\uFFFD]/g)?.length ?? 0;
  return odd > 20 && odd > text.length / 50;
}

/** Takes the meaning out of lines that would stall a Markdown parser; works on the text without segments. */
export function disarm(skeleton: string, findings: FindingList): string {
  if (skeleton.length < MAX_DEPTH * 2) return skeleton;
  let changed = false;
  let depth = 0;
  let together = 0;
  const lines = skeleton.split('\n').map((line, index) => {
    const containers = DEEP.exec(line)?.[0].replace(/[^>\-+*.)]/g, '').length ?? 0;
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    depth = Math.max(containers, indent > MAX_INDENT ? MAX_DEPTH + 1 : 0);
    const count = marks(line);
    together = line.trim() === '' ? 0 : together + count;
    const armed =
      line.length > MAX_LINE ||
      depth > MAX_DEPTH ||
      count > MAX_MARKS ||
      together > MAX_PARAGRAPH_MARKS;
    if (!armed) return line;
    changed = true;
    findings.add(
      'guides/line-too-complex',
      'warning',
      index + 1,
      'The line is too long or too deeply nested to be read as Markdown; it is shown as plain text.',
      'Break the line, or remove the repeated markers.',
    );
    return plain(line);
  });
  return changed ? lines.join('\n') : skeleton;
}

/** The same for text inside a sentence. */
export function disarmInline(text: string): string {
  return text.length > MAX_LINE || marks(text) > MAX_MARKS ? plain(text) : text;
}

function marks(line: string): number {
  return line.match(/[[\]*_`<~!&\\]/g)?.length ?? 0;
}

/** Escapes would grow the line, look-alikes do not: full-width forms of the markers. */
function plain(line: string): string {
  return line
    .trim()
    .replace(/[[\]*_`<>~!|&\\#+\-.)]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}

function nthLineEnd(text: string, count: number): number {
  if (text.length < count) return -1;
  let at = -1;
  for (let line = 0; line < count; line++) {
    at = text.indexOf('\n', at + 1);
    if (at === -1) return -1;
  }
  return at;
}

/** Line number, from 1, of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i !== -1 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return line;
}
