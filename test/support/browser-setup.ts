import type { TestProject } from 'vitest/node';
import { ensureBrowser } from '../../scripts/browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser to launch. */
    browser: string;
  }
}

/** Finds a browser once, before any test, because on a bare machine that installs one. */
export default function setup(project: TestProject): void {
  project.provide('browser', ensureBrowser());
}
