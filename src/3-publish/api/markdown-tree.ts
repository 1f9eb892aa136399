import type {
  BlockContent,
  Blockquote,
  List,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import { type Edition, entranceOf } from '#catalog';
import type { Handbook } from '#decisions';
import type { Block, Inline, ListBlock, TableBlock, TableCell } from '#guides';
import type { T } from '#strings';
import { bullets, wordsInline, wordsParagraph } from './words-tree.ts';

/** The guide as a plain Markdown tree: each sentence in the guide's own language, each link complete. */
export function markdownTree(
  edition: Edition,
  t: T,
  site: URL,
  handbook: Handbook | null = null,
): Root {
  const { guide } = edition;
  const writer: Writer = { edition, t, site, handbook };
  const children = guide.blocks.flatMap((block) => flow(block, writer));
  const titled = guide.blocks.some((block) => block.type === 'heading' && block.depth === 1);
  const title: RootContent = {
    type: 'heading',
    depth: 1,
    children: [{ type: 'text', value: guide.title }],
  };
  return { type: 'root', children: titled ? children : [title, ...children] };
}

interface Writer {
  edition: Edition;
  t: T;
  site: URL;
  handbook: Handbook | null;
}

type Flow = BlockContent;

function flow(block: Block, writer: Writer): Flow[] {
  switch (block.type) {
    case 'heading':
      return [
        { type: 'heading', depth: depthOf(block.depth), children: phrasing(block.content, writer) },
      ];
    case 'paragraph':
      return [{ type: 'paragraph', children: phrasing(block.content, writer) }];
    case 'list':
      return [list(block, writer)];
    case 'table':
      return [table(block, writer)];
    case 'alert':
      return [quote([marker(block.kind), ...flows(block.children, writer)])];
    case 'verdict':
      return [quote([responsible(block.party, writer), ...flows(block.children, writer)])];
    case 'decision':
      return entrance(block.id, writer);
    case 'quote':
      return [quote(flows(block.children, writer))];
    case 'declaration':
      return flows(block.children, writer);
    case 'code':
      return [{ type: 'code', lang: block.language, value: block.value }];
    case 'rule':
      return [{ type: 'thematicBreak' }];
    case 'image':
      // A description is in no sentence, so a rebuilt English guide knows only the translated one.
      return writer.edition.rebuiltFrom === null ? [text(block.alt)] : [];
  }
}

/** The way into a decision: what it is called and good for, its first open question, and where its answers lead. */
function entrance(id: string, { edition, handbook, site }: Writer): Flow[] {
  const found = handbook && entranceOf(handbook, id, edition.guide);
  if (!found) return [];
  const { title, intro, url, question, answers } = found;
  const href = (address: string) => new URL(address, site).href;
  const link = (words: string, to: string): Paragraph => ({
    type: 'paragraph',
    children: [{ type: 'link', url: href(to), children: wordsInline(words) }],
  });
  const items = answers.map((answer) => [link(answer.text, answer.url)]);
  return [
    quote([link(title, url), wordsParagraph(intro), wordsParagraph(question), bullets(items)]),
  ];
}

function flows(blocks: readonly Block[], writer: Writer): Flow[] {
  return blocks.flatMap((block) => flow(block, writer));
}

function depthOf(depth: number): 1 | 2 | 3 | 4 | 5 | 6 {
  const known = [1, 2, 3, 4, 5, 6] as const;
  return known.find((one) => one >= depth) ?? 6;
}

function quote(children: Flow[]): Blockquote {
  return { type: 'blockquote', children };
}

/** `[!NOTE]` is no text, for its brackets must not be escaped. */
function marker(kind: string): Flow {
  return { type: 'html', value: `[!${kind.toUpperCase()}]` };
}

function responsible(
  party: Extract<Block, { type: 'verdict' }>['party'],
  { t }: Writer,
): Paragraph {
  const words = `${t('party.responsible')}: ${t(`party.${party}`)}`;
  return {
    type: 'paragraph',
    children: [{ type: 'strong', children: [{ type: 'text', value: words }] }],
  };
}

function text(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function list(block: ListBlock, writer: Writer): List {
  return {
    type: 'list',
    ordered: block.ordered,
    start: block.ordered ? block.start : null,
    spread: false,
    children: block.items.map(({ children }) => ({
      type: 'listItem',
      spread: false,
      children: flows(children, writer),
    })),
  };
}

/** Cells of several blocks become one line, and what a cell covers below it stays empty: Markdown knows no more. */
function table({ align, head, rows }: TableBlock, writer: Writer): Table {
  const row = (cells: readonly TableCell[]): Table['children'][number] => ({
    type: 'tableRow',
    children: cells.map(({ children }) => ({
      type: 'tableCell',
      children: line(children, writer),
    })),
  });
  return { type: 'table', align: [...align], children: [head, ...rows].map(row) };
}

function line(blocks: readonly Block[], writer: Writer): PhrasingContent[] {
  const parts = blocks.map((block): PhrasingContent[] => {
    if (block.type === 'paragraph' || block.type === 'heading')
      return phrasing(block.content, writer);
    if (block.type === 'list')
      return line(
        block.items.flatMap(({ children }) => children),
        writer,
      );
    if (block.type === 'code') return [{ type: 'inlineCode', value: block.value }];
    return 'children' in block ? line(block.children, writer) : [];
  });
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) =>
      index === 0 ? part : [{ type: 'text', value: ' ' } as const, ...part],
    );
}

function phrasing(content: readonly PhrasingContent[], writer: Writer): PhrasingContent[] {
  return content.flatMap((node): PhrasingContent[] => {
    if (node.type === 'segment') return phrasing(sentence(node.index, writer), writer);
    if (node.type === 'link') {
      const url = writer.edition.links.get(node.url)?.url ?? null;
      const children = phrasing(node.children, writer);
      return url === null ? children : [{ ...node, url: absolute(url, writer), children }];
    }
    if (node.type === 'image') return [{ type: 'text', value: node.alt ?? '' }];
    if ('children' in node) return [{ ...node, children: phrasing(node.children, writer) }];
    return [node];
  });
}

function absolute(url: string, { edition, site }: Writer): string {
  return new URL(url, new URL(edition.url, site)).href;
}

function sentence(index: number, { edition }: Writer): readonly Inline[] {
  return edition.guide.segments[index]?.target ?? [];
}
