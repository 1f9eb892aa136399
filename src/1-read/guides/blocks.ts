import type {
  BlockContent,
  DefinitionContent,
  List,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import type { FindingList } from '#findings';
import { fillEmptyAlerts, readAlert } from './alerts.ts';
import { readComponent } from './components.ts';
import type { Half } from './halves.ts';
import { readHtml } from './html-blocks.ts';
import { readInline } from './inline.ts';
import { pushTokens } from './inline-parts.ts';
import type { RawImage, Skeleton } from './lift-blocks.ts';
import { joinInterrupted } from './lists.ts';
import type { Block, Inline, ListItem } from './model.ts';
import type { Slugger } from './slugger.ts';
import { readTable } from './tables.ts';
import { IMAGE_OPEN, SEGMENT_OPEN, TABLE_OPEN, TOKEN } from './tokens.ts';

/** What blocks are made with. */
export interface BlockContext {
  skeleton: Skeleton;
  halves: readonly { target: Half; source: Half | null }[];
  slugger: Slugger;
  findings: FindingList;
  /** Line in the file of a line of the skeleton. */
  line(skeletonLine: number): number;
  /** What a line break inside a paragraph becomes. */
  lineEnd: string;
  /** Anchors of empty headings, waiting for the next heading. */
  pending: string[];
}

/** Body blocks of a syntax tree. */
export function readBlocks(root: Root, context: BlockContext): Block[] {
  return readFlow(root.children, context);
}

/** Blocks of a run of sibling nodes, with interrupted lists joined. */
export function readFlow(nodes: readonly RootContent[], context: BlockContext): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) blocks.push(...readNode(node, context));
  return joinInterrupted(fillEmptyAlerts(blocks));
}

function readNode(
  node: RootContent | BlockContent | DefinitionContent,
  context: BlockContext,
): Block[] {
  switch (node.type) {
    case 'paragraph':
      return readParagraph(node.children, context);
    case 'heading': {
      const heading = readHeading(node.children, node.depth, context);
      return heading ? [heading] : [];
    }
    case 'list':
      return [readList(node, context)];
    case 'blockquote':
      return readAlert(readFlow(node.children, context), context);
    case 'table':
      return [readTable(node, (cell) => paragraphs(cell, context))];
    case 'code': {
      if (!node.value.includes(SEGMENT_OPEN)) {
        return [
          {
            type: 'code',
            language: node.lang ?? null,
            value: restore(node.value, context.skeleton),
          },
        ];
      }
      const content: Inline[] = [];
      pushTokens(content, node.value);
      return [{ type: 'paragraph', content }];
    }
    case 'thematicBreak':
      return [{ type: 'rule' }];
    case 'html':
      return readHtml(node.value, context);
    case 'definition': {
      const content: Inline[] = [];
      pushTokens(content, `[${node.label ?? node.identifier}]: ${node.url}`);
      return [{ type: 'paragraph', content }];
    }
    case 'footnoteDefinition':
      return readFlow(node.children, context);
    case 'mdxJsxFlowElement': {
      const line = context.line(node.position?.start.line ?? 1);
      return readComponent(node, readFlow(node.children, context), line, context.findings);
    }
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
      context.findings.add(
        'guides/code-in-guide',
        'error',
        context.line(node.position?.start.line ?? 1),
        'A guide holds an import or an expression; guides are text and components only.',
        'Remove the code.',
      );
      return [];
    default:
      return [];
  }
}

/** A paragraph, and the images and tables whose tokens stood in it as blocks of their own. */
function readParagraph(nodes: readonly PhrasingContent[], context: BlockContext): Block[] {
  const blocks: Block[] = [];
  for (const part of splitAtBlocks(nodes)) {
    if (part.type === 'image') {
      const found = context.skeleton.images[part.index];
      if (found) blocks.push(imageBlock(found));
      continue;
    }
    if (part.type === 'html') {
      blocks.push(...readHtml(context.skeleton.tables[part.index] ?? '', context));
      continue;
    }
    const { content, anchors } = readInline(part.nodes, context.lineEnd);
    context.pending.push(...anchors);
    // A stray full stop follows some images.
    const only = content.length === 1 ? content[0] : undefined;
    if (content.length === 0 || (blocks.length > 0 && only?.type === 'text' && only.value === '.'))
      continue;
    if (only?.type === 'image') blocks.push({ type: 'image', url: only.url, alt: only.alt ?? '' });
    else blocks.push({ type: 'paragraph', content });
  }
  return blocks;
}

function imageBlock({ url, alt }: RawImage): Block {
  return { type: 'image', url, alt: alt.replace(TOKEN, '') };
}

type Part =
  | { type: 'inline'; nodes: PhrasingContent[] }
  | { type: 'image'; index: number }
  | { type: 'html'; index: number };

function splitAtBlocks(nodes: readonly PhrasingContent[]): Part[] {
  const parts: Part[] = [];
  let current: PhrasingContent[] = [];
  function flush(): void {
    if (current.length > 0) parts.push({ type: 'inline', nodes: current });
    current = [];
  }
  for (const node of nodes) {
    if (node.type !== 'text' || !/[\uE002\uE003]/.test(node.value)) {
      current.push(node);
      continue;
    }
    let at = 0;
    for (const match of node.value.matchAll(TOKEN)) {
      if (match[1] === SEGMENT_OPEN) continue;
      current.push({ type: 'text', value: node.value.slice(at, match.index) });
      at = match.index + match[0].length;
      flush();
      parts.push({ type: match[1] === IMAGE_OPEN ? 'image' : 'html', index: Number(match[2]) });
    }
    current.push({ type: 'text', value: node.value.slice(at) });
  }
  flush();
  return parts;
}

/** The blocks of a table cell: one paragraph for most. */
function paragraphs(nodes: readonly PhrasingContent[], context: BlockContext): Block[] {
  return readParagraph(nodes, context);
}

function readHeading(
  nodes: readonly PhrasingContent[],
  depth: number,
  context: BlockContext,
): Block | null {
  const { content, anchors } = readInline(nodes);
  const inner = content.flatMap((node) =>
    node.type === 'segment' ? (context.halves[node.index]?.target.anchors ?? []) : [],
  );
  const ids = [...anchors, ...inner, ...context.pending];
  if (content.length === 0) {
    context.pending = ids;
    return null;
  }
  context.pending = [];
  const named = ids.find((id) => !/^\d+$/.test(id));
  const id = context.slugger.take(named ?? context.slugger.slug(content));
  const aliases = [...new Set(ids)].filter((alias) => alias !== id && context.slugger.claim(alias));
  return { type: 'heading', depth, id, aliases, content };
}

function readList(node: List, context: BlockContext): Block {
  const items: ListItem[] = node.children.map((item) => ({
    step: null,
    children: readFlow(item.children, context),
  }));
  return {
    type: 'list',
    ordered: node.ordered === true,
    start: node.start ?? 1,
    procedure: null,
    items,
  };
}

/** Code keeps what was taken out of it. */
function restore(value: string, skeleton: Skeleton): string {
  return value.replace(TOKEN, (_, open: string, index: string) => {
    if (open === TABLE_OPEN) return skeleton.tables[Number(index)] ?? '';
    return open === IMAGE_OPEN ? `:::image ${skeleton.images[Number(index)]?.url ?? ''}:::` : '';
  });
}
