import type { Inline } from './model.ts';

/** Text of inline content in one language; `of` gives the text of a segment. */
export function inlineText(
  nodes: readonly Inline[],
  of: (index: number) => string = () => '',
): string {
  let text = '';
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        text += node.value;
        break;
      case 'break':
        text += ' ';
        break;
      case 'image':
        text += node.alt ?? '';
        break;
      case 'segment':
        text += of(node.index);
        break;
      default:
        text += inlineText(node.children as readonly Inline[], of);
    }
  }
  return text;
}

/** Indexes of all segments that inline content refers to, in order. */
export function segmentsOf(nodes: readonly Inline[]): number[] {
  const found: number[] = [];
  for (const node of nodes) {
    if (node.type === 'segment') found.push(node.index);
    else if ('children' in node) found.push(...segmentsOf(node.children as readonly Inline[]));
  }
  return found;
}
