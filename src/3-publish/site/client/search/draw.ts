/** Small parts of which page and dialog are drawn. */
import type { Excerpt, Result, Run } from '#search';
import { element } from '../element.ts';
import { addressOf } from '../site.ts';
import { fill } from '../strings.ts';
import type { SearchWords } from './words.ts';

/** More words than that are hardly one hit. */
const MOST_WORDS = 12;

type Names = Readonly<Record<string, string>>;

/** Returns the name of a value, or the value itself where it has none. */
export function nameOf(names: Names, value: string): string {
  return Object.hasOwn(names, value) ? (names[value] ?? value) : value;
}

/** Returns the element that markup of ours stands for. */
export function parsed(markup: string): Element | null {
  return new DOMParser().parseFromString(markup, 'text/html').body.firstElementChild;
}

const drawn = new Map<string, Node>();

/** Returns a drawing, or nothing where there is none of this name. */
export function drawing({ icons }: SearchWords, name: string): readonly Node[] {
  if (!Object.hasOwn(icons, name)) return [];
  const known = drawn.get(name) ?? parsed(icons[name] ?? '');
  if (!known) return [];
  drawn.set(name, known);
  return [document.importNode(known, true)];
}

/** Returns a text with what was searched for marked. */
export function marked(runs: readonly Run[]): readonly (Node | string)[] {
  return runs.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));
}

/** Returns some words of a result in their own language. */
export function excerpt({ locale, runs }: Excerpt, className: string): HTMLElement {
  return element('p', { class: className, lang: locale }, ...marked(runs));
}

/** Returns a sentence with a node where its template has `{name}`. */
export function sentence(template: string, name: string, node: Node): readonly (Node | string)[] {
  const [before = '', after = ''] = template.split(`{${name}}`);
  return [before, node, after];
}

/** Returns what a reader typed, kept apart from the direction of the words around it. */
export function typed(text: string): HTMLElement {
  return element('bdi', {}, text);
}

/** Says where a result stands: as what, at which step, below which headings. */
export function placeOf({ kind, step, trail }: Result, words: SearchWords): string {
  const what = step
    ? fill(words.step, { step: step.number, total: step.of })
    : nameOf({ ...words.places, section: '', procedure: '' }, kind);
  // That it is a decision says more than the index of decisions, which comes first.
  const from = !step && Object.hasOwn(words.places, kind) ? 1 : 0;
  const above = trail.filter((title, at) => at >= from && title !== trail[at - 1]);
  return [what, above.join(' / ')].filter(Boolean).join(' · ');
}

/** Returns the link to a result; what is to be marked on its page goes along when it is opened. */
export function resultLink(
  { locale, url, words: found }: Result,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLAnchorElement {
  const own = {
    href: addressOf(url),
    'data-search-result': '',
    'data-hit': found.slice(0, MOST_WORDS).join('~'),
  };
  const link = element('a', { ...own, ...attributes }, ...content);
  if (locale !== document.documentElement.lang) {
    link.lang = locale;
    link.hreflang = locale;
  }
  return link;
}
