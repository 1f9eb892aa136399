import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { type OpenSite, openSite } from '../support/serve.ts';

export interface HostOptions {
  /** Of the page of the host. */
  headers?: Readonly<Record<string, string>>;
  browser?: BrowserContextOptions;
  /** Complaints that the test is about. */
  expected?: RegExp;
  /** Called before the page is opened. */
  prepare?: (page: Page) => Promise<unknown>;
}

/** Pages of somebody else, on another origin than the site whose checklists they embed. */
export interface Hosts {
  /** Opens a page of the host in a browser that was never here. */
  open(html: string, options?: HostOptions): Promise<Page>;
  /** Address that the host shows a page at. */
  publish(html: string, headers?: Readonly<Record<string, string>>): string;
  /** Address of the site, without a slash at its end. */
  site(): string;
}

/** Where a checklist may send requests to on its site; frame pages have styles and an icon besides. */
const OURS = /^\/(?:embed|api|_astro)\/|^\/icon\.svg$/;

/** Tells the tests of every broken policy, in frames too. */
const TELL_BREACHES = `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  console.error('A broken policy: ' + violatedDirective + ' ' + blockedURI));`;

/** What is stored in a frame; what a frame without an origin may not even look at is not there. */
const STORED = `(() => {
  try { return [...Object.keys(localStorage), ...Object.keys(sessionStorage)]; } catch { return []; }
})()`;

/**
 * Serves the built site and a host beside it while the tests of a file run. After each test, errors and broken policies
 * that a browser complained of, requests that went elsewhere, cookies and what is stored fail it.
 */
export function hostsOf(): Hosts {
  let site: OpenSite;
  let host: Server;
  let complaints: string[] = [];
  let contexts: BrowserContext[] = [];
  let expected: RegExp | null = null;
  const pages: { html: string; headers: Readonly<Record<string, string>> }[] = [];
  // Not `localhost`, so that the browser takes the two for different sites and not only for different origins.
  const address = () => `http://127.0.0.1:${(host.address() as AddressInfo).port}`;

  beforeAll(async () => {
    site = await openSite((await shippedSite()).folder);
    host = createServer((request, response) => {
      const page = pages[Number((request.url ?? '').slice(1).split('?')[0])];
      // Browsers ask for an icon too.
      response.writeHead(page ? 200 : 204, { 'content-type': 'text/html', ...page?.headers });
      response.end(page?.html);
    });
    await new Promise<void>((ready) => host.listen(0, '127.0.0.1', ready));
  });
  afterEach(async () => {
    for (const context of contexts) {
      for (const page of context.pages()) complaints.push(...(await storedIn(page)));
      for (const { name } of await context.cookies()) complaints.push(`A cookie: ${name}`);
      await context.close();
    }
    const heard = complaints.filter((complaint) => !expected?.test(complaint));
    contexts = [];
    complaints = [];
    expected = null;
    expect(heard).toEqual([]);
  });
  afterAll(async () => {
    await site?.close();
    host?.closeAllConnections();
    host?.close();
  });

  async function storedIn(page: Page): Promise<string[]> {
    const names = await Promise.all(page.frames().map((frame) => frame.evaluate<string[]>(STORED)));
    return names.flat().map((name) => `Stored: ${name}`);
  }

  function listen(page: Page): void {
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      const { origin, pathname, protocol } = new URL(request.url());
      const own = origin === site.address && OURS.test(pathname);
      if (!own && origin !== address() && protocol !== 'about:') complaints.push(request.url());
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
  }

  function publish(html: string, headers: Readonly<Record<string, string>> = {}): string {
    return `${address()}/${pages.push({ html, headers }) - 1}`;
  }

  return {
    site: () => site.address,
    publish,
    async open(html, options = {}) {
      expected = options.expected ?? null;
      const context = await site.browser.newContext(options.browser);
      contexts.push(context);
      await context.addInitScript(TELL_BREACHES);
      const page = await context.newPage();
      listen(page);
      await options.prepare?.(page);
      await page.goto(publish(html, options.headers));
      return page;
    },
  };
}
