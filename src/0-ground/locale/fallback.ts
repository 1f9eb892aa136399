import { parsedTag } from './tag.ts';

/**
 * Which of the available locales to offer a reader of `tag`, best first, without `tag` itself:
 * the same language and script, then the same language, then English, then the rest in the given order.
 */
export function fallbackChain(tag: string, available: readonly string[]): readonly string[] {
  const wanted = maximized(tag);
  return available
    .filter((other) => other !== tag)
    .map((other, index) => ({ other, index, distance: distance(wanted, other) }))
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .map(({ other }) => other);
}

interface Maximized {
  language: string;
  script?: string | undefined;
}

function maximized(tag: string): Maximized {
  return parsedTag(tag)?.maximize() ?? { language: tag };
}

function distance(wanted: Maximized, tag: string): number {
  const other = maximized(tag);
  if (other.language === wanted.language) return other.script === wanted.script ? 0 : 1;
  return other.language === 'en' ? 2 : 3;
}
