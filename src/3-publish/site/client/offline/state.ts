/** Says on the page how much of the site this device has: `data-offline` is `none`, `partial` or `ready`. */
import { VISITED } from './kept.ts';

/** Looks what is here and says it. */
export async function noteState(): Promise<void> {
  const { dataset, lang } = document.documentElement;
  try {
    const pack = await caches.match(`/offline/installed/${lang}`);
    const visited = pack ? [] : await (await caches.open(VISITED)).keys();
    dataset['offline'] = pack ? 'ready' : visited.length > 0 ? 'partial' : 'none';
  } catch {
    dataset['offline'] = 'none';
  }
}
