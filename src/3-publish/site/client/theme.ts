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

function apply(): void {
  const chosen = recall('theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['theme'] = chosen;
  else delete document.documentElement.dataset['theme'];
  showState();
}

function toggle(): void {
  const dark = !isDark();
  const wanted = dark ? 'dark' : 'light';
  // Who comes back to what the system shows follows the system again.
  remember('theme', dark === matchMedia(DARK).matches ? null : wanted);
  // Set by hand, so that it works where storage is forbidden.
  document.documentElement.dataset['theme'] = wanted;
  showState();
}

/** Lets the theme buttons switch between light and dark; the result shows the remembered theme anew. */
export function startTheme(): () => void {
  showState();
  matchMedia(DARK).addEventListener('change', showState);
  for (const button of all('[data-theme-toggle]')) button.addEventListener('click', toggle);
  return apply;
}
