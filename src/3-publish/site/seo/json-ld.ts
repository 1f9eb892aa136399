import type { Edition } from '#catalog';
import type { Procedure } from '#guides';
import type { Crumb } from '../place.ts';

/** What search engines read of a guide, as JSON that can stand in a `script` element. */
export function guideJsonLd(edition: Edition, crumbs: readonly Crumb[], site: URL): string {
  const url = new URL(edition.url, site).href;
  const graph = [
    article(edition, url),
    breadcrumbs([...crumbs, { title: edition.guide.title, url: edition.url }], site),
    ...edition.guide.procedures
      .filter(({ steps }) => steps.length > 1)
      .map((procedure) => howTo(procedure, edition, url)),
  ];
  // `<` could end the element.
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll(
    '<',
    '\\u003c',
  );
}

function article({ guide, locale, authored }: Edition, url: string): object {
  return {
    '@type': 'TechArticle',
    headline: guide.title,
    description: guide.description || undefined,
    inLanguage: locale,
    dateModified: authored?.reviewed ?? guide.date ?? undefined,
    url,
    ...(authored === null && {
      license: 'https://creativecommons.org/licenses/by/4.0/',
      copyrightHolder: { '@type': 'Organization', name: 'Microsoft Corporation and contributors' },
    }),
  };
}

function breadcrumbs(trail: readonly Crumb[], site: URL): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.title,
      item: crumb.url === null ? undefined : new URL(crumb.url, site).href,
    })),
  };
}

function howTo({ title, steps }: Procedure, { guide, locale }: Edition, url: string): object {
  return {
    '@type': 'HowTo',
    name: title || guide.title,
    inLanguage: locale,
    step: steps.map(({ id, text }) => ({ '@type': 'HowToStep', text, url: `${url}#step-${id}` })),
  };
}
