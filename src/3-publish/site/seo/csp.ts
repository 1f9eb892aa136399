import { createHash } from 'node:crypto';
import { HEAD_SCRIPT } from '../client/head.ts';
import type { Page } from '../page.ts';

/**
 * The policy of pages: nothing from elsewhere, no inline style, and one inline script, named by its hash.
 * JSON-LD needs no hash: a script element of another type is data and never run.
 */
export const POLICY = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash('sha256').update(HEAD_SCRIPT).digest('base64')}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** The policy of a kind of page: one of them shows our own frames. */
export function policyFor(kind: Page['kind']): string {
  return kind === 'embed' ? `${POLICY}; frame-src 'self'` : POLICY;
}

/** The policy of pages for frames of others: they load a script, a style and words of tickets, and nothing else. */
export const FRAME_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
