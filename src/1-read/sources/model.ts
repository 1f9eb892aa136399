import { z } from 'zod';

/** `content/sources.yaml`: external checkouts that are published beside the authored guides. */
export const SourcesFile = z.strictObject({
  sources: z
    .array(
      z.strictObject({
        /** First segment of the guides' addresses. */
        id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'Use lower-case letters, digits and dashes.'),
        kind: z.literal('open-publishing'),
        /** BCP 47. */
        locale: z.string().refine(isLocale, 'Use a BCP 47 tag such as ru or zh-TW.'),
        /** Folder, relative to this file. */
        path: z.string().min(1),
        include: z.array(z.string()).default(['**/*.md', '**/*.yml']),
        exclude: z.array(z.string()).default([]),
      }),
    )
    .nullable()
    .transform((list) => list ?? []),
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
  /** Path of the old page below the source, without extension, in lower case. */
  from: string;
  /** Site path or absolute address. */
  to: string;
}

function isLocale(tag: string): boolean {
  try {
    return new Intl.Locale(tag).toString() === tag || Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
