export { appManifest } from './app/manifest.ts';
export { outcomesOf } from './decide/order.ts';
export { ticketWords } from './decide/ticket-words.ts';
export { matrixCsv } from './matrix/csv.ts';
export { crumbTitles } from './place.ts';
export { createContext } from './render/context.ts';
export { type GuideHtml, renderGuide } from './render/guide.ts';
export { dialogWords } from './search/words.ts';
export { renderSitemap } from './seo/sitemap.ts';
