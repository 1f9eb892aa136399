import { type Catalog, decisionUrl } from '#catalog';
import { escapeText } from '#markup';
import { address } from '../page.ts';

/** Pages that every language has, below the locale. */
const COMMON = ['', 'guides/', 'search/', 'offline/', 'status/'];
/** The same, where there are decisions. */
const OF_DECISIONS = ['decide/', 'responsibility/', 'embed/'];

/** All pages worth finding, each with its real editions in other languages and with the date of its content. */
export function renderSitemap(catalog: Catalog, site: URL): string {
  const tags = catalog.locales.map(({ tag }) => tag);
  const { decisions } = catalog.handbook;
  const common = decisions.size === 0 ? COMMON : [...COMMON, ...OF_DECISIONS];
  const urls = common.map((rest) =>
    renderUrls(
      tags.map((tag) => ({ tag, path: address(tag, rest), date: null })),
      site,
    ),
  );
  for (const { id, reviewed } of decisions.values()) {
    const pages = tags.map((tag) => ({ tag, path: decisionUrl(tag, id), date: reviewed }));
    urls.push(renderUrls(pages, site));
  }
  for (const { editions } of catalog.guides.values()) {
    const published = [...editions.values()].filter(({ guide }) => guide.published);
    const pages = published.map(({ locale, url, guide, authored }) => ({
      tag: locale,
      path: url,
      date: authored?.reviewed ?? guide.date,
    }));
    urls.push(renderUrls(pages, site));
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('')}</urlset>
`;
}

interface Listed {
  tag: string;
  path: string;
  date: string | null;
}

/** One page in all its languages. */
function renderUrls(pages: readonly Listed[], site: URL): string {
  const href = (path: string) => escapeText(new URL(path, site).href);
  const links = pages
    .map(({ tag, path }) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${href(path)}"/>`)
    .join('');
  return pages
    .map(({ path, date }) => {
      const changed = date ? `<lastmod>${date}</lastmod>` : '';
      return `<url><loc>${href(path)}</loc>${changed}${pages.length > 1 ? links : ''}</url>\n`;
    })
    .join('');
}
