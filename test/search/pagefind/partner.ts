import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { mediaType } from '../../../scripts/server/media-types.ts';
import { writePagefind } from '../../../scripts/site/pagefind.ts';

/** A site of somebody else that searches with Pagefind. */
export interface Partner {
  /** Without a slash at its end. */
  address: string;
  close(): Promise<void>;
}

const PAGES = {
  ru: 'Наш порядок: почта не работает, звоните на нашу линию.',
  'zh-TW': '我們的流程：訂用帳戶問題請先來電。',
  en: 'Our own way: mail does not work, call our line.',
};

/** Serves a partner's site with an index of its own, and the policy that the README tells them to send. */
export async function openPartner(folder: string, handoff: string): Promise<Partner> {
  const records = Object.entries(PAGES).map(([lang, text]) => {
    const content = `<html lang="${lang}"><body><h1>${text}</h1></body></html>`;
    return [lang, [{ url: `/${lang}/own/`, content }]] as const;
  });
  await writePagefind(folder, new Map(records));
  for (const lang of Object.keys(PAGES)) await writeFile(join(folder, `${lang}.html`), page(lang));
  await writeFile(join(folder, 'search.js'), script(handoff));

  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    'img-src data:',
    "worker-src 'self'",
    `connect-src 'self' ${handoff}`,
  ];
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://partner').pathname;
    readFile(join(folder, name)).then(
      (body) => {
        response.setHeader('content-type', mediaType(name));
        response.setHeader('content-security-policy', policy.join('; '));
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, 'localhost', () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? bound.port : 0);
    });
  });
  return {
    address: `http://localhost:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function page(lang: string): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Partner</title>
    <link rel="icon" href="data:,"><link rel="stylesheet" href="/pagefind/pagefind-ui.css"></head>
    <body><div id="search"></div><script src="/pagefind/pagefind-ui.js"></script>
    <script src="/search.js"></script></body></html>`;
}

function script(handoff: string): string {
  return `new PagefindUI({
    element: '#search',
    showSubResults: true,
    mergeIndex: [{ bundlePath: '${handoff}/pagefind', mergeFilter: { site: 'Handoff' } }],
  });`;
}
