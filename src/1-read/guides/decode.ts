import type { FindingList } from '#findings';
import { withoutTokens } from './tokens.ts';

/** Longest document that is read, in UTF-16 code units; the largest real one has 232,000. */
export const MAX_DOCUMENT = 4_000_000;
/** Longest line that is parsed as Markdown; the longest real one has 8,400. */
const MAX_LINE = 40_000;
/** Deepest nesting of quotes and lists on one line; real documents have 4. */
const MAX_DEPTH = 40;
/** Most characters on one line that Markdown might pair up; the parser's work grows with their square. */
const MAX_MARKS = 2_000;

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
  const odd = clean.search(/[\0\uFFFD]/);
  if (odd !== -1) {
    findings.add(
      'guides/encoding',
      'warning',
      lineAt(clean, odd),
      'The file holds bytes that are not UTF-8 text.',
      'Save the file as UTF-8 without a byte order mark.',
    );
    clean = clean.replaceAll('\0', '');
  }
  return withoutTokens(clean);
}

/** Takes the meaning out of lines that would stall a Markdown parser; works on the text without segments. */
export function disarm(skeleton: string, findings: FindingList): string {
  if (skeleton.length < MAX_DEPTH * 2) return skeleton;
  let changed = false;
  let depth = 0;
  const lines = skeleton.split('\n').map((line, index) => {
    const containers = DEEP.exec(line)?.[0].replace(/[^>\-+*.)]/g, '').length ?? 0;
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    depth = Math.max(containers, indent > 200 ? MAX_DEPTH + 1 : 0);
    const armed = line.length > MAX_LINE || depth > MAX_DEPTH || marks(line) > MAX_MARKS;
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
  if (line.length <= MAX_MARKS) return 0;
  return line.replace(/[^[\]*_`<>~!|&\\]/g, '').length;
}

/** Escapes would grow the line, look-alikes do not: full-width forms of the markers. */
function plain(line: string): string {
  return line
    .trim()
    .replace(/[[\]*_`<>~!|&\\#+\-.)]/g, (mark) =>
      String.fromCharCode(mark.charCodeAt(0) + 0xfee0),
    );
}

/** Line number, from 1, of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i !== -1 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return line;
}
