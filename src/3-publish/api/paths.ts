import { guideUrl } from '#catalog';

/** Address of a guide as data. */
export function guideJsonPath(locale: string, slug: string): string {
  return `/api/v1${guideUrl(locale, slug).slice(0, -1)}.json`;
}

/** Address of a guide as Markdown. */
export function guideMarkdownPath(locale: string, slug: string): string {
  return `${guideUrl(locale, slug).slice(0, -1)}.md`;
}
