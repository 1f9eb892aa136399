import { LineCounter, parseDocument } from 'yaml';
import type { FindingList } from '#findings';

/** The head of a document: its keys in lower case, and where the body begins. */
export interface FrontMatter {
  values: Readonly<Record<string, string>>;
  body: string;
  /** Lines before the body. */
  bodyLine: number;
}

const SPAN = /<\/?span\b[^>]*>/g;
const SOURCE_HALF =
  /<span class="?\\?"?sxs-lookup\\?"?"?>\s*<span data-stu-id=[^>]*>[\s\S]*?<\/span>\s*<\/span>/g;

/**
 * Splits a document into front matter and body. Broken YAML is read line by line, and an unclosed head ends at the
 * first heading, so that a translator's accident costs the metadata and never the text.
 */
export function readFrontMatter(text: string, findings: FindingList): FrontMatter {
  const opening = /^(?:[ \t]*\n){0,5}---[ \t]*\n/.exec(text)?.[0];
  if (opening === undefined || !HEAD_LINE.test(text.slice(opening.length))) {
    return { values: {}, body: text, bodyLine: 0 };
  }
  const start = opening.length;
  const closing = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text.slice(start - 1));
  const yaml = closing ? text.slice(start, start + closing.index) : null;
  // A head that holds sentences of the body was never closed: the rule found is one of the body's own.
  if (closing && yaml !== null && !BODY_LINE.test(yaml)) {
    const values = parse(yaml, findings, count(opening));
    const end = start - 1 + closing.index + closing[0].length;
    return { values, body: text.slice(end), bodyLine: count(text.slice(0, end)) };
  }
  findings.add(
    'guides/front-matter',
    'warning',
    count(opening),
    'The front matter is opened with `---` but never closed.',
    'Close it with a line `---` before the first heading.',
  );
  const end = start + headLength(text.slice(start));
  return {
    values: scan(text.slice(start, end)),
    body: text.slice(end),
    bodyLine: count(text.slice(0, end)),
  };
}

/** What the first line of a head looks like, or an empty head. */
const HEAD_LINE = /^(?:[ \t]*\n)*(?:[ \t]*#|[ \t]*["']?[\p{L}][^\n]{0,80}:|---|<span|[-{[])/u;
const BODY_LINE = /^(?:#{1,6}[ \t]*)?<(?:span|a)\b/m;

/** Length of the lines that are keys, or belong to one. */
function headLength(text: string): number {
  let length = 0;
  for (const line of text.split('\n')) {
    if (!/^[A-Za-z][\w.-]{0,60}:|^[ \t]|^- |^$/.test(line)) break;
    length += line.length + 1;
  }
  return Math.min(length, text.length);
}

function parse(yaml: string, findings: FindingList, before: number): Record<string, string> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    logLevel: 'silent',
    schema: 'failsafe',
    uniqueKeys: false,
    stringKeys: true,
  });
  const error = document.errors[0];
  // Failsafe keeps every scalar text, so `ms.date` and ids survive as written. Aliases may multiply: forbid them.
  const data: unknown = error ? null : (toData(document) ?? {});
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    const at = error ? lines.linePos(error.pos[0]).line : 1;
    findings.add(
      'guides/front-matter',
      'warning',
      at + before,
      'The front matter is not valid YAML; its keys are read line by line.',
      'Quote values that contain `: `, and keep one key on each line.',
    );
    return scan(yaml);
  }
  const values: Record<string, string> = {};
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === 'string') values[key.toLowerCase()] = unwrap(value);
  }
  return values;
}

function toData(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return [];
  }
}

function scan(yaml: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const match of yaml.matchAll(/^([A-Za-z][\w.]{0,60}):[ \t]+(.+)$/gm)) {
    const [, key = '', value = ''] = match;
    values[key.toLowerCase()] = unwrap(value.trim().replace(/^(["'])(.*)\1$/, '$2'));
  }
  return values;
}

/** Some early files wrapped title and description in spans of both languages; the value is the target half. */
function unwrap(value: string): string {
  if (!value.includes('<span')) return value.trim();
  return value.replaceAll('\\"', '"').replace(SOURCE_HALF, '').replace(SPAN, '').trim();
}

function count(text: string): number {
  return text.split('\n').length - 1;
}
