import type { FindingList } from '#findings';
import { SEGMENT_OPEN, token } from './tokens.ts';

/** A sentence as it stands in the file: Markdown in both halves. */
export interface RawSegment {
  id: string;
  number: number;
  line: number;
  target: string;
  source: string | null;
}

/** A text in which every bilingual span is one opaque token, and the sentences that were taken out. */
export interface Lifted {
  skeleton: string;
  segments: RawSegment[];
  /** Line in the given text, from 1, of a line of the skeleton. */
  line(skeletonLine: number): number;
}

const OPEN = '<span data-ttu-id="';
const LOOKUP = '<span class="sxs-lookup">';
const MIDDLE = `</span>${LOOKUP}<span data-stu-id="`;
const ORPHAN = `${LOOKUP}<span data-stu-id="`;
const END = '</span></span>';
const CLOSE = '</span>';
const ID = /^([0-9a-f]{5})-(\d{1,7})$/;
const ANY = /<span data-ttu-id=|<span class="sxs-lookup">|<span data-stu-id=|<\/span>/;
const REMNANT =
  /<span (?:data-ttu-id|data-stu-id)="?[^">]{0,40}"?>|<span class="sxs-lookup">|<\/span>/g;

/**
 * Takes the bilingual segments out of a body.
 *
 * `<span data-ttu-id="ID">TARGET</span><span class="sxs-lookup"><span data-stu-id="ID">SOURCE</span></span>`
 *
 * A half that lacks its other half becomes a segment of its own with a finding; no text is lost and no span stays.
 * @param firstLine how many lines of the file stand before the body.
 */
export function liftSegments(text: string, firstLine: number, findings: FindingList): Lifted {
  const body = tidySpans(text);
  const segments: RawSegment[] = [];
  const shifts: { from: number; lines: number }[] = [];
  if (!ANY.test(body)) {
    return { skeleton: body, segments, line: (line) => line + firstLine };
  }
  const out: string[] = [];
  const open = finder(body, OPEN);
  const middle = finder(body, MIDDLE);
  const orphan = finder(body, ORPHAN);
  const end = finder(body, END);
  const closing = finder(body, CLOSE);
  const seen = new Set<string>();
  let at = 0;
  let rawLine = 1;
  let skeletonLine = 1;

  function copy(until: number): void {
    const text = body.slice(at, until);
    const lines = lineBreaks(text);
    out.push(text.includes('span') ? sweep(text, rawLine) : text);
    rawLine += lines;
    skeletonLine += lines;
    at = until;
  }
  function sweep(text: string, line: number): string {
    let at = 0;
    let here = line;
    return text.replace(REMNANT, (remnant, offset: number) => {
      here += lineBreaks(text.slice(at, offset));
      at = offset;
      half(here, `A stray \`${remnant}\` stands in the text.`);
      return '';
    });
  }
  function half(line: number, message: string): void {
    findings.add(
      'guides/half-segment',
      'warning',
      line + firstLine,
      message,
      'Restore the span pair `<span data-ttu-id="…">…</span><span class="sxs-lookup"><span data-stu-id="…">…</span></span>`.',
    );
  }
  function take(until: number, id: string, target: string, source: string | null): void {
    const match = ID.exec(id);
    if (!match || seen.has(id)) {
      findings.add(
        'guides/segment-id',
        'warning',
        rawLine + firstLine,
        match ? `The segment id \`${id}\` is used twice.` : `\`${id}\` is not a segment id.`,
        'Give every segment its own id: five hexadecimal digits, a dash and its number.',
      );
    }
    const shown = match ? unique(id) : `00000-${101 + segments.length}`;
    out.push(token(SEGMENT_OPEN, segments.length));
    segments.push({
      id: shown,
      number: match ? Number(match[2]) : 101 + segments.length,
      line: rawLine + firstLine,
      target: target.replace(REMNANT, ''),
      source: source === null ? null : source.replace(REMNANT, ''),
    });
    const lines = lineBreaks(body.slice(at, until));
    if (lines > 0) {
      rawLine += lines;
      shifts.push({ from: skeletonLine, lines });
    }
    at = until;
  }

  /** The same id twice would make steps and links ambiguous. */
  function unique(id: string): string {
    let free = id;
    for (let n = 2; seen.has(free); n++) free = `${id}.${n}`;
    seen.add(free);
    return free;
  }

  for (;;) {
    const nextOpen = open(at);
    const nextOrphan = orphan(at);
    const start = Math.min(nextOpen, nextOrphan);
    if (start === Number.POSITIVE_INFINITY) break;
    copy(start);
    if (nextOrphan < nextOpen) {
      const idEnd = body.indexOf('"', start + ORPHAN.length);
      const stop = idEnd === -1 ? Number.POSITIVE_INFINITY : end(idEnd);
      if (idEnd === -1 || stop > Math.min(open(start + 1), orphan(start + 1))) {
        half(rawLine, 'An English half is never closed.');
        at = start + ORPHAN.length;
        const close = body.indexOf('>', at);
        if (close !== -1 && close - at < 40) at = close + 1;
        continue;
      }
      const text = body.slice(idEnd + 2, stop);
      half(rawLine, 'An English half stands without its translation.');
      take(stop + END.length, body.slice(start + ORPHAN.length, idEnd), text, text);
      continue;
    }
    const idEnd = body.indexOf('">', start + OPEN.length);
    const id = idEnd === -1 ? '' : body.slice(start + OPEN.length, idEnd);
    if (idEnd === -1 || id.length > 40) {
      half(rawLine, 'A translated half is never opened properly.');
      at = start + OPEN.length;
      continue;
    }
    const textStart = idEnd + 2;
    const limit = open(textStart);
    const mid = middle(textStart);
    const sourceId = mid + MIDDLE.length;
    const sourceStart = mid < limit ? body.indexOf('">', sourceId) + 2 : 0;
    const stop = mid < limit && sourceStart > 1 ? end(sourceStart) : Number.POSITIVE_INFINITY;
    if (mid >= limit || stop >= limit) {
      const close = closing(textStart);
      half(rawLine, `The segment \`${id}\` has no English half.`);
      if (close < limit) take(close + CLOSE.length, id, body.slice(textStart, close), null);
      else at = textStart;
      continue;
    }
    const sourceOf = body.slice(sourceId, sourceStart - 2);
    const target = body.slice(textStart, mid);
    const source = body.slice(sourceStart, stop);
    if (sourceOf !== id) {
      findings.add(
        'guides/segment-mismatch',
        'warning',
        rawLine + firstLine,
        `The halves \`${id}\` and \`${sourceOf}\` stand together but have different ids.`,
        'Pair each translation with the English half of the same id.',
      );
      take(mid, id, target, null);
      take(stop + END.length, sourceOf, source, source);
      continue;
    }
    take(stop + END.length, id, target, source);
  }
  copy(body.length);

  return {
    skeleton: out.join(''),
    segments,
    line(skeleton) {
      let line = skeleton + firstLine;
      for (const shift of shifts) if (shift.from < skeleton) line += shift.lines;
      return line;
    },
  };
}

/** Blanks between the halves and capital letters in the tags mean the same. */
function tidySpans(text: string): string {
  if (!/<\/span>[ \t]|<\/?SPAN\b/.test(text)) return text;
  return text
    .replace(/<(\/?)SPAN\b/g, '<$1span')
    .replace(/<\/span>[ \t]{1,8}<span class="sxs-lookup">/g, `</span>${LOOKUP}`);
}

/** Searches forward only and remembers the last hit, so that a needle that is far away costs one search, not many. */
function finder(text: string, needle: string): (from: number) => number {
  let hit = -1;
  return (from) => {
    if (hit < from) {
      const found = text.indexOf(needle, from);
      hit = found === -1 ? Number.POSITIVE_INFINITY : found;
    }
    return hit;
  };
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) count++;
  return count;
}
