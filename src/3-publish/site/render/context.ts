import type { Element } from 'hast';
import type { Paragraph } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Edition } from '#catalog';
import type { Handbook } from '#decisions';
import type { Segment } from '#guides';
import { direction, setSpaces } from '#locale';
import { attributes, type InlineOptions } from '#markup';
import type { T } from '#strings';
import { createTranslator } from '#strings';
import type { Wording } from '../page.ts';
import { sentenceProperties } from './sentence.ts';

/** Which language of a sentence is written. */
export type Side = 'target' | 'source';

/** What all writers of one page share. */
export interface Context {
  readonly edition: Edition;
  readonly t: T;
  /** Attributes of elements that hold words of ours, with a blank in front; mostly none. */
  readonly words: string;
  /** Whether sentences come with their English, so that leaves are written in both languages. */
  readonly bilingual: boolean;
  /** Whether the guide's own language reads so; its English never does. */
  readonly rightToLeft: boolean;
  /** What embedded decisions are taken from; null where there are none to embed. */
  readonly handbook: Handbook | null;
  /** How inline content is written, per side. */
  readonly inline: Readonly<Record<Side, InlineOptions>>;
  /** Tables written so far; each gets its number as a name. */
  tables: number;
  /** Title of the section that is being written. */
  section: string;
  /** Depth of the last heading written; a page never skips a depth. */
  depth: number;
}

/** Prepares to write the page of one edition. */
export function createContext(
  edition: Edition,
  t = createTranslator(edition.locale),
  words: Wording = {},
  handbook: Handbook | null = null,
): Context {
  return {
    edition,
    t,
    words: attributes({ ...words }),
    bilingual: isBilingual(edition),
    rightToLeft: direction(edition.locale) === 'rtl',
    handbook,
    inline: { target: inlineOptions(edition, 'target'), source: inlineOptions(edition, 'source') },
    tables: 0,
    section: edition.guide.title,
    depth: 1,
  };
}

/** Whether a reader of this edition can look at the English of its sentences. */
export function isBilingual({ locale, guide }: Edition): boolean {
  return locale !== 'en' && guide.segments.some(({ source }) => source !== null);
}

function inlineOptions(edition: Edition, side: Side): InlineOptions {
  const { guide, links, locale } = edition;
  const language = side === 'source' ? 'en' : locale;
  return {
    link: (href) => {
      const link = links.get(href);
      return {
        url: link?.url ?? null,
        external: link?.kind === 'external',
        locale: link?.otherLocale ?? null,
      };
    },
    // Imported documents stay as they are, to the letter.
    text: edition.authored ? (value) => setSpaces(value, language) : undefined,
    handlers: {
      segment: (state: State, { index }: { index: number }) =>
        sentence(state, guide.segments[index], index, side, edition),
    },
  };
}

/** A sentence within a link or bold words. */
function sentence(
  state: State,
  segment: Segment | undefined,
  index: number,
  side: Side,
  edition: Edition,
): Element | undefined {
  if (!segment) return undefined;
  const content = (side === 'source' ? segment.source : null) ?? segment.target;
  const paragraph: Paragraph = { type: 'paragraph', children: [...content] };
  const properties = sentenceProperties(segment, index, side, edition);
  return { type: 'element', tagName: 'span', properties, children: state.all(paragraph) };
}
