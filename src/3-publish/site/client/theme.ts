import { all } from './element.ts';
import { recall, remember } from './storage.ts';

const DARK = '(prefers-color-scheme: dark)';

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === 'dark' || (chosen !== 'light' && matchMedia(DARK).matches);
}

function showState(): void {
  for (const button of all('[data-theme-toggle]')) {
    button.setAttribute('aria-pressed', String(isDark()));
  }
}

/** Shows the page in the remembered theme, or in the system's where none is remembered. */
export function applyTheme(): void {
  const chosen = recall('theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['theme'] = chosen;
  else delete document.documentElement.dataset['theme'];
  showState();
}

/** Lets the theme buttons switch; the system's own theme is followed again as soon as it is chosen. */
export function startTheme(): void {
  showState();
  matchMedia(DARK).addEventListener('change', showState);
  for (const button of all('[data-theme-toggle]')) {
    button.addEventListener('click', () => {
      const dark = !isDark();
      const wanted = dark ? 'dark' : 'light';
      remember('theme', dark === matchMedia(DARK).matches ? null : wanted);
      // The attribute is set even where storage is forbidden.
      document.documentElement.dataset['theme'] = wanted;
      showState();
    });
  }
}
