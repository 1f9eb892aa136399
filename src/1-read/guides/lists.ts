import type { Block, ListBlock } from './model.ts';

/**
 * Joins procedures that an unindented paragraph, image or alert tore apart: an ordered list that starts at k, after
 * one that ended at k − 1 with no heading or rule between, goes on with it, and what stood between belongs to the step before.
 */
export function joinInterrupted(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  let open: { list: ListBlock; at: number } | null = null;
  for (const block of blocks) {
    if (block.type === 'heading' || block.type === 'rule') open = null;
    if (block.type === 'list' && block.ordered) {
      if (open && block.start > 1 && block.start === open.list.start + open.list.items.length) {
        const between = out.splice(open.at + 1);
        const items = [...open.list.items];
        const last = items.pop();
        if (last) items.push({ ...last, children: [...last.children, ...between] });
        items.push(...block.items);
        const joined: ListBlock = { ...open.list, items };
        out[open.at] = joined;
        open = { list: joined, at: open.at };
        continue;
      }
      open = { list: block, at: out.length };
    }
    out.push(block);
  }
  return out;
}
