import { inlineText, segmentsOf } from './inline-text.ts';
import type { Block, DeclarationBlock, Inline, Instance } from './model.ts';
import { instanceOf, isLabel, roleOf } from './vocabulary.ts';

/** What a document says of itself before its first section. */
export interface Declared {
  blocks: Block[];
  instances: Instance[];
  roles: string[];
}

/** Text of a segment in English, or null where the document has none. */
export type TextOf = (index: number) => { target: string; source: string | null };

type About = DeclarationBlock['about'];

interface Words {
  /** English where there is some, else the document's language. */
  text: string;
  english: boolean;
}

/**
 * Finds "Applies to" and "Appropriate roles" in the preamble (between the title and the first section), in all their
 * forms: a label with a list, a line with bars, a heading with a list, or a mix. The English half decides; only
 * where there is none do the translated labels count. The blocks stay, marked as declarations.
 */
export function readDeclarations(blocks: readonly Block[], textOf: TextOf): Declared {
  const out: Block[] = [];
  const instances = new Set<Instance>();
  const roles = new Set<string>();
  let preamble = true;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) continue;
    const found = preamble ? labelled(block, textOf) : null;
    if (!found) {
      if (block.type === 'heading' && block.depth > 1) preamble = false;
      if (block.type === 'rule') preamble = false;
      out.push(block);
      continue;
    }
    const children: Block[] = [block];
    const items = split(found.rest, found.english);
    const list = blocks[at + 1];
    if (list?.type === 'list' && !list.ordered && isShortList(list, textOf)) {
      children.push(list);
      at++;
      for (const item of list.items) {
        const words = wordsOf(item.children, textOf);
        items.push(...split(words.text, words.english));
      }
    }
    out.push({ type: 'declaration', about: found.about, children });
    for (const item of items) {
      if (found.about === 'instances') {
        const instance = instanceOf(item.text, item.english);
        if (instance) instances.add(instance);
      } else {
        const role = roleOf(item.text);
        if (role) roles.add(role);
      }
    }
  }
  return { blocks: out, instances: [...instances], roles: [...roles] };
}

function labelled(
  block: Block,
  textOf: TextOf,
): { about: About; rest: string; english: boolean } | null {
  if (block.type !== 'paragraph' && block.type !== 'heading') return null;
  if (block.type === 'heading' && block.depth < 2) return null;
  const { text, english } = words(block.content, textOf);
  for (const about of ['instances', 'roles'] as const) {
    const match = isLabel(text, about, english);
    if (match !== null) return { about, rest: match, english };
  }
  return null;
}

function words(content: readonly Inline[], textOf: TextOf): Words {
  const parts = segmentsOf(content).map(textOf);
  const english = parts.length > 0 && parts.every((part) => part.source !== null);
  const text = inlineText(content, (index) => {
    const part = textOf(index);
    return (english ? part.source : part.target) ?? '';
  });
  return {
    text: text
      .replace(/[*_]/g, '')
      .replace(/[\u00A0\u202F\s]+/g, ' ')
      .trim(),
    english,
  };
}

function wordsOf(blocks: readonly Block[], textOf: TextOf): Words {
  const first = blocks[0];
  return first?.type === 'paragraph' ? words(first.content, textOf) : { text: '', english: false };
}

/** A list of names, not the first list of the text. */
function isShortList(list: Extract<Block, { type: 'list' }>, textOf: TextOf): boolean {
  return list.items.every((item) => {
    const { text } = wordsOf(item.children, textOf);
    return item.children.length === 1 && text.length > 0 && text.length <= 120;
  });
}

function split(text: string, english: boolean): Words[] {
  return text
    .split(/[|｜]/)
    .map((part) => part.replace(/^[\s:：.—–-]+|[\s.]+$/g, ''))
    .filter((part) => part !== '')
    .map((part) => ({ text: part, english }));
}
