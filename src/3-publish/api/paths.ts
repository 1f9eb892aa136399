import { decisionUrl, guideUrl } from '#catalog';

const ROOT = '/api/v1';

/** Address of a guide as data. */
export function guideJsonPath(locale: string, slug: string): string {
  return `${ROOT}${guideUrl(locale, slug).slice(0, -1)}.json`;
}

/** Address of a guide as Markdown. */
export function guideMarkdownPath(locale: string, slug: string): string {
  return `${guideUrl(locale, slug).slice(0, -1)}.md`;
}

/** Address of a decision as data, with its words where a locale is given. */
export function decisionJsonPath(locale: string | null, id: string): string {
  const path = locale === null ? `/decisions/${id}` : `/${locale}/decisions/${id}`;
  return `${ROOT}${path}.json`;
}

/** Address of a decision as Markdown. */
export function decisionMarkdownPath(locale: string, id: string): string {
  return `${decisionUrl(locale, id).slice(0, -1)}.md`;
}

/** Address of the responsibilities as data. */
export const RESPONSIBILITIES_PATH = `${ROOT}/responsibilities.json`;

/** Address of the changes of the responsibilities as data. */
export const CHANGES_PATH = `${ROOT}/changes.json`;

/** Address of the JSON Schema of one kind of answer. */
export function schemaPath(name: string): string {
  return `${ROOT}/schema/${name}.json`;
}

/** Address of the responsibilities as a table for spreadsheets. */
export function responsibilitiesCsvPath(locale: string): string {
  return `/${locale}/responsibility.csv`;
}

/** Address of the page of the responsibilities. */
export function responsibilitiesUrl(locale: string): string {
  return `/${locale}/responsibility/`;
}
