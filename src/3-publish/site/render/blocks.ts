import type { Block, HeadingBlock } from '#guides';
import { attributes, escapeText, plainText } from '#markup';
import { icon } from '../icons.ts';
import { renderAlert, renderDeclarations, renderVerdict } from './asides.ts';
import type { Context } from './context.ts';
import { renderEntrance } from './entrance.ts';
import { renderLeaf } from './leaf.ts';
import { renderList } from './list.ts';
import { renderTable } from './table.ts';

/** HTML of the body of a guide or of a part of it, in the order of the document. */
export function renderBlocks(blocks: readonly Block[], context: Context): string {
  let out = '';
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.type !== 'declaration') {
      if (block) out += renderBlock(block, context);
      continue;
    }
    // "Applies to" and "Appropriate roles" mostly stand together; one fold for both.
    const together = [...block.children];
    for (let next = blocks[at + 1]; next?.type === 'declaration'; next = blocks[at + 1]) {
      together.push(...next.children);
      at++;
    }
    out += renderDeclarations(renderBlocks(together, context), context);
  }
  return out;
}

function renderBlock(block: Exclude<Block, { type: 'declaration' }>, context: Context): string {
  const inner = (blocks: readonly Block[]) => renderBlocks(blocks, context);
  switch (block.type) {
    case 'heading':
      return renderHeading(block, context);
    case 'paragraph':
      return renderLeaf('p', block.content, context);
    case 'list':
      return renderList(block, context, inner);
    case 'table':
      return renderTable(block, context, inner);
    case 'alert':
      return renderAlert(block, context, inner);
    case 'verdict':
      return renderVerdict(block, context, inner);
    case 'decision':
      return renderEntrance(block, context);
    case 'quote':
      return `<blockquote>${inner(block.children)}</blockquote>`;
    case 'code':
      return renderCode(block.language, block.value);
    case 'rule':
      return '<hr>';
    case 'image':
      return renderImage(block.alt, context);
  }
}

/** A heading of the body is `h2` or deeper and at most one deeper than the one before it. */
function renderHeading(block: HeadingBlock, context: Context): string {
  const depth = Math.min(Math.max(block.depth, 2), context.depth + 1, 6);
  context.depth = depth;
  context.section = headingText(block, context);
  return renderLeaf(`h${depth}`, block.content, context, {
    attributes: attributes({ id: block.id }),
    before: renderAliases(block),
  });
}

/** Places that old links lead to. */
export function renderAliases({ aliases }: HeadingBlock): string {
  return aliases.map((id) => `<a${attributes({ id })} class="alias"></a>`).join('');
}

function headingText({ content }: HeadingBlock, { edition }: Context): string {
  return content
    .map((node) =>
      node.type === 'segment'
        ? (edition.guide.segments[node.index]?.text.target ?? '')
        : plainText([node]),
    )
    .join('');
}

function renderCode(language: string | null, value: string): string {
  const className = language ? ` class="language-${escapeText(language)}"` : '';
  return `<pre tabindex="0"><code${className}>${escapeText(value)}</code></pre>`;
}

/** The pictures of the documents are not part of what is handed over; their descriptions are. */
function renderImage(alt: string, { edition, t, words: marked }: Context): string {
  // A description is in no sentence, so a rebuilt English guide knows only the translated one.
  const unnamed = alt.trim() === '' || edition.rebuiltFrom !== null;
  const words = unnamed ? t('guide.figureUnnamed') : t('guide.figure', { alt });
  return `<p class="figure">${icon('figure')}<span${marked}>${escapeText(words)}</span></p>`;
}
