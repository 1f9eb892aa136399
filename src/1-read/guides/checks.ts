import { inlineText } from './inline-text.ts';
import type { Inline, Remark } from './model.ts';
import { NEGATIONS } from './negations.ts';
import { numbersDiffer } from './numbers.ts';

/** What a sentence check looks at. */
export interface Pair {
  locale: string;
  target: readonly Inline[];
  source: readonly Inline[];
  targetText: string;
  sourceText: string;
}

const ENGLISH_NEGATION =
  /\b(?:[Nn]ot|[Nn]ever|[Cc]annot|nor|[Nn]either|(?:ca|[Ww]o|[Dd]o|does|did|is|[Aa]re|was|were|should|must|could|would|has|have|had)n['’]t)\b/;
/** Phrases whose "not" says nothing negative, or that translations turn around. */
const NO_NEGATION =
  /\bnot only\b|\bor not\b|\bif not\b|\bnot yet\b|\bor \w+n['’]t\b|\bnot be the same\b|\bnot limited to\b/gi;
/** Addresses, identifiers and placeholders have no language. */
const NO_LANGUAGE =
  /https?:\S+|[0-9a-f]{8}-[0-9a-z-]{10,}|\{[^}]*\}|<[^>]*>|[\w.{}-]*\/[\w./{}?=&-]+|\w*[\d_]\w*/gi;

/** Our own checks of one translated sentence; each remark marks the sentence and becomes a finding. */
export function checkSentence(pair: Pair): Remark[] {
  const remarks: Remark[] = [];
  if (pair.locale.split('-')[0] === 'en') return remarks;
  const left = isUntranslated(pair);
  if (left) remarks.push('untranslated');
  else if (numbersDiffer(pair.targetText, pair.sourceText)) remarks.push('number-differs');
  const source = countMarks(pair.source);
  const target = countMarks(pair.target);
  // Chinese and Japanese put a label into brackets where English makes it bold.
  const labels = target.strong + (pair.targetText.match(/[[「『][^\]」』]+[\]」』]/g)?.length ?? 0);
  if (source.strong > labels) remarks.push('bold-lost');
  if (source.urls.some((url) => !isLinked(url, target.urls, pair.targetText)))
    remarks.push('link-lost');
  if (!left && isNegationLost(pair)) remarks.push('negation-lost');
  return remarks;
}

/** The English sentence again, or most of its English words. Names, codes and addresses do not count. */
function isUntranslated({ targetText, sourceText }: Pair): boolean {
  // Most sentences have few English words left: one cheap look spares the careful one.
  if ((targetText.match(/[a-z]{2,}/g)?.length ?? 0) < 5) return false;
  const source = englishWords(sourceText);
  if (source.length < 6) return false;
  const kept = new Set(englishWords(targetText));
  return source.filter((word) => kept.has(word)).length / source.length > 0.7;
}

function isNegationLost({ locale, targetText, sourceText }: Pair): boolean {
  const negation = NEGATIONS[locale] ?? NEGATIONS[locale.split('-')[0] ?? ''];
  if (!negation) return false;
  return ENGLISH_NEGATION.test(sourceText.replace(NO_NEGATION, '')) && !negation.test(targetText);
}

function englishWords(text: string): string[] {
  return text.replace(NO_LANGUAGE, ' ').match(/(?<![\p{L}\d])[a-z][a-z'’-]*(?![\p{L}\d])/gu) ?? [];
}

interface Marks {
  strong: number;
  urls: string[];
}

function countMarks(nodes: readonly Inline[]): Marks {
  const marks: Marks = { strong: 0, urls: [] };
  for (const node of nodes) {
    if (!('children' in node)) continue;
    if (node.type === 'strong' && inlineText(node.children as readonly Inline[]).trim() !== '')
      marks.strong++;
    if (node.type === 'link') marks.urls.push(canonical(node.url));
    const inner = countMarks(node.children as readonly Inline[]);
    marks.strong += inner.strong;
    marks.urls.push(...inner.urls);
  }
  return marks;
}

/** The same page in another language, with or without a query, is the same page. */
function canonical(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/[a-z]{2}-[a-z]{2}(?=\/)/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
}

function isLinked(url: string, targets: readonly string[], text: string): boolean {
  return targets.includes(url) || (url.length > 8 && text.toLowerCase().includes(url));
}
