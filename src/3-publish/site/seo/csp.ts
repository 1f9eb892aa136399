import { createHash } from 'node:crypto';
import { HEAD_SCRIPT } from '../client/head.ts';

/**
 * The policy of every page: nothing from elsewhere, no inline style, and one inline script, named by its hash.
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
