import type { Element, Nodes } from 'hast';
import type { BuiltPage } from './pages.ts';

/** An attribute by its property name in hast (`hrefLang`, `dataSegment`) as text; null where there is none. */
export function attributeOf({ properties }: Element, name: string): string | null {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return null;
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
}

/** The elements of a page that have the attribute, with its value. */
export function withAttribute(
  page: BuiltPage,
  name: string,
): readonly { element: Element; value: string }[] {
  return page.elements.flatMap((element) => {
    const value = attributeOf(element, name);
    return value === null ? [] : [{ element, value }];
  });
}

/** All text below a node, with each run of blanks as one. */
export function textOf(node: Nodes): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

/** Letters that only one of our languages is written with. */
const LETTERS = { ru: /\p{Script=Cyrillic}/u, 'zh-TW': /\p{Script=Han}/u };

/** What stands on a page in the letters of another language than its nearest `lang` says, as `page: text`. */
export function mismarked({ elements, url }: BuiltPage): string[] {
  const [root] = elements;
  const texts = root ? spoken(root, '') : [];
  const wrong = texts.filter(({ lang, text }) =>
    Object.entries(LETTERS).some(([tag, letters]) => tag !== lang && letters.test(text)),
  );
  return wrong.map(({ lang, text }) => `${url}: ${text} is not ${lang}`);
}

interface Spoken {
  lang: string;
  text: string;
}

/** All texts and names below a node, each with its language; scripts say nothing. */
function spoken(node: Nodes, around: string): readonly Spoken[] {
  if (node.type === 'text') return [{ lang: around, text: node.value }];
  if (node.type !== 'element' || node.tagName === 'script') return [];
  const lang = attributeOf(node, 'lang') ?? around;
  const own = ['ariaLabel', 'alt', 'title'].flatMap((name) => {
    const text = attributeOf(node, name);
    return text ? [{ lang, text }] : [];
  });
  return [...own, ...node.children.flatMap((child) => spoken(child, lang))];
}
