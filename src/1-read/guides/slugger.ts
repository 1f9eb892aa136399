import { inlineText } from './inline-text.ts';
import type { Inline } from './model.ts';

/** Ids that the page itself uses. */
const RESERVED = [
  'main',
  'remarks',
  'reading-target',
  'reading-hover',
  'reading-side-by-side',
  'reading-source',
];

/** Hands out ids that are unique in one guide. */
export class Slugger {
  readonly #taken = new Set<string>(RESERVED);
  readonly #next = new Map<string, number>();
  readonly #textOf: (index: number) => string;

  /** @param textOf text that stands for a segment when a heading has no anchor of its own. */
  constructor(textOf: (index: number) => string = () => '') {
    this.#textOf = textOf;
  }

  /** The id, or the id with the first free suffix `-1`, `-2`, … */
  take(id: string): string {
    let free = id;
    let next = this.#next.get(id) ?? 1;
    while (this.#taken.has(free)) free = `${id}-${next++}`;
    this.#next.set(id, next);
    this.#taken.add(free);
    return free;
  }

  /** True when the id was free; it is taken then. */
  claim(id: string): boolean {
    if (this.#taken.has(id)) return false;
    this.#taken.add(id);
    return true;
  }

  /** Anchor made from a heading, as GitHub makes it. */
  slug(content: readonly Inline[]): string {
    return slugify(inlineText(content, this.#textOf)) || 'section';
  }
}

/** Lower case, punctuation gone, blanks to dashes. */
export function slugify(text: string): string {
  return text
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s+/g, '-')
    .slice(0, 120);
}
