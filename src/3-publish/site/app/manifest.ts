/** The site as an app that can be installed: one for each language. */
import type { SiteLocale } from '#catalog';
import { direction } from '#locale';
import { createTranslator } from '#strings';
import { address } from '../page.ts';

/** What the browser draws around a page: the paper of both themes, as in the sheet of tokens. */
export const THEME = { light: '#ffffff', dark: '#15181a' } as const;

/** Content of `manifest.webmanifest` in one language. */
export function appManifest({ tag }: SiteLocale, decides: boolean): object {
  const t = createTranslator(tag);
  const home = address(tag);
  const shortcut = (name: string, rest: string) => ({
    name,
    url: address(tag, rest),
    icons: ICONS,
  });
  return {
    name: t('home.title'),
    short_name: 'Handoff',
    description: t('home.description'),
    lang: t.locale,
    dir: direction(t.locale),
    id: home,
    start_url: home,
    scope: '/',
    display: 'standalone',
    theme_color: THEME.light,
    background_color: THEME.light,
    categories: ['business', 'productivity'],
    icons: [
      ...ICONS,
      { src: '/icons/app-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
    shortcuts: [
      ...(decides ? [shortcut(t('decide.title'), 'decide/')] : []),
      shortcut(t('search.title'), 'search/'),
    ],
  };
}

const ICONS = [{ src: '/icons/app-192.png', sizes: '192x192', type: 'image/png' }];
