import type { Root } from 'mdast';
import { FindingList } from '#findings';
import { readBlocks } from './blocks.ts';
import { checkSentence } from './checks.ts';
import { readDeclarations } from './declarations.ts';
import { decode, disarm, isGarbage } from './decode.ts';
import { fingerprint } from './fingerprint.ts';
import { readFrontMatter } from './front-matter.ts';
import { type Half, parseHalves } from './halves.ts';
import { inlineText } from './inline-text.ts';
import { keepAll } from './keep-all.ts';
import { liftBlocks } from './lift-blocks.ts';
import { liftSegments, type RawSegment } from './lift-segments.ts';
import { collectLinks } from './links.ts';
import { readMetadata } from './metadata.ts';
import type { Block, Guide, Inline, Remark, Segment } from './model.ts';
import { readOutline } from './outline.ts';
import { parseMarkdown } from './pipeline.ts';
import { segmentPlain } from './plain.ts';
import { settle } from './settle.ts';
import { Slugger } from './slugger.ts';
import { instanceOf } from './vocabulary.ts';

/** Where a document comes from. */
export interface ReadOptions {
  /** For findings: path relative to the working folder. */
  file: string;
  /** BCP 47. */
  locale: string;
  /** Path below its source, without extension. */
  path: string;
}

/**
 * Reads one Open Publishing document, plain or bilingual, into a guide.
 * Never throws on any text: what is wrong becomes a finding, and the rest is read.
 *
 * Steps: decode → front matter → lift segments and blocks that CommonMark does not know → parse the skeleton →
 * parse the halves → blocks → declarations → outline → checks.
 */
export function readGuide(text: string, options: ReadOptions): Guide {
  const findings = new FindingList(options.file);
  const clean = decode(text, findings);
  const front = readFrontMatter(clean, findings);
  const metadata = readMetadata(front.values, options.locale, findings);
  const body = readBody(front.body, front.bodyLine, findings);
  const guide = assemble({ ...body, metadata, options, findings });
  if (guide.blocks.length === 0) {
    findings.add(
      'guides/empty',
      'warning',
      1,
      'The document has no text.',
      'Write it, or leave the file out with `exclude`.',
    );
  }
  return isGarbage(clean) ? { ...guide, published: false } : guide;
}

/** Blocks and raw segments of a piece of Markdown; also used for the texts inside YAML pages. */
export interface Body {
  blocks: Block[];
  raw: RawSegment[];
  halves: { target: Half; source: Half | null }[];
}

/** How a piece of Markdown is read when it is not an Open Publishing document. */
export interface BodyOptions {
  slugger?: Slugger;
  parse?: (text: string) => Root;
  lineEnd?: string;
}

/** Reads a piece of Markdown that starts after `bodyLine` lines of its file. */
export function readBody(
  markdown: string,
  bodyLine: number,
  findings: FindingList,
  { slugger, parse = parseMarkdown, lineEnd = ' ' }: BodyOptions = {},
): Body {
  const lifted = liftSegments(markdown, bodyLine, findings);
  const raw = lifted.segments;
  const parsed = parseHalves(raw.flatMap((one) => [one.target, one.source ?? '']));
  const halves = raw.map((one, index) => ({
    target: parsed[index * 2] ?? { content: [], text: '', anchors: [] },
    source: one.source === null ? null : (parsed[index * 2 + 1] ?? null),
  }));
  const skeleton = liftBlocks(disarm(lifted.skeleton, findings), findings, lifted.line);
  const context = {
    skeleton,
    halves,
    slugger:
      slugger ?? new Slugger((index) => textOf(halves[index]?.source ?? halves[index]?.target)),
    findings,
    line: lifted.line,
    lineEnd,
    pending: [],
  };
  const blocks = withinStack(() => readBlocks(parse(skeleton.text), context), bodyLine, findings);
  return { blocks: keepAll(blocks, raw, findings), raw, halves };
}

/** Nesting that no guard foresaw exhausts the stack of the parser; the sentences are kept, their layout is not. */
function withinStack(read: () => Block[], bodyLine: number, findings: FindingList): Block[] {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    findings.add(
      'guides/too-deep',
      'error',
      bodyLine + 1,
      'The document is nested too deeply to be read.',
      'Remove the repeated markers.',
    );
    return [];
  }
}

/** Joins what was read into a guide. */
export function assemble({
  blocks: body,
  raw,
  halves,
  metadata,
  options,
  findings,
}: Body & {
  metadata: ReturnType<typeof readMetadata>;
  options: ReadOptions;
  findings: FindingList;
}): Guide {
  let blocks = body;
  let segments = raw.map((one, index) => segment(one, halves[index], options.locale, findings));
  if (segments.length === 0) ({ blocks, segments } = segmentPlain(blocks));
  const declared = readDeclarations(
    blocks,
    (index) => segments[index]?.text ?? { target: '', source: null },
  );
  const outline = readOutline(declared.blocks, segments);
  const suffix = instanceOf(metadata.titleSuffix, false);
  const instances =
    declared.instances.length > 0
      ? declared.instances
      : suffix && suffix !== 'global'
        ? [suffix]
        : [];
  const heading = outline.blocks.find((block) => block.type === 'heading');
  const title =
    metadata.title ||
    (heading?.type === 'heading'
      ? inlineText(heading.content, (index) => segments[index]?.text.target ?? '')
      : '') ||
    options.path;
  return {
    path: options.path,
    locale: options.locale,
    file: options.file,
    title,
    description: metadata.description,
    date: metadata.date,
    instances,
    roles: declared.roles,
    translation: metadata.translation,
    blocks: outline.blocks,
    segments,
    sections: outline.sections,
    procedures: outline.procedures,
    alerts: outline.alerts,
    links: collectLinks(outline.blocks, segments),
    findings: findings.items,
    published: metadata.published,
  };
}

const REMARKS: Readonly<Record<Remark, [message: string, mend: string]>> = {
  'number-differs': ['A number of sentence', 'Compare the numbers with the English half.'],
  untranslated: ['There is English left in sentence', 'Translate the sentence.'],
  'bold-lost': ['A bold label of the English is missing in sentence', 'Make the same label bold.'],
  'link-lost': ['A link of the English is missing in sentence', 'Restore the link.'],
  'negation-lost': [
    'The English says "not", the translation does not, in sentence',
    'Check the meaning.',
  ],
};

function segment(
  raw: RawSegment,
  half: { target: Half; source: Half | null } | undefined,
  locale: string,
  findings: FindingList,
): Segment {
  const source = half?.source?.content ?? null;
  const target = settle(half?.target.content ?? [], source);
  const text = { target: half?.target.text ?? '', source: half?.source?.text ?? null };
  const remarks =
    source === null || text.source === null
      ? []
      : checkSentence({ locale, target, source, targetText: text.target, sourceText: text.source });
  for (const remark of remarks) {
    const [message, mend] = REMARKS[remark];
    findings.add(`guides/${remark}`, 'info', raw.line, `${message} \`${raw.id}\`.`, mend);
  }
  return {
    id: raw.id,
    number: raw.number,
    line: raw.line,
    target,
    source,
    text,
    sentence: text.source === null ? null : fingerprint(text.source),
    labels: source === null ? [] : boldOf(source),
    remarks,
  };
}

function boldOf(nodes: readonly Inline[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'strong') return [inlineText(node.children as readonly Inline[]).trim()];
    return 'children' in node ? boldOf(node.children as readonly Inline[]) : [];
  });
}

function textOf(half: Half | null | undefined): string {
  return half?.text ?? '';
}
