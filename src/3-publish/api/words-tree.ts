import type { BlockContent, List, Paragraph, PhrasingContent } from 'mdast';

const MARKUP = /\*\*(.+?)\*\*|`([^`]+)`/g;

/** Words of a decision as inline content: `**bold**` and `` `code` ``, everything else is text. */
export function wordsInline(words: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = 0;
  for (const match of words.matchAll(MARKUP)) {
    if (match.index > at) nodes.push({ type: 'text', value: words.slice(at, match.index) });
    at = match.index + match[0].length;
    const [, bold, code] = match;
    if (bold !== undefined)
      nodes.push({ type: 'strong', children: [{ type: 'text', value: bold }] });
    else nodes.push({ type: 'inlineCode', value: code ?? '' });
  }
  if (at < words.length) nodes.push({ type: 'text', value: words.slice(at) });
  return nodes;
}

/** Words of a decision as a paragraph. */
export function wordsParagraph(words: string): Paragraph {
  return { type: 'paragraph', children: wordsInline(words) };
}

/** A list, numbered where it is told to be. */
export function bullets(items: readonly BlockContent[][], ordered = false): List {
  return {
    type: 'list',
    ordered,
    start: ordered ? 1 : null,
    spread: false,
    children: items.map((children) => ({ type: 'listItem', spread: false, children })),
  };
}
