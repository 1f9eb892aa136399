import { type Guide, rebuildEnglish } from '#guides';
import { type Aligned, alignEditions } from './align.ts';
import type { AuthoredEntry } from './authored.ts';
import { bilingual, type Collection } from './collect.ts';
import { slugOf } from './slug.ts';

/** A guide before its links and its place are known. */
export interface Draft {
  slug: string;
  collection: string | null;
  entry: AuthoredEntry | null;
  /** Newest first. */
  guides: readonly Guide[];
  aligned: readonly Aligned[];
  rebuiltFrom: string | null;
}

/** A guide of our own. */
export function authoredDraft(entry: AuthoredEntry): Draft {
  return {
    slug: entry.slug,
    collection: null,
    entry,
    guides: entry.guides,
    aligned: alignEditions(entry.guides),
    rebuiltFrom: null,
  };
}

/** A document of a collection in all its languages, with the English rebuilt where no checkout has it. */
export function draftOf(slug: string, collection: string, read: readonly Guide[]): Draft {
  const sorted = [...read].sort(
    (a, b) => age(b).localeCompare(age(a)) || a.locale.localeCompare(b.locale),
  );
  const origin = sorted.some((guide) => guide.locale === 'en')
    ? null
    : (sorted.find(bilingual) ?? null);
  const english = origin && rebuildEnglish(origin);
  const guides = english ? [english, ...sorted] : sorted;
  return {
    slug,
    collection,
    entry: null,
    guides,
    aligned: alignEditions(guides),
    rebuiltFrom: english ? (origin?.locale ?? null) : null,
  };
}

/** Sorts by the date of the English page, then by the day of the hand-off. */
export function age(guide: Guide): string {
  return `${guide.date ?? '0000'} ${guide.translation.date ?? '0000'}`;
}

/** A page that moved in a newer checkout joins the page that it became. */
export function followMoves(collection: Collection, aliases: Map<string, string>): void {
  for (const { from, to } of collection.redirections) {
    const path = /^\/(?!\/)/.test(to) ? to.replace(/^\/|[?#].*$/g, '') : null;
    if (path === null) continue;
    const old = slugOf(collection.id, from);
    const target = slugOf(collection.id, path);
    const moved = collection.guides.get(target);
    if (!moved || old === target) continue;
    aliases.set(old, target);
    const before = collection.guides.get(old);
    if (!before) continue;
    for (const [locale, guide] of before) {
      if (moved.has(locale)) continue;
      moved.set(locale, guide);
      before.delete(locale);
    }
    if (before.size === 0) collection.guides.delete(old);
  }
}
