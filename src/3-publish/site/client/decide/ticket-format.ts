/** A draft as plain text in pieces, as Markdown, and as a letter. Pure. */
import type { Block, Draft, Line, Value } from './ticket-text.ts';

/** A run of the plain text, with what it is; `mark` says of a label that its value was typed in another language. */
export interface Piece {
  text: string;
  kind: Value['kind'] | 'label' | 'mark' | 'between';
  lang: string | null;
}

/** What begins a line that says what is done. */
const TICKED = '\n☑ ';

function piece(text: string, kind: Piece['kind'] = 'between'): Piece {
  return { text, kind, lang: null };
}

function join(pieces: readonly { text: string }[]): string {
  return pieces.map(({ text }) => text).join('');
}

function bodyOf(draft: Draft): Piece[] {
  return draft.blocks.flatMap((block, at) => [
    ...(at === 0 ? [] : [piece('\n\n')]),
    ...piecesIn(block, draft),
  ]);
}

function piecesIn({ label, ticked, lines }: Block, draft: Draft): Piece[] {
  const pieces = lines.flatMap((line, at) => {
    const before = label === null ? (at === 0 ? '' : '\n') : ticked ? TICKED : '\n- ';
    return [piece(before), ...pair(line, draft)];
  });
  if (label === null) return pieces;
  return [piece(label, 'label'), piece(draft.labels.colon.trimEnd()), ...pieces];
}

function pair({ label, value }: Line, { labels }: Draft): Piece[] {
  if (label === null) return [value];
  const marks = value.lang === null ? [] : [piece(labels.asTyped, 'mark')];
  // Several lines of text read better below their label.
  const colon = hasLines(value) ? `${labels.colon.trimEnd()}\n` : labels.colon;
  return [piece(label, 'label'), ...marks, piece(colon), value];
}

function hasLines({ text }: Piece): boolean {
  return text.includes('\n');
}

/** The plain text in runs, so that the sheet in the page holds the very same characters. */
export function piecesOf(draft: Draft): Piece[] {
  return [...draft.subject, piece('\n\n'), ...bodyOf(draft)];
}

/** The whole text, subject first. */
export function plainText(draft: Draft): string {
  return `${join(piecesOf(draft))}\n`;
}

/** The draft as Markdown, in which nothing that was typed is Markdown. */
export function markdownText(draft: Draft): string {
  return `# ${escapeLine(join(draft.subject))}\n\n${bodyOf(draft).map(inMarkdown).join('')}\n`;
}

function inMarkdown(run: Piece): string {
  const { kind, text } = run;
  // Lines that belong together stay lines.
  if (kind === 'between') return text === '\n' ? '\\\n' : text.replace(TICKED, '\n- ☑ ');
  if (kind === 'label') return `**${escapeInline(text)}**`;
  if (kind === 'blank') return `_${escapeInline(text)}_`;
  if (kind === 'ours') return escapeLine(text);
  return hasLines(run) ? quoted(text) : escapeInline(text);
}

/** Typed lines as a quotation, each on a line of its own. */
function quoted(words: string): string {
  const lines = words.split(/\r\n?|\n/);
  return lines
    .map((line, at) => {
      const goesOn = line.trim() !== '' && lines[at + 1]?.trim();
      return `> ${escapeLine(line.trimEnd())}${goesOn ? '\\' : ''}`.trimEnd();
    })
    .join('\n');
}

/** Escapes marks, and what makes an address or a person of a word. */
function escapeInline(words: string): string {
  return words.replace(/[\\`*_[\]<>&|~#@]|:(?=\/\/)|\.(?<=www.)/gi, '\\$&');
}

/** Escapes also what means something only where a line begins, be it indented. */
function escapeLine(words: string): string {
  const line = words.trimStart();
  const indent = words.slice(0, words.length - line.length);
  return (
    indent.replace(/\s/g, (blank) => `&#${blank.charCodeAt(0)};`) +
    escapeInline(line).replace(/^(\d*)([-+=:]|[.)](?!\S))/, '$1\\$2')
  );
}

/**
 * The address of a letter with the text in it.
 * @param longest the most characters that it may have; a longer one has the subject alone
 */
export function letterAddress(draft: Draft, longest: number): { href: string; whole: boolean } {
  const empty = `mailto:?subject=${encode(join(draft.subject))}`;
  const href = `${empty}&body=${encode(join(bodyOf(draft)).replace(/\r\n?|\n/g, '\r\n'))}`;
  const whole = href.length <= longest;
  return { href: whole ? href : empty, whole };
}

/** A character that is half of one cannot be encoded. */
function encode(words: string): string {
  return encodeURIComponent(words.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'));
}
