export { attributes, escapeText } from './escape.ts';
export { type InlineOptions, inlineHtml, type LinkTarget } from './inline.ts';
export { plainText } from './plain-text.ts';
