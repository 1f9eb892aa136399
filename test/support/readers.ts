import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { BuiltSite } from './build.ts';
import { type OpenSite, openSite } from './serve.ts';

/** People who read a site, each in a browser of their own that remembers nothing yet. */
export interface Readers {
  /** Opens a page for a new reader. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Address of a page on the running site. */
  address(path: string): string;
}

/**
 * Serves a site while the tests of a file run. After each test, errors and broken policies that a browser
 * complained of, requests that left the site and cookies fail it.
 */
export function readersOf(build: () => Promise<BuiltSite>): Readers {
  let site: OpenSite;
  let complaints: string[] = [];
  let contexts: BrowserContext[] = [];

  beforeAll(async () => {
    site = await openSite((await build()).folder);
  });
  afterEach(async () => {
    for (const context of contexts)
      for (const { name } of await context.cookies()) complaints.push(`A cookie: ${name}`);
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    const heard = complaints;
    complaints = [];
    expect(heard).toEqual([]);
  });
  afterAll(() => site?.close());

  function listen(page: Page): void {
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${site.address}/`)) complaints.push(request.url());
    });
    page.on('console', (message) => {
      // A missing page is what the browser itself calls an error; that there is no worker is our wish.
      const expected = / 404 |Service Worker registration blocked/.test(message.text());
      const told = ['error', 'warning'].includes(message.type()) && !expected;
      if (told) complaints.push(message.text());
    });
  }

  return {
    address: (path) => site.address + path,
    async open(path, options = {}) {
      const context = await site.browser.newContext(options);
      contexts.push(context);
      context.on('page', listen);
      const page = await context.newPage();
      await page.goto(site.address + path);
      return page;
    },
  };
}
