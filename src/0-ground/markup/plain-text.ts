import type { PhrasingContent } from 'mdast';

/** The words of inline content without its markup; nodes that are not mdast's own are left out. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  let out = '';
  for (const node of nodes) {
    if (node.type === 'break') out += ' ';
    else if ('value' in node) out += node.value;
    else if ('children' in node) out += plainText(node.children);
    else if ('alt' in node) out += node.alt ?? '';
  }
  return out;
}
