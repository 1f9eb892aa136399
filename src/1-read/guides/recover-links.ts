import type { Inline } from './model.ts';

/**
 * Links that translation tore apart, `[label] (address)` or `label] more words](address)`: where the English half has
 * a link to the address that stands there as text, the words in brackets before it become the link again.
 */
export function recoverLinks(target: readonly Inline[], source: readonly Inline[]): Inline[] {
  const have = new Set(urlsOf(target, false));
  const missing = urlsOf(source, true).filter((url) => !have.has(url));
  return missing.reduce<Inline[]>((nodes, url) => recover(nodes, url), [...target]);
}

/** Addresses of links; a bare address counts as one only when asked for. */
function urlsOf(nodes: readonly Inline[], bare: boolean): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link') return bare || !isBare(node) ? [node.url] : [];
    return 'children' in node ? urlsOf(node.children as readonly Inline[], bare) : [];
  });
}

function isBare(node: Extract<Inline, { type: 'link' }>): boolean {
  const [child] = node.children;
  return node.children.length === 1 && child?.type === 'text' && child.value === node.url;
}

/** The words before the address, with or without their brackets, up to the parenthesis that holds the address. */
const BEFORE = /\[?([^[\]()]{1,120})\]([^[\]()]{0,40})\]? ?\($/;

function recover(nodes: readonly Inline[], url: string): Inline[] {
  const flat = nodes.flatMap((node): Inline[] =>
    node.type === 'link' && isBare(node) && node.url.startsWith(url)
      ? [{ type: 'text', value: node.url }]
      : [node],
  );
  const joined = joinText(flat);
  for (const [index, node] of joined.entries()) {
    if (node.type !== 'text') continue;
    const at = node.value.indexOf(url);
    const match = at === -1 ? null : BEFORE.exec(node.value.slice(0, at));
    if (!match) continue;
    const [, label = '', rest = ''] = match;
    const after = node.value.slice(at + url.length).replace(/^[^\s)]{0,20}\)/, '');
    const before = node.value.slice(0, match.index);
    const parts: Inline[] = [
      { type: 'text', value: before },
      { type: 'link', url, children: [{ type: 'text', value: label.trim() }] },
      { type: 'text', value: rest + after },
    ];
    const full = parts.filter((part) => part.type !== 'text' || part.value !== '');
    return [...joined.slice(0, index), ...full, ...joined.slice(index + 1)];
  }
  return [...nodes];
}

function joinText(nodes: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      out[out.length - 1] = { type: 'text', value: last.value + node.value };
    } else out.push(node);
  }
  return out;
}
