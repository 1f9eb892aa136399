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

/** Writes a guide. Its first block is the page's heading where it is one; else the title is. */
export function renderGuide(context: Context): GuideHtml {
  const { guide } = context.edition;
  const [first, ...rest] = guide.blocks;
  if (!isTitle(first)) {
    return {
      heading: `<h1>${escapeText(guide.title)}</h1>`,
      body: renderBlocks(guide.blocks, context),
    };
  }
  const heading = renderLeaf('h1', first.content, context, {
    attributes: attributes({ id: first.id }),
    before: renderAliases(first),
  });
  return { heading, body: renderBlocks(rest, context) };
}

function isTitle(block: Block | undefined): block is HeadingBlock {
  return block?.type === 'heading' && block.depth === 1;
}
