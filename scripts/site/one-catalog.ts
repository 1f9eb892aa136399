import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Keeps the catalog out of the bundle of pages: they import the very module that this process has, so that
 * one build reads all content once, and its findings can be reported without reading it again.
 */
export function oneCatalog(): Plugin {
  const door = pathToFileURL(resolve('src/2-join/catalog/index.ts')).href;
  return {
    name: 'handoff:one-catalog',
    enforce: 'pre',
    resolveId(specifier) {
      if (specifier !== '#catalog' || this.environment.name === 'client') return null;
      return { id: door, external: 'absolute' };
    },
  };
}
