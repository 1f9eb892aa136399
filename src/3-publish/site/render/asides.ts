import type { AlertBlock, Block, VerdictBlock } from '#guides';
import { escapeText } from '#markup';
import { icon } from '../icons.ts';
import type { Context } from './context.ts';
import { renderLeaf } from './leaf.ts';

/** Writes the blocks within a block. */
type Inner = (blocks: readonly Block[]) => string;

/** A note, tip, warning and so on, with its word, icon and text. */
export function renderAlert(block: AlertBlock, context: Context, inner: Inner): string {
  const word = block.label
    ? renderLeaf('span', block.label, context)
    : `<span${context.words}>${escapeText(context.t(`alert.${block.kind}`))}</span>`;
  return `<div class="alert" role="note" data-kind="${block.kind}"><p class="kind">${icon(block.kind)}${word}</p>${inner(block.children)}</div>`;
}

/** Who is responsible, before anything else is said. */
export function renderVerdict(block: VerdictBlock, { t, words }: Context, inner: Inner): string {
  const { party } = block;
  return `<div class="verdict" role="note" data-responsible="${party}"><p class="who"${words}>${icon(party)}<span>${escapeText(t('party.responsible'))}</span> <strong>${escapeText(t(`party.${party}`))}</strong></p>${inner(block.children)}</div>`;
}

/** What the head of the page says in our words, folded away in the document's own. */
export function renderDeclarations(body: string, { t, words }: Context): string {
  return `<details class="declared"><summary${words}>${escapeText(t('guide.declared'))}</summary>${body}</details>`;
}
