import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { DiskCopy } from './copy.ts';
import { turnLinks } from './links.ts';
import { elementsIn, property } from './tree.ts';

/** The part of an outcome's page that the page of its questions shows, and that page's path; null for other pages. */
export function outcomeOf(html: string, copy: DiskCopy): { base: string; html: string } | null {
  const root = fromHtml(html);
  const [main] = elementsIn(root, ({ properties }) => properties['dataOnly'] !== undefined);
  const [outcome] = main
    ? elementsIn(main, ({ properties }) => properties['dataOutcome'] !== undefined)
    : [];
  if (!main || !outcome) return null;
  const base = property(main, 'dataBase');
  turnLinks(outcome, base, copy);
  return { base, html: toHtml(outcome, { quoteSmart: true }) };
}
