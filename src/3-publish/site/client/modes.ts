/** The four ways to read a bilingual page. */
export const READING_MODES = ['target', 'hover', 'side-by-side', 'source'] as const;

/** One of them. */
export type ReadingMode = (typeof READING_MODES)[number];

/** Returns the mode of this name; anything else is the mode of a first visit. */
export function toReadingMode(name: string | null | undefined): ReadingMode {
  return READING_MODES.find((mode) => mode === name) ?? 'hover';
}

/** Returns the mode that the page is shown in. */
export function currentMode(): ReadingMode {
  return toReadingMode(document.documentElement.dataset['reading']);
}
