import { VFileMessage } from 'vfile-message';
import { FindingList } from '#findings';
import { collectDecisions } from './components.ts';
import { decode } from './decode.ts';
import { fingerprint } from './fingerprint.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { trimInline } from './inline-parts.ts';
import { inlineText } from './inline-text.ts';
import { collectLinks } from './links.ts';
import { mapContent } from './map-content.ts';
import type { Block, DecisionBlock, Guide, Inline, Segment } from './model.ts';
import { readOutline } from './outline.ts';
import { parseMarkdown, parseMdx } from './pipeline.ts';
import { readBody } from './read-guide.ts';

/** One language of a guide of our own, as a file. */
export interface AuthoredFile {
  file: string;
  text: string;
  /** BCP 47. */
  locale: string;
}

/** A guide of our own in one language; its facts (front matter) are for the caller to validate. */
export interface AuthoredGuide {
  guide: Guide;
  front: FrontMatter;
}

interface Draft {
  blocks: Block[];
  /** One entry for each leaf, with the lines of the leaf. */
  leaves: Leaf[];
  front: FrontMatter;
  findings: FindingList;
}

interface Leaf {
  kind: string;
  lines: Inline[][];
}

/**
 * Reads a guide of our own: one sentence a line, the same lines in every language.
 * The English file gives ids, anchors and the source half of every sentence; the n-th line of a translation is the
 * translation of the n-th English line. Where the shapes differ, a finding says at which block.
 */
export function readAuthored(
  slug: string,
  english: AuthoredFile,
  translations: readonly AuthoredFile[],
): AuthoredGuide[] {
  const source = draft(english);
  const prefix = prefixOf(slug);
  const first = build(slug, english, source, source, prefix);
  return [first, ...translations.map((file) => build(slug, file, draft(file), source, prefix))];
}

function draft(file: AuthoredFile): Draft {
  const findings = new FindingList(file.file);
  const front = readFrontMatter(decode(file.text, findings), findings);
  const parse = file.file.endsWith('.mdx') ? parseMdx : parseMarkdown;
  const body = safely(
    () => readBody(front.body, front.bodyLine, findings, { parse, lineEnd: LINE_END }),
    findings,
    front.bodyLine,
  );
  const leaves: Leaf[] = [];
  mapContent(body, (content, kind) => {
    leaves.push({ kind, lines: splitLines(content) });
    return content;
  });
  return { blocks: body, leaves, front, findings };
}

/** A line break inside a paragraph is the end of a sentence here. */
const LINE_END = '\n';

function safely(read: () => { blocks: Block[] }, findings: FindingList, bodyLine: number): Block[] {
  try {
    return read().blocks;
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    findings.add(
      'guides/mdx',
      'error',
      (error.line ?? 1) + bodyLine,
      `The component syntax cannot be read: ${error.reason}`,
      'Close every component, and write nothing but text attributes.',
    );
    return [];
  }
}

function splitLines(content: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of content) {
    if (node.type !== 'text') {
      lines.at(-1)?.push(node);
      continue;
    }
    for (const [index, value] of node.value.split(LINE_END).entries()) {
      if (index > 0) lines.push([]);
      if (value !== '') lines.at(-1)?.push({ type: 'text', value });
    }
  }
  return lines.map(trimInline).filter((line) => line.length > 0);
}

function build(
  slug: string,
  file: AuthoredFile,
  own: Draft,
  source: Draft,
  prefix: string,
): AuthoredGuide {
  const { findings } = own;
  compare(own, source, findings);
  const segments: Segment[] = [];
  let at = 0;
  let number = 101;
  const numbered = own.leaves.map((leaf, index) => {
    const english = source.leaves[index];
    const paired = english?.kind === leaf.kind && english.lines.length === leaf.lines.length;
    return leaf.lines.map((target, line): Inline[] => {
      const half = paired ? (english.lines[line] ?? null) : null;
      segments.push(segment(`${prefix}-${number++}`, target, half));
      const reference: Inline = { type: 'segment', index: segments.length - 1 };
      return line === 0 ? [reference] : [{ type: 'text', value: ' ' }, reference];
    });
  });
  const blocks = mapContent(own.blocks, () => (numbered[at++] ?? []).flat());
  const outline = readOutline(withAnchorsOf(source.blocks, blocks), segments);
  const title = own.front.values['title'] ?? slug;
  return {
    front: own.front,
    guide: {
      path: slug,
      locale: file.locale,
      file: file.file,
      title,
      description: own.front.values['description'] ?? '',
      date: null,
      instances: [],
      roles: [],
      translation: {
        kind: own === source ? 'source' : 'human',
        sourceVersion: null,
        sourceCommit: null,
        date: null,
      },
      blocks: outline.blocks,
      segments,
      sections: outline.sections,
      procedures: outline.procedures,
      alerts: outline.alerts,
      links: collectLinks(outline.blocks, segments),
      findings: findings.items,
      published: true,
    },
  };
}

/** Headings take the English anchors, so that links hold in every language. */
function withAnchorsOf(source: readonly Block[], own: readonly Block[]): Block[] {
  const ids = source.flatMap((block) => (block.type === 'heading' ? [block.id] : []));
  let at = 0;
  return own.map((block) =>
    block.type === 'heading' ? { ...block, id: ids[at++] ?? block.id } : block,
  );
}

function compare(own: Draft, source: Draft, findings: FindingList): void {
  if (own === source) return;
  const length = Math.max(own.leaves.length, source.leaves.length);
  for (let index = 0; index < length; index++) {
    const here = own.leaves[index];
    const there = source.leaves[index];
    if (here?.kind === there?.kind && here?.lines.length === there?.lines.length) continue;
    const text = inlineText(here?.lines[0] ?? there?.lines[0] ?? []).slice(0, 60);
    findings.add(
      'guides/shape',
      'error',
      lineOf(own.front, text),
      `Block ${index + 1} ("${text}") is ${describe(here)} here and ${describe(there)} in English.`,
      'Give both languages the same blocks with the same number of lines.',
    );
    return;
  }
  compareDecisions(collectDecisions(own.blocks), collectDecisions(source.blocks), findings);
}

/** A translation leads into the same decisions as its English. */
function compareDecisions(
  own: readonly DecisionBlock[],
  source: readonly DecisionBlock[],
  findings: FindingList,
): void {
  const length = Math.max(own.length, source.length);
  for (let index = 0; index < length; index++) {
    const here = own[index];
    const there = source[index];
    if (here?.id === there?.id) continue;
    const say = (block: DecisionBlock | undefined) => (block ? `\`${block.id}\`` : 'none');
    findings.add(
      'guides/shape',
      'error',
      here?.line ?? 1,
      `Embedded decision ${index + 1} is ${say(here)} here and ${say(there)} in English.`,
      'Embed the same decisions in the same order.',
    );
    return;
  }
}

function lineOf(front: FrontMatter, text: string): number {
  const start = text.slice(0, 20);
  const at = front.body.split('\n').findIndex((line) => line.includes(start));
  return at === -1 ? front.bodyLine + 1 : front.bodyLine + at + 1;
}

function describe(leaf: Leaf | undefined): string {
  return leaf ? `a ${leaf.kind} of ${leaf.lines.length} line(s)` : 'missing';
}

function segment(id: string, target: Inline[], source: Inline[] | null): Segment {
  return {
    id,
    number: Number(id.slice(6)),
    line: 1,
    target,
    source,
    text: { target: inlineText(target), source: source === null ? null : inlineText(source) },
    sentence: source === null ? null : fingerprint(inlineText(source)),
    labels: [],
    remarks: [],
  };
}

/** Five hexadecimal digits that name the guide, as in Open Publishing ids. */
function prefixOf(slug: string): string {
  let hash = 0;
  for (const char of slug) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 0xfffff;
  return hash.toString(16).padStart(5, '0');
}
