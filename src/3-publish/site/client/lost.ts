import { all } from './element.ts';

/** Returns the first of `locales` that the address begins with, whatever its case, or null. */
export function localeOf(path: string, locales: readonly string[]): string | null {
  const first = path.split('/')[1]?.toLowerCase();
  return locales.find((locale) => locale.toLowerCase() === first) ?? null;
}

/** The page for unknown addresses speaks all languages; this leaves the one of the address. */
export function startLost(): void {
  const sections = all('[data-lost]');
  const locale = localeOf(
    location.pathname,
    sections.map(({ dataset }) => dataset['lost'] ?? ''),
  );
  if (!locale) return;
  document.documentElement.lang = locale;
  for (const section of sections) {
    section.hidden = section.dataset['lost'] !== locale;
    if (!section.hidden) document.title = `${section.querySelector('h1')?.textContent} · Handoff`;
  }
}
