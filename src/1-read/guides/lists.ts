import type { Block, ListBlock, ListItem } from './model.ts';

/** A procedure that may still go on. */
interface Open {
  list: ListBlock;
  items: ListItem[];
  /** What has followed it so far. */
  between: Block[];
}

/**
 * Joins procedures that an unindented paragraph, image or alert tore apart: an ordered list that starts at k, after
 * one that ended at k − 1 with no heading or rule between, goes on with it, and what stood between belongs to the
 * step before.
 */
export function joinInterrupted(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  let open: Open | null = null;
  function close(): void {
    if (open) out.push({ ...open.list, items: open.items }, ...open.between);
    open = null;
  }
  for (const block of blocks) {
    if (block.type === 'heading' || block.type === 'rule') {
      close();
      out.push(block);
    } else if (block.type === 'list' && block.ordered) {
      if (open && continues(open, block)) {
        adopt(open);
        open.items.push(...block.items);
      } else {
        close();
        open = { list: block, items: [...block.items], between: [] };
      }
    } else if (open) open.between.push(block);
    else out.push(block);
  }
  close();
  return out;
}

function continues(open: Open, next: ListBlock): boolean {
  return next.start > 1 && next.start === open.list.start + open.items.length;
}

function adopt(open: Open): void {
  const last = open.items.pop();
  if (last) open.items.push({ ...last, children: [...last.children, ...open.between] });
  open.between = [];
}
