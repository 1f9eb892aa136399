import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { makeCopy } from '../../scripts/pack/copy.ts';
import { zipFiles } from '../../scripts/pack/zip.ts';
import { launchBrowser } from '../support/browser.ts';
import { shippedSite } from '../support/build.ts';

const DAY = '2026-11-20';

/** Packs languages of the shipped site as `npm run pack` does. */
export async function packedCopy(locales: readonly string[]): Promise<Uint8Array> {
  const { folder } = await shippedSite();
  return zipFiles(await makeCopy(folder, { locales, version: '1.2.3', date: DAY }), DAY);
}

/** Unpacks a zip into a folder of its own, whose name is none that addresses like; the caller removes it. */
export function unzipped(zip: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'Копия 100% #1 '));
  for (const [name, content] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** People who read an unpacked copy from disk, each in a browser of their own without a network. */
export interface DiskReaders {
  open(file: string, options?: BrowserContextOptions): Promise<Page>;
  /** Address of a file of the copy, without a fragment. */
  address(file: string): string;
}

/** Unpacks a copy while the tests of a file run; what a browser complains of or asks anybody for fails the test. */
export function readersFromDisk(locales: readonly string[]): DiskReaders {
  let folder = '';
  let browser: Browser;
  let complaints: string[] = [];

  beforeAll(async () => {
    folder = unzipped(await packedCopy(locales));
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const heard = complaints;
    complaints = [];
    expect(heard).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  function listen(page: Page): void {
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (/^https?:/.test(request.url())) complaints.push(request.url());
    });
    page.on('requestfailed', (request) => {
      // Who leaves a page lets go of what it was still loading.
      const gone = request.failure()?.errorText === 'net::ERR_ABORTED';
      if (!gone) complaints.push(`Not there: ${request.url()}`);
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
  }

  const address = (file: string): string => pathToFileURL(join(folder, file)).href;
  return {
    address,
    async open(file, options = {}) {
      const context = await browser.newContext({ ...options, offline: true });
      context.on('page', listen);
      const page = await context.newPage();
      const [path = '', rest = ''] = file.split(/(?=[?#])(.*)/s);
      await page.goto(address(path) + rest);
      return page;
    },
  };
}
