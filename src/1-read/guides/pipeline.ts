import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Markdown as Open Publishing writes it: CommonMark and GitHub's tables, strikethrough and bare links. */
const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** The same with components, for guides of our own. */
const mdx = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMdx)
  .freeze();

/** Syntax tree of a skeleton or of sentence halves. */
export function parseMarkdown(text: string): Root {
  return markdown.parse(text);
}

/** Syntax tree of a guide with components. Throws a VFileMessage with a place where the JSX is not well formed. */
export function parseMdx(text: string): Root {
  return mdx.parse(text);
}
