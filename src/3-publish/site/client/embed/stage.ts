/** What the parts of a checklist are drawn with. */
import type { EmbedWords } from '../../embed/model.ts';
import { element } from '../element.ts';
import { fill } from '../strings.ts';
import { icon } from './make.ts';

export interface Stage {
  words: EmbedWords;
  /** A word of the interface, with its values filled in. */
  say(name: string, values?: Readonly<Record<string, string | number>>): string;
  icon(name: string): SVGElement;
  /** A link to a page of the site, in a tab of its own. */
  link(path: string, ...content: readonly (Node | string)[]): HTMLAnchorElement;
  /** Says something that just happened. */
  announce(text: string): void;
}

/**
 * Makes a stage for the words of a language.
 * @param site address of the site, with a slash at its end
 */
export function createStage(
  words: EmbedWords,
  site: string,
  announce: (text: string) => void,
): Stage {
  return {
    words,
    say: (name, values = {}) => fill(words.says[name] ?? '', values),
    icon: (name) => icon(words.icons[name]),
    link: (path, ...content) =>
      element(
        'a',
        { href: new URL(path, site).href, target: '_blank', rel: 'noopener', part: 'link' },
        ...content,
      ),
    announce,
  };
}
