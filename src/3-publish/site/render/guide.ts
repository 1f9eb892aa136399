import type { Block, HeadingBlock } from '#guides';
import { attributes, escapeText } from '#markup';
import { renderAliases, renderBlocks } from './blocks.ts';
import type { Context } from './context.ts';
import { renderLeaf } from './leaf.ts';

/** The two parts of a guide's page that come from its document. */
export interface GuideHtml {
  /** The `h1`. */
  heading: string;
  body: string;
}

/**
 * Writes a guide. Its first block is the page's heading where it is one; else the title is.
 * @param english title of the English edition, or null where there is none.
 */
export function renderGuide(context: Context, english: string | null): GuideHtml {
  const { guide } = context.edition;
  const [first, ...rest] = guide.blocks;
  if (!isTitle(first)) {
    return {
      heading: renderTitle(guide.title, context.bilingual ? english : null, context.rightToLeft),
      body: renderBlocks(guide.blocks, context),
    };
  }
  const heading = renderLeaf('h1', first.content, context, {
    attributes: attributes({ id: first.id }),
    before: renderAliases(first),
  });
  return { heading, body: renderBlocks(rest, context) };
}

function renderTitle(own: string, english: string | null, rightToLeft: boolean): string {
  if (english === null) return `<h1>${escapeText(own)}</h1>`;
  return `<h1 class="b"><span class="t">${escapeText(own)}</span> <span class="s" lang="en"${rightToLeft ? ' dir="ltr"' : ''}>${escapeText(english)}</span></h1>`;
}

function isTitle(block: Block | undefined): block is HeadingBlock {
  return block?.type === 'heading' && block.depth === 1;
}
