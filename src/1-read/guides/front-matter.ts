import { LineCounter, parseDocument } from 'yaml';
import type { FindingList } from '#findings';

/** The head of a document: its keys in lower case, and where the body begins. */
export interface FrontMatter {
  values: Readonly<Record<string, string>>;
  /** Lists such as `ms.custom`, and everything else that is not text, as YAML gives it. */
  data: unknown;
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
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) return { values: {}, data: {}, body: text, bodyLine: 0 };
  const closing = /\n---[ \t]*(?:\n|$)/.exec(text.slice(opening[0].length - 1));
  if (!closing) {
    const heading = text.search(/^#{1,6}[ <]/m);
    const end = heading === -1 ? opening[0].length : heading;
    findings.add(
      'guides/front-matter',
      'warning',
      1,
      'The front matter is opened with `---` but never closed.',
      'Close it with a line `---` before the first heading.',
    );
    return {
      values: scan(text.slice(opening[0].length, end)),
      data: {},
      body: text.slice(end),
      bodyLine: count(text.slice(0, end)),
    };
  }
  const start = opening[0].length;
  const yaml = text.slice(start, start - 1 + closing.index + 1);
  const end = start - 1 + closing.index + closing[0].length;
  const { values, data } = parse(yaml, findings);
  return { values, data, body: text.slice(end), bodyLine: count(text.slice(0, end)) };
}

function parse(yaml: string, findings: FindingList): Pick<FrontMatter, 'values' | 'data'> {
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
  const data: unknown = error ? null : toData(document);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    const at = error ? lines.linePos(error.pos[0]).line : 1;
    findings.add(
      'guides/front-matter',
      'warning',
      at + 1,
      'The front matter is not valid YAML; its keys are read line by line.',
      'Quote values that contain `: `, and keep one key on each line.',
    );
    return { values: scan(yaml), data: {} };
  }
  const values: Record<string, string> = {};
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === 'string') values[key.toLowerCase()] = unwrap(value);
  }
  return { values, data };
}

function toData(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return null;
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
