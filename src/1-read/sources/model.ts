import { z } from 'zod';
import { canonicalTag } from '#locale';

/** `content/sources.yaml`: external checkouts that are published beside the authored guides; entries come later. */
export const SourcesFile = z.strictObject({
  sources: z
    .array(z.unknown())
    .nullable()
    .transform((list) => list ?? []),
});

const Pattern = z
  .string()
  .min(1)
  .refine(staysInside, 'Name files below `path`, without `..` or a slash at the beginning.');

/** One entry of the list. */
export const SourceEntry = z.strictObject({
  /** First segment of the guides' addresses. */
  id: z
    .string()
    .max(100)
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'Use lower-case letters, digits and dashes.'),
  kind: z.literal('open-publishing'),
  /** BCP 47. */
  locale: z
    .string()
    .max(60)
    .refine((tag) => canonicalTag(tag) !== null, 'Use a BCP 47 tag such as ru or zh-TW.'),
  /** Folder, relative to this file. */
  path: z.string().min(1),
  include: z.array(Pattern).default(['**/*.md', '**/*.yml']),
  exclude: z.array(Pattern).default([]),
});

export interface Source {
  id: string;
  locale: string;
  /** Absolute folder. */
  root: string;
  include: readonly string[];
  exclude: readonly string[];
}

/** A file of a source that may be a page. */
export interface SourceFile {
  /** Absolute. */
  file: string;
  /** Path below the source's folder with slashes. */
  relative: string;
  /** The same without its extension: the identity of the document. */
  path: string;
  kind: 'markdown' | 'yaml';
}

/** An entry of TOC.yml or TOC.md as written. */
export interface TocItem {
  title: string;
  /** Relative to the table's folder, or null for a group. */
  href: string | null;
  items: readonly TocItem[];
}

/** `.openpublishing.redirection.json`: where a moved page went. */
export interface Redirection {
  /** Path of the old page below the source, without extension. */
  from: string;
  /** Site path or absolute address. */
  to: string;
}

function staysInside(pattern: string): boolean {
  const ways = pattern.replace(/^!/, '').split(/[\\/{},()|]/);
  return !/^!?(?:[\\/]|[a-z]:)/i.test(pattern) && !ways.includes('..');
}
