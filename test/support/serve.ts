import type { Browser } from 'playwright-core';
import { serve } from '../../scripts/server/serve.ts';
import { launchBrowser } from './browser.ts';

/** A site that is served as in production, and a browser to look at it. */
export interface OpenSite {
  /** Without a slash at its end. */
  address: string;
  browser: Browser;
  close(): Promise<void>;
}

/** Serves a built site on a free port and starts the browser. */
export async function openSite(folder: string): Promise<OpenSite> {
  const served = await serve({ root: folder, port: 0 });
  const browser = await launchBrowser();
  return {
    address: served.address,
    browser,
    async close() {
      await browser.close();
      await served.close();
    },
  };
}
