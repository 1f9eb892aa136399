/** The service worker: serves what this device has where the network does not. */
import { answer } from './answer.ts';
import { keepAll, keepFallback } from './keep.ts';
import { forgetPacks } from './packed.ts';
import { scope } from './scope.ts';

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener('fetch', (event) => {
  const answering = answer(event);
  if (answering) event.respondWith(answering);
});

scope.addEventListener('message', (event) => {
  const { data } = event;
  if (typeof data !== 'object' || data === null || !('type' in data)) return;
  if (data.type === 'packs') forgetPacks();
  if (data.type !== 'keep' || !('urls' in data) || !('fallbacks' in data)) return;
  const [urls, fallbacks] = [texts(data.urls), texts(data.fallbacks)];
  event.waitUntil(keepAll(urls).then(() => Promise.all(fallbacks.map(keepFallback))));
});

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
