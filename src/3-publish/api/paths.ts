/** Address of a guide as data. */
export function guideJsonPath(locale: string, slug: string): string {
  return `/api/v1/${locale}/guides/${slug}.json`;
}

/** Address of a guide as Markdown. */
export function guideMarkdownPath(locale: string, slug: string): string {
  return `/${locale}/guides/${slug}.md`;
}
