/** Says what this device has of the site, and loads what keeps pages for reading without a network, once the page itself is at rest. */
import { noteState } from './state.ts';

/** A page that was just opened has better things to do, in milliseconds. */
const REST = 1500;

/** Starts keeping pages, where the browser can. */
export function startOffline(): void {
  const served = location.protocol.startsWith('http');
  if (!import.meta.env.PROD || !served || !('serviceWorker' in navigator)) return;
  void noteState();
  const begin = (): void => {
    import('./register.ts').then(({ register }) => register()).catch(() => {});
  };
  addEventListener('load', () => setTimeout(begin, REST));
}
