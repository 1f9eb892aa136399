import type { Element, Nodes, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Schema, sanitize } from 'hast-util-sanitize';
import type { BlockContext } from './blocks.ts';
import { anchorOf } from './html-tag.ts';
import { readInline } from './inline.ts';
import { foldLines, pushTokens, trimInline } from './inline-parts.ts';
import type { Block, Inline, ListItem, TableCell } from './model.ts';
import { parseMarkdown } from './pipeline.ts';

const FLOW =
  'p div section article header footer center h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr td th blockquote pre hr';
const PHRASING = 'a b strong i em u sup sub span font small big code br img';
const KNOWN = new Set(
  `${FLOW} ${PHRASING} script style iframe object embed svg math template noscript form input button textarea select link meta base`.split(
    ' ',
  ),
);

/** What may come out of raw HTML; everything else is dropped with its content kept, scripts with their content. */
const SCHEMA: Schema = {
  tagNames: `${FLOW} ${PHRASING}`.split(' '),
  attributes: {
    a: ['href', 'id', 'name'],
    td: ['rowSpan', 'colSpan'],
    th: ['rowSpan', 'colSpan'],
    ol: ['start'],
    img: ['alt', 'src'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  strip: [
    'script',
    'style',
    'iframe',
    'object',
    'embed',
    'svg',
    'math',
    'template',
    'noscript',
    'textarea',
    'select',
  ],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};

/** Raw HTML of a document as blocks. It is parsed as a browser would, sanitised, and never reaches a page as HTML. */
export function readHtml(html: string, context: BlockContext): Block[] {
  const open = /^\s*<!--/.test(html) && !html.includes('-->');
  if (open) {
    context.findings.add(
      'guides/open-comment',
      'warning',
      context.line(1),
      'A comment `<!--` is never closed; what follows is shown as text.',
      'Close it with `-->`.',
    );
  }
  const words = (open ? html.replace('<!--', '') : html).replace(/<!\[CDATA\[|\]\]>/g, '');
  const escaped = words.replace(
    /<(\/?)([A-Za-z][^\s/>]*)/g,
    (whole, slash: string, name: string) =>
      KNOWN.has(name.toLowerCase()) ? whole : `&lt;${slash}${name}`,
  );
  const shallow = depthOf(escaped) > MAX_DEPTH ? escaped.replace(/<[^<>]*>?/g, ' ') : escaped;
  const tree = sanitize(fromHtml(shallow, { fragment: true }), SCHEMA);
  return flow(tree.type === 'root' ? tree.children : [], context);
}

/** Deepest nesting that is read; real tables have 8. Deeper text keeps its words and loses its tags. */
const MAX_DEPTH = 60;
const VOID = /^(?:br|hr|img|col|input|meta|link|base)$/i;

function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([A-Za-z][^\s/>]*)/g)) {
    if (VOID.test(name)) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function flow(nodes: readonly Nodes[], context: BlockContext): Block[] {
  const blocks: Block[] = [];
  let run: Inline[] = [];
  function flush(): void {
    const content = trimInline(run);
    if (content.length > 0) blocks.push({ type: 'paragraph', content });
    run = [];
  }
  for (const node of nodes) {
    if (node.type === 'element' && isFlow(node)) {
      flush();
      blocks.push(...element(node, context));
    } else run.push(...phrasing(node, context));
  }
  flush();
  return blocks;
}

function isFlow(node: Element): boolean {
  return (
    !PHRASING.split(' ').includes(node.tagName) ||
    node.children.some((child) => child.type === 'element' && isFlow(child))
  );
}

function element(node: Element, context: BlockContext): Block[] {
  const name = node.tagName;
  if (name === 'table') {
    const captions = elements(node, ['caption']).flatMap((one) => flow(one.children, context));
    return [...captions, table(node, context)];
  }
  if (name === 'hr') return [{ type: 'rule' }];
  if (name === 'ul' || name === 'ol') {
    // Whatever else stands between the items becomes an item, so that no words are lost.
    const items: ListItem[] = node.children
      .map((child) =>
        flow(
          child.type === 'element' && child.tagName === 'li' ? child.children : [child],
          context,
        ),
      )
      .filter((children) => children.length > 0)
      .map((children) => ({ step: null, children }));
    const start = Number(node.properties['start'] ?? 1) || 1;
    return [{ type: 'list', ordered: name === 'ol', start, procedure: null, items }];
  }
  if (name === 'blockquote') return [{ type: 'quote', children: flow(node.children, context) }];
  if (/^h[1-6]$/.test(name)) {
    const content = trimInline(node.children.flatMap((child) => phrasing(child, context)));
    if (content.length === 0) return [];
    const id = context.slugger.take(context.slugger.slug(content));
    return [{ type: 'heading', depth: Math.max(2, Number(name[1])), id, aliases: [], content }];
  }
  return flow(node.children, context);
}

function phrasing(node: Nodes, context: BlockContext): Inline[] {
  if (node.type === 'text') return text(node.value, context);
  if (node.type !== 'element') return [];
  const children = node.children.flatMap((child) => phrasing(child, context));
  switch (node.tagName) {
    case 'br':
      return [{ type: 'break' }];
    case 'img': {
      const { src, alt } = node.properties;
      return [{ type: 'image', url: String(src ?? ''), alt: String(alt ?? '') }];
    }
    case 'b':
    case 'strong':
      return children.length > 0 ? [{ type: 'strong', children: children as never }] : [];
    case 'i':
    case 'em':
      return children.length > 0 ? [{ type: 'emphasis', children: children as never }] : [];
    case 'a': {
      for (const key of ['id', 'name'] as const) {
        const id = node.properties[key];
        if (typeof id === 'string') context.pending.push(...anchorOf(id));
      }
      const url = node.properties['href'];
      if (typeof url !== 'string' || url === '' || children.length === 0) return children;
      return [{ type: 'link', url, children: children as never }];
    }
    default:
      return children;
  }
}

/** Text inside HTML may still hold Markdown links, and always holds tokens. */
function text(value: string, context: BlockContext): Inline[] {
  const clean = foldLines(value, ' ');
  if (clean.includes('](')) {
    const [node] = parseMarkdown(`\uE004 ${clean.trim()}`).children;
    if (node?.type === 'paragraph') {
      const result = readInline(node.children);
      context.pending.push(...result.anchors);
      const first = result.content[0];
      if (first?.type === 'text') first.value = first.value.replace(/^\uE004 ?/, '');
      return result.content;
    }
  }
  const out: Inline[] = [];
  pushTokens(out, clean);
  return out;
}

function elements(node: Element, names: readonly string[]): Element[] {
  return node.children.filter(
    (child: RootContent): child is Element =>
      child.type === 'element' && names.includes(child.tagName),
  );
}

function table(node: Element, context: BlockContext): Block {
  const rows = elements(node, ['thead', 'tbody', 'tfoot', 'tr']).flatMap((part) =>
    part.tagName === 'tr' ? [part] : elements(part, ['tr']),
  );
  const grid = rows.map((row) => elements(row, ['td', 'th']));
  const headed = grid[0]?.every((cell) => cell.tagName === 'th') === true && grid.length > 1;
  const open: number[] = [];
  const cells: TableCell[][] = grid.map((row) => {
    const out: TableCell[] = [];
    let column = 0;
    for (const cell of row) {
      while ((open[column] ?? 0) > 0) {
        open[column] = (open[column] ?? 0) - 1;
        out.push({ rows: 0, columns: 1, children: [] });
        column++;
      }
      const span = bounded(cell.properties['rowSpan'], 200);
      const columns = bounded(cell.properties['colSpan'], 50);
      out.push({ rows: span, columns, children: flow(cell.children, context) });
      for (let i = 0; i < columns; i++) open[column + i] = span - 1;
      column += columns;
    }
    for (; column < open.length; column++) {
      if ((open[column] ?? 0) === 0) continue;
      open[column] = (open[column] ?? 0) - 1;
      out.push({ rows: 0, columns: 1, children: [] });
    }
    return out;
  });
  const head = headed ? (cells.shift() ?? []) : [];
  return { type: 'table', align: [], head, rows: cells };
}

function bounded(value: unknown, most: number): number {
  const number = Number(value ?? 1);
  return Number.isInteger(number) && number >= 1 ? Math.min(number, most) : 1;
}
