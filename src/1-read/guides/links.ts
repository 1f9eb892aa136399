import type { Block, GuideLink, Inline, Segment } from './model.ts';

/** All links of a guide in document order, each address once. */
export function collectLinks(blocks: readonly Block[], segments: readonly Segment[]): GuideLink[] {
  const found = new Map<string, number>();
  let line = 1;
  function inlines(nodes: readonly Inline[]): void {
    for (const node of nodes) {
      if (node.type === 'segment') {
        const segment = segments[node.index];
        line = segment?.line ?? line;
        inlines(segment?.target ?? []);
        inlines(segment?.source ?? []);
      } else if ('children' in node) {
        inlines(node.children as readonly Inline[]);
        if (node.type === 'link' && !found.has(node.url)) found.set(node.url, line);
      }
    }
  }
  function all(list: readonly Block[]): void {
    for (const block of list) {
      if ('content' in block) inlines(block.content);
      if (block.type === 'alert') inlines(block.label ?? []);
      if ('children' in block) all(block.children);
      if (block.type === 'list') for (const item of block.items) all(item.children);
      if (block.type === 'table') {
        for (const cell of [...block.head, ...block.rows.flat()]) all(cell.children);
      }
    }
  }
  all(blocks);
  return [...found].map(([href, at]) => ({ href, line: at }));
}
