/** What every page has of offline use: how much is here, how old a copy is, and, once it is at rest, the worker. */
import { noteState } from './state.ts';

/** A page that was just opened has better things to do, in milliseconds. */
const REST = 1500;

/**
 * Starts keeping pages, where the browser can.
 * @param copyOf what a page says that comes from this device, with `{date}`
 */
export function startOffline(copyOf: string): void {
  const served = location.protocol.startsWith('http');
  if (!import.meta.env.PROD || !served || !('serviceWorker' in navigator)) return;
  void noteState();
  if (document.documentElement.dataset['copy']) {
    import('./notice.ts').then(({ startCopyNotice }) => startCopyNotice(copyOf)).catch(() => {});
  }
  const begin = (): void => {
    import('./register.ts').then(({ register }) => register()).catch(() => {});
  };
  addEventListener('load', () => setTimeout(begin, REST));
}
