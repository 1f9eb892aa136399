import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../browser.ts';
import { serve } from '../server/serve.ts';

/** A built site as a host serves it, and a browser. */
export interface Opened {
  /** Without a slash at its end. */
  address: string;
  browser: Browser;
  close(): Promise<void>;
}

/** Serves a folder on a free port and starts the browser; throws a sentence for people when there is none. */
export async function openFolder(root: string): Promise<Opened> {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error('This needs Chrome or Chromium: set HANDOFF_BROWSER to its path.');
  const served = await serve({ root, port: 0 });
  // The sandbox refuses to run as root, which is what containers are.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  return {
    address: served.address,
    browser,
    async close() {
      await browser.close();
      await served.close();
    },
  };
}
