import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { inject } from 'vitest';

/**
 * Starts the browser that the run found. The caller closes it. Pages come without a service worker unless a test allows
 * it: a worker answers requests that other tests want to answer themselves.
 */
export async function launchBrowser(): Promise<Browser> {
  // The sandbox refuses to run as root, which is what containers are.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: inject('browser'), args });
  const without = (options: BrowserContextOptions = {}) =>
    ({ serviceWorkers: 'block', ...options }) as const;
  const [newContext, newPage] = [browser.newContext.bind(browser), browser.newPage.bind(browser)];
  browser.newContext = (options) => newContext(without(options));
  browser.newPage = (options) => newPage(without(options));
  return browser;
}
