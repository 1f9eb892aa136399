import type { Edition } from '#catalog';
import { collectDecisions } from '#guides';
import { type InlineOptions, inlineHtml } from '#markup';
import type { GuideJson } from './schema.ts';

/** One guide in one language as data; see `guideSchema`. */
export function guideJson(edition: Edition): GuideJson {
  const { guide, keys, links, locale, slug, stale, url } = edition;
  const inline: InlineOptions = { link: (href) => linkTarget(edition, href) };
  return {
    slug,
    locale,
    title: guide.title,
    description: guide.description,
    url,
    instances: [...guide.instances],
    roles: [...guide.roles],
    translation: {
      kind: guide.translation.kind,
      sourceCommit: guide.translation.sourceCommit,
      date: guide.translation.date,
      stale,
    },
    sections: guide.sections.map(({ id, depth, title }) => ({
      id,
      depth,
      title,
      url: `${url}#${id}`,
    })),
    procedures: guide.procedures.map(({ id, title, steps }) => ({
      id,
      title,
      steps: steps.map((step) => ({ id: step.id, text: step.text, segments: [...step.segments] })),
    })),
    segments: guide.segments.map(({ id, target, text }, index) => ({
      id,
      key: keys[index] ?? null,
      target: text.target,
      source: text.source,
      html: inlineHtml(target, inline),
    })),
    alerts: guide.alerts.map(({ kind, segments }) => ({ kind, segments: [...segments] })),
    decisions: [...new Set(collectDecisions(guide.blocks).map(({ id }) => id))],
    links: guide.links.map(({ href }) => {
      const link = links.get(href);
      return { href, resolved: link?.url ?? null, kind: link?.kind ?? 'broken' };
    }),
    findings: guide.findings.map((finding) => ({ ...finding })),
  };
}

function linkTarget({ links }: Edition, href: string): ReturnType<InlineOptions['link']> {
  const link = links.get(href);
  return {
    url: link?.url ?? null,
    external: link?.kind === 'external',
    locale: link?.otherLocale ?? null,
  };
}
