import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { rootFrom } from './address.ts';
import type { DiskCopy } from './copy.ts';
import { turnLinks } from './links.ts';
import { elementsIn, first, property, sift } from './tree.ts';

/** A page as it stands in the copy. */
export interface DiskPage {
  html: string;
  /** Addresses of the scripts that the page had, in their order. */
  scripts: readonly string[];
}

/**
 * Rewrites a page of the site for the copy.
 * @param path of the page, with a slash at its end
 * @param nameOf the name of the one script that does what those of the page did
 */
export function diskPage(
  html: string,
  path: string,
  copy: DiskCopy,
  nameOf: (scripts: readonly string[]) => string,
): DiskPage {
  const root = fromHtml(html);
  const [page, head, body] = [first(root, 'html'), first(root, 'head'), first(root, 'body')];
  const scripts = takeScripts(root);
  page.properties['dataRoot'] = rootFrom(path);
  sift(head, (element) => staysInHead(element, copy));
  sift(body, (element) => stays(element, copy));
  turnLinks(page, path, copy);
  for (const policy of elementsIn(head, isPolicy)) {
    policy.properties['content'] = diskPolicy(property(policy, 'content'));
  }
  if (scripts.length > 0) {
    const src = `${rootFrom(path)}scripts/${nameOf(scripts)}.js`;
    const properties = { defer: true, src };
    head.children.push({ type: 'element', tagName: 'script', properties, children: [] });
  }
  return { html: toHtml(root, { quoteSmart: true }), scripts };
}

/** Takes the modules out of a page: browsers load none from disk. */
function takeScripts(root: Root): string[] {
  const isModule = ({ tagName, properties }: Element) =>
    tagName === 'script' && properties['type'] === 'module';
  const sources = elementsIn(root, isModule).map((script) => property(script, 'src'));
  sift(first(root, 'html'), (element) => !isModule(element));
  return sources;
}

/** What of the head is for a browser that reads the page, and not for those who list or fetch it. */
function staysInHead(element: Element, { site }: DiskCopy): boolean {
  const { tagName, properties } = element;
  if (tagName === 'meta') return properties['property'] === undefined;
  if (tagName !== 'link') return true;
  const rel = property(element, 'rel');
  return rel === 'canonical' ? site !== null : !['alternate', 'manifest'].includes(rel);
}

function stays(element: Element, { locales, site }: DiskCopy): boolean {
  const { tagName, properties } = element;
  if (tagName === 'script' && properties['type'] === 'application/ld+json') return false;
  if (properties['dataLanguage'] !== undefined) return locales.length > 1;
  // On paper the address of a file on this device helps nobody.
  if (tagName === 'p' && site === null) return !holds(element, 'dataPrintAddress');
  if (tagName !== 'li') return true;
  const [link] = elementsIn(element, (child) => child.properties['dataLanguageLink'] !== undefined);
  return !link || locales.includes(property(link, 'hrefLang'));
}

function holds(element: Element, name: string): boolean {
  return elementsIn(element, ({ properties }) => properties[name] !== undefined).length > 0;
}

function isPolicy({ tagName, properties }: Element): boolean {
  const name = String(properties['httpEquiv']).toLowerCase();
  return tagName === 'meta' && name === 'content-security-policy';
}

/** For pages from disk some browsers take `'self'` to mean nothing. Nothing is fetched there, and no script but ours runs. */
function diskPolicy(policy: string): string {
  return policy
    .split('; ')
    .filter((rule) => !/^(?:connect|manifest|worker)-src /.test(rule))
    .map((rule) => rule.replace("'self'", "'self' file:"))
    .join('; ');
}
