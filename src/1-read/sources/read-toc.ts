import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { FindingList } from '#findings';
import type { TocItem } from './model.ts';

interface RawItem {
  name?: unknown;
  href?: unknown;
  topicHref?: unknown;
  items?: unknown;
}

const Raw: z.ZodType<RawItem> = z.object({
  name: z.unknown().optional(),
  href: z.unknown().optional(),
  topicHref: z.unknown().optional(),
  items: z.unknown().optional(),
});

/** Deepest table of contents; real ones have five levels. */
const MAX_DEPTH = 12;

/** Longest line of TOC.md that is read; real ones have 200 characters. */
const MAX_LINE = 2_000;

/** Reads TOC.yml; entries that make no sense are left out, and a table that is no YAML is empty with a finding. */
export function readTocYaml(text: string, findings: FindingList): TocItem[] {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      logLevel: 'silent',
      uniqueKeys: false,
    });
    const error = document.errors[0];
    if (error) {
      report(findings, lines.linePos(error.pos[0]).line, error.message.split('\n')[0] ?? '');
      return [];
    }
    const data: unknown = document.toJS({ maxAliasCount: 0 });
    const top = typeof data === 'object' && data !== null && 'items' in data ? data.items : data;
    return items(top, 0);
  } catch (error) {
    // Aliases, which may multiply, or nesting that exhausts the stack.
    report(findings, 1, error instanceof Error ? error.message : String(error));
    return [];
  }
}

function report(findings: FindingList, line: number, reason: string): void {
  findings.add(
    'sources/toc',
    'warning',
    line,
    `The table of contents is not valid YAML, so it is left out: ${reason}`,
    'Mend the indentation or the quotes at this line.',
  );
}

function items(list: unknown, depth: number): TocItem[] {
  if (!Array.isArray(list) || depth > MAX_DEPTH) return [];
  return list.flatMap((one: unknown): TocItem[] => {
    const raw = Raw.safeParse(one);
    if (!raw.success) return [];
    const title = typeof raw.data.name === 'string' ? raw.data.name.trim() : '';
    const href = [raw.data.href, raw.data.topicHref].find((value) => typeof value === 'string');
    if (title === '') return [];
    return [
      {
        title,
        href: typeof href === 'string' ? href : null,
        items: items(raw.data.items, depth + 1),
      },
    ];
  });
}

/** Reads TOC.md: `## [Title](page.md)`, where the level is the depth. */
export function readTocMarkdown(text: string): TocItem[] {
  const root: { title: string; href: string | null; items: TocItem[] } = {
    title: '',
    href: null,
    items: [],
  };
  const path = [root];
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trimEnd();
    if (line.length > MAX_LINE) continue;
    const match = /^(#{1,12})\s*(?:\[(.+)\]\(([^)\s]*)\)|(.+))$/.exec(line);
    if (!match) continue;
    const depth = match[1]?.length ?? 1;
    const item = { title: (match[2] ?? match[4] ?? '').trim(), href: match[3] || null, items: [] };
    path.length = Math.min(path.length, depth);
    path.at(-1)?.items.push(item);
    path.push(item);
  }
  return root.items;
}
