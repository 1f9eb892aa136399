import { trimInline } from './inline-parts.ts';
import { inlineText } from './inline-text.ts';
import type { Inline } from './model.ts';
import { recoverLinks } from './recover-links.ts';

const BRACKETED = /\[([^[\]]{1,80})\]/;

/**
 * The target half as it is shown, settled by the English half: markup that machine translation misplaced is taken
 * out or put right, because the English says how many labels, emphases and links there are. Words are never changed.
 */
export function settle(target: Inline[], source: readonly Inline[] | null): Inline[] {
  if (source === null || target.length === 0) return target;
  if (isGluedCode(target, source)) return [...source];
  let settled = target;
  if (count(source, 'emphasis') !== count(target, 'emphasis'))
    settled = unwrap(settled, 'emphasis');
  const bold = count(source, 'strong');
  if (bold > 0) settled = boldBrackets(settled, bold);
  return recoverLinks(fillLinks(settled, source), source);
}

/** A command whose blanks the translation lost: the same letters, but other blanks. */
function isGluedCode(target: readonly Inline[], source: readonly Inline[]): boolean {
  const [here, there] = [inlineText(target), inlineText(source)];
  if (here === there || !/[$\\/{}-]\w/.test(there)) return false;
  const [bare, other] = [here, there].map((text) => text.replace(/\s/g, ''));
  return bare === other && here.split(/\s+/).length < there.split(/\s+/).length;
}

function count(nodes: readonly Inline[], type: Inline['type']): number {
  return nodes.reduce(
    (sum, node) =>
      sum +
      (node.type === type ? 1 : 0) +
      ('children' in node ? count(node.children as readonly Inline[], type) : 0),
    0,
  );
}

function unwrap(nodes: readonly Inline[], type: 'emphasis'): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (!('children' in node)) return [node];
    const children = unwrap(node.children as readonly Inline[], type);
    return node.type === type ? children : [{ ...node, children: children as never }];
  });
}

/** `[Label]` and `[ **Label** ]`, which Chinese and Japanese write for a bold label, become bold labels. */
function boldBrackets(nodes: readonly Inline[], most: number): Inline[] {
  const out: Inline[] = [];
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text') {
      out.push(node);
      continue;
    }
    const opens = isBracketed(nodes, index + 1);
    const closes = isBracketed(nodes, index - 1);
    const start = closes ? node.value.replace(/^\s*\]/, '') : node.value;
    out.push({ type: 'text', value: opens ? start.replace(/\[\s*$/, '') : start });
  }
  let free = most - count(out, 'strong');
  const result: Inline[] = [];
  for (const node of out) {
    if (node.type !== 'text' || free <= 0) {
      result.push(node);
      continue;
    }
    let rest = node.value;
    for (let match = BRACKETED.exec(rest); match && free > 0; match = BRACKETED.exec(rest)) {
      if (match.index > 0) result.push({ type: 'text', value: rest.slice(0, match.index) });
      result.push({ type: 'strong', children: [{ type: 'text', value: (match[1] ?? '').trim() }] });
      rest = rest.slice(match.index + match[0].length);
      free--;
    }
    if (rest !== '') result.push({ type: 'text', value: rest });
  }
  return trimInline(result.filter((node) => node.type !== 'text' || node.value !== ''));
}

/** A bold label with an opening bracket right before it and a closing one right after. */
function isBracketed(nodes: readonly Inline[], index: number): boolean {
  const before = nodes[index - 1];
  const after = nodes[index + 1];
  return (
    nodes[index]?.type === 'strong' &&
    before?.type === 'text' &&
    /\[\s*$/.test(before.value) &&
    after?.type === 'text' &&
    /^\s*\]/.test(after.value)
  );
}

/** A link whose words moved out of it gets the English words. */
function fillLinks(nodes: readonly Inline[], source: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type !== 'link') return [node];
    if (inlineText(node.children as readonly Inline[]).trim() !== '') return [node];
    const twin = source.find((other) => other.type === 'link' && other.url === node.url);
    return twin?.type === 'link' ? [{ ...node, children: twin.children }] : [];
  });
}
