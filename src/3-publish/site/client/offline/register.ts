/** Starts the service worker, and hands it the page that it came too late for. */
import { missingAddress } from '#offline';
import { all, element } from '../element.ts';
import { fetchList } from './fetching.ts';
import { installedVersions } from './shelf.ts';

/** Registers the worker and waits until it serves; rejects where the browser wants none. */
export async function startWorker(): Promise<void> {
  const { serviceWorker } = navigator;
  await serviceWorker.register('/sw.js');
  await serviceWorker.ready;
}

/** Registers the worker and lets it keep the page; without one the site works as it does with a network. */
export async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  const late = !serviceWorker.controller;
  await startWorker();
  if (savesData()) return;
  void noteNews().catch(() => {});
  const read = performance.getEntriesByType('resource').map(({ name }) => name);
  const { active } = await serviceWorker.ready;
  active?.postMessage({
    type: 'keep',
    // Pages that the worker has served itself it has kept already.
    urls: late ? [location.href, ...read] : [],
    fallbacks: languages().map(missingAddress),
  });
}

/** The language of the page and those that it leads to, each once. */
function languages(): string[] {
  const others = all('a[data-language-link]').map((link) => link.getAttribute('hreflang') ?? '');
  return [...new Set([document.documentElement.lang, ...others])];
}

/** Marks the page where the site has a newer version of a pack that is here. */
async function noteNews(): Promise<void> {
  const versions = await installedVersions();
  if (versions.size === 0) return;
  const { packs } = await fetchList(AbortSignal.timeout(5000));
  const isNews = packs.some(({ id, version }) => (versions.get(id) ?? version) !== version);
  if (!isNews) return;
  document.documentElement.dataset['offlineUpdate'] = '';
  for (const link of all('[data-offline-link]')) {
    const news = ` (${link.dataset['offlineLink']})`;
    link.append(element('span', { class: 'visually-hidden' }, news));
  }
}

/** True where the reader has asked the browser to transfer little; not every browser tells. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return typeof connection === 'object' && connection !== null && 'saveData' in connection
    ? connection.saveData === true
    : false;
}
