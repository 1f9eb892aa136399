import type { Block, ListBlock, ListItem } from '#guides';
import { attributes, escapeText } from '#markup';
import { icon } from '../icons.ts';
import type { Context } from './context.ts';
import { renderLeaf } from './leaf.ts';
import { sentencesIn } from './sentence.ts';

/** Writes the blocks within a block. */
type Inner = (blocks: readonly Block[]) => string;

/** A plain list, or a procedure whose steps can be ticked. */
export function renderList(block: ListBlock, context: Context, inner: Inner): string {
  if (block.procedure !== null) return renderProcedure(block, block.procedure, context, inner);
  const tag = block.ordered ? 'ol' : 'ul';
  const start = block.ordered && block.start !== 1 ? block.start : null;
  const items = block.items.map((item) => `<li>${renderItem(item, context, inner)}</li>`).join('');
  return `<${tag} class="list"${attributes({ start })}>${items}</${tag}>`;
}

function renderProcedure(block: ListBlock, id: string, context: Context, inner: Inner): string {
  const { t } = context;
  const count = block.items.length;
  const start = block.start === 1 ? null : block.start;
  const progress =
    count < 2
      ? ''
      : `<div class="progress"${context.words}><span${attributes({ 'data-count': t('guide.progress', { count, done: '{done}' }) })}>${escapeText(t('guide.progress', { count, done: 0 }))}</span> <span class="bar" aria-hidden="true"></span> <button type="button" class="quiet" data-reset>${icon('reset')}${escapeText(t('guide.reset'))}</button></div>`;
  const steps = block.items
    .map((item, index) => renderStep(item, block.start + index, context, inner))
    .join('');
  return `<section class="procedure"${attributes({ 'data-procedure': id })}>${progress}<ol class="steps"${attributes({ start })}>${steps}</ol></section>`;
}

function renderStep(item: ListItem, number: number, context: Context, inner: Inner): string {
  const body = renderItem(item, context, inner);
  if (item.step === null) return `<li>${body}</li>`;
  const step = escapeText(item.step);
  const label = escapeText(context.t('guide.stepLink', { number }));
  return `<li data-step="${step}" id="step-${step}"><input type="checkbox" id="tick-${step}" aria-labelledby="text-${step}"><div class="step" id="text-${step}">${body}${renderLabels(item, context)}</div><a class="anchor" href="#step-${step}" aria-label="${label}">${icon('link')}</a></li>`;
}

/** The first paragraph of an item is its line; what follows stands below it. */
function renderItem({ children }: ListItem, context: Context, inner: Inner): string {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return inner(children);
  return renderLeaf('div', first.content, context) + inner(rest);
}

/** English labels of the portal that the translation does not show: portals are often used in English. */
function renderLabels(item: ListItem, { edition, t, words }: Context): string {
  if (edition.locale === 'en') return '';
  const segments = sentencesOf(item.children).flatMap(
    (index) => edition.guide.segments[index] ?? [],
  );
  const shown = segments.map(({ text }) => text.target).join('\n');
  const labels = new Set(segments.flatMap((segment) => segment.labels));
  const hidden = [...labels].filter((label) => !shown.includes(label));
  if (hidden.length === 0) return '';
  return `<p class="labels"><span${words}>${escapeText(t('guide.inPortal'))}</span> <span lang="en">${hidden.map(escapeText).join(' · ')}</span></p>`;
}

/** Sentences of a step without those of a procedure within it, which has steps of its own. */
function sentencesOf(blocks: readonly Block[]): readonly number[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph' || block.type === 'heading') return sentencesIn(block.content);
    if (block.type === 'list' && block.procedure === null) {
      return block.items.flatMap(({ children }) => sentencesOf(children));
    }
    return 'children' in block ? sentencesOf(block.children) : [];
  });
}
