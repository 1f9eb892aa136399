import type { Inline } from './model.ts';
import { SEGMENT_OPEN, TOKEN } from './tokens.ts';

/** Text with tokens → text nodes and segment references. */
export function pushTokens(into: Inline[], value: string, lineEnd = ' '): void {
  let at = 0;
  if (value.includes(SEGMENT_OPEN)) {
    for (const match of value.matchAll(TOKEN)) {
      if (match[1] !== SEGMENT_OPEN) continue;
      pushText(into, value.slice(at, match.index), lineEnd);
      into.push({ type: 'segment', index: Number(match[2]) });
      at = match.index + match[0].length;
    }
  }
  pushText(into, value.slice(at), lineEnd);
}

/** Text, joined to text before it. */
export function pushText(into: Inline[], value: string, lineEnd: string): void {
  if (value === '') return;
  const text = foldLines(value, lineEnd);
  // Empty bold around nothing.
  if (/^\s*\*{2,}\s*$/.test(text)) return;
  const last = into.at(-1);
  if (last?.type === 'text') last.value += text;
  else into.push({ type: 'text', value: text });
}

/** Line breaks, with the blanks around them, become one thing. */
export function foldLines(value: string, lineEnd: string): string {
  if (!value.includes('\n')) return value;
  const lines = value.split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, at) => {
      const start = at === 0 ? line : line.trimStart();
      return at === last ? start : start.trimEnd();
    })
    .join(lineEnd);
}

/** Without blanks and line breaks at both ends. */
export function trimInline(nodes: Inline[]): Inline[] {
  while (isBlank(nodes[0])) nodes.shift();
  while (isBlank(nodes.at(-1))) nodes.pop();
  const first = nodes[0];
  if (first?.type === 'text') first.value = first.value.trimStart();
  const last = nodes.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return nodes;
}

function isBlank(node: Inline | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
}
