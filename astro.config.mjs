import { defineConfig } from 'astro/config';
import { embedScripts } from './scripts/site/embed-scripts.ts';

// Canonical addresses, alternates and the sitemap must be complete; by default they name the place of `npm start`.
const site = process.env.HANDOFF_SITE ?? 'http://localhost:4321';

/** @type {import('vite').Plugin} */
const plainImports = {
  name: 'handoff:plain-imports',
  enforce: 'pre',
  load: {
    // Vite's own helper fetches styles and scripts of what is imported on demand: 0.6 KB for each page.
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
  configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : null),
};

/** What every page loads, so that it is one file. */
const frame =
  /\/client\/(?:actions|choice|copy|element|frame|instances?|lost|menu|modes|remembered|search-opener|site|storage|strings|theme|toast|offline\/(?:kept|start|state)|decide\/memory)\.ts$|vite\/preload-helper/;

/** What dialog and page of the search share, with the engine that they import: either of them, loaded first, saves the other the most. */
const search =
  /\/client\/search\/(?:asker|draw|finder|hit-links|question|recent|recent-list|speaker|words)\.ts$/;

export default defineConfig({
  site,
  outDir: process.env.HANDOFF_OUT ?? './dist',
  output: 'static',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // The Content-Security-Policy of every page allows no inline style.
    inlineStylesheets: 'never',
  },
  devToolbar: { enabled: false },
  vite: {
    // Nor any inline script beside the one that it names.
    build: { assetsInlineLimit: 0 },
    plugins: [plainImports, embedScripts()],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  { name: 'frame', test: frame, priority: 1 },
                  { name: 'search', test: search },
                ],
              },
            },
          },
        },
      },
    },
  },
});
