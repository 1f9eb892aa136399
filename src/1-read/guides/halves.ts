import type { Paragraph } from 'mdast';
import { disarmInline } from './decode.ts';
import { readInline } from './inline.ts';
import { foldLines, trimInline } from './inline-parts.ts';
import { inlineText } from './inline-text.ts';
import type { Inline } from './model.ts';
import { parseMarkdown } from './pipeline.ts';
import { simpleHalf } from './simple-half.ts';
import { HALF_START } from './tokens.ts';

/** One half of a sentence, parsed. */
export interface Half {
  /** As it is shown. */
  content: Inline[];
  /** As it is written, without markup. */
  text: string;
  anchors: string[];
}

/** Everything that could mean something to Markdown; what has none of it is plain text. */
const MARKUP = /[*_`[\]<>&\\!~]|https?:|www\.|@/i;
const LEAKED = /<+\/?c\d+>/g;
/** `\*\*`, `*\*` and `\**`. */
const ESCAPED_BOLD = /\\\*\\?\*|\*\\\*/;
const BULLET = /^\\?\*\s{2,}(?=\S)/;

/**
 * Parses halves of sentences as inline Markdown, all in one go: each becomes one line that cannot start a block,
 * because a half never opens a list or a quote however it begins (`>6 minutes`, `1. February`).
 */
export function parseHalves(halves: readonly string[]): Half[] {
  const result: Half[] = [];
  const marked: { index: number; text: string }[] = [];
  for (const [index, half] of halves.entries()) {
    const text = clean(half);
    const plain: Inline[] = text === '' ? [] : [{ type: 'text', value: text }];
    const simple = MARKUP.test(text) ? simpleHalf(text) : plain;
    if (simple) result.push({ content: simple, text: inlineText(simple).trim(), anchors: [] });
    else {
      marked.push({ index, text });
      result.push({ content: plain, text, anchors: [] });
    }
  }
  if (marked.length === 0) return result;
  const tree = parseMarkdown(marked.map(({ text }) => `${HALF_START} ${text}`).join('\n\n'));
  const paragraphs = tree.children.filter((node): node is Paragraph => node.type === 'paragraph');
  const aligned = paragraphs.length === marked.length && tree.children.length === marked.length;
  for (const [place, { index, text }] of marked.entries()) {
    const paragraph = aligned ? paragraphs[place] : parseAlone(text);
    if (paragraph) result[index] = finish(paragraph);
  }
  return result;
}

function parseAlone(text: string): Paragraph | undefined {
  const [node] = parseMarkdown(`${HALF_START} ${text}`).children;
  return node?.type === 'paragraph' ? node : undefined;
}

function clean(half: string): string {
  const line = trimBlanks(foldLines(half, ' '));
  if (!MARKUP.test(line)) return line;
  const text = disarmInline(line)
    .replace(LEAKED, '')
    // Empty bold that machine translation leaves behind.
    .replaceAll('\\*\\*\\*\\*', '')
    .replace(BULLET, '• ');
  return repairEscapedBold(text);
}

/** Blanks and tabs only: a no-break space is the author's. */
function trimBlanks(line: string): string {
  let start = 0;
  let end = line.length;
  while (line[start] === ' ' || line[start] === '\t') start++;
  while (end > start && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return line.slice(start, end);
}

/** Escaped markers are what is left of a bold label: it becomes bold again where they pair up, else they go. */
function repairEscapedBold(text: string): string {
  if (!ESCAPED_BOLD.test(text)) return text;
  const all = text.match(/\\?\*\\?\*/g)?.length ?? 0;
  return text.replace(new RegExp(ESCAPED_BOLD, 'g'), all % 2 === 0 ? '**' : '');
}

function finish(paragraph: Paragraph): Half {
  const first = paragraph.children[0];
  if (first?.type === 'text') first.value = first.value.replace(/^\uE004 ?/, '');
  const { content, anchors } = readInline(paragraph.children);
  const shown = trimInline(pairBold(content.flatMap(cutAddress)));
  return { content: shown, text: inlineText(shown).trim(), anchors };
}

/** A bare address ends before the first letter that is not ASCII: Chinese and Japanese put no blank after it. */
function cutAddress(node: Inline): Inline[] {
  if (node.type !== 'link' || node.children.length !== 1) return [node];
  const [child] = node.children;
  const at = node.url.search(/[^\x21-\x7E]/);
  if (at < 1 || child?.type !== 'text' || !child.value.endsWith(node.url)) return [node];
  const address = node.url.slice(0, at).replace(/[).,;:]+$/, '');
  return [
    { type: 'link', url: address, children: [{ type: 'text', value: address }] },
    { type: 'text', value: node.url.slice(address.length) },
  ];
}

/** Markers that CommonMark would not pair (`**label:**word`) are paired in order; an odd one is dropped. */
function pairBold(nodes: Inline[]): Inline[] {
  const literal = nodes.reduce(
    (sum, node) => sum + (node.type === 'text' ? node.value.split('**').length - 1 : 0),
    0,
  );
  if (literal === 0) return nodes;
  if (literal % 2 === 1) {
    return nodes.map((node) =>
      node.type === 'text' ? { ...node, value: node.value.replaceAll('**', '') } : node,
    );
  }
  const out: Inline[] = [];
  let bold: Inline[] | null = null;
  for (const node of nodes) {
    const parts = node.type === 'text' ? node.value.split('**') : null;
    if (!parts) {
      (bold ?? out).push(node);
      continue;
    }
    for (const [index, value] of parts.entries()) {
      if (index > 0) {
        if (bold) {
          const children = trimInline(bold);
          if (children.length > 0) out.push({ type: 'strong', children: children as never });
          bold = null;
        } else bold = [];
      }
      if (value !== '') (bold ?? out).push({ type: 'text', value });
    }
  }
  if (bold) out.push(...bold);
  return out;
}
