import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** Starts the browser that the run found. The caller closes it. */
export function launchBrowser(): Promise<Browser> {
  // The sandbox refuses to run as root, which is what containers are.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: inject('browser'), args });
}
