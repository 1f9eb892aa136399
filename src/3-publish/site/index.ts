export { LEADS } from './overview/leads.ts';
export { createContext } from './render/context.ts';
export { type GuideHtml, renderGuide } from './render/guide.ts';
export { renderSitemap } from './seo/sitemap.ts';
