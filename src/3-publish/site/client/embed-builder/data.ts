/** What the page of the builder tells its script. */
import { decode } from '../storage.ts';
import type { Origin } from './snippets.ts';

export interface BuilderData extends Origin {
  /** Of the page. */
  locale: string;
  /** Titles of decisions by their ids, then by language. */
  titles: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Reads the data in the page; null where it is damaged, and the page then stays as it is without script. */
export function readBuilderData(json: string | null | undefined): BuilderData | null {
  const data = decode(json);
  return isData(data) ? data : null;
}

/** The page itself wrote the block, so the first glance is enough. */
function isData(data: unknown): data is BuilderData {
  const parts = ['site', 'element', 'resize', 'locale', 'titles'];
  return typeof data === 'object' && data !== null && parts.every((part) => part in data);
}
