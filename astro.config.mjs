import { defineConfig } from 'astro/config';

// Canonical addresses, alternates and the sitemap must be complete; by default they name the place of `npm start`.
const site = process.env.HANDOFF_SITE ?? 'http://localhost:4321';

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
  },
});
