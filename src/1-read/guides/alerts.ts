import type { BlockContext } from './blocks.ts';
import { inlineText } from './inline-text.ts';
import type { AlertBlock, AlertKind, Block, Inline } from './model.ts';

const KIND = /^\[!(note|tip|important|warning|caution)\][ \t]*/i;
const KINDS: Readonly<Record<string, AlertKind>> = {
  note: 'note',
  tip: 'tip',
  important: 'important',
  warning: 'warning',
  caution: 'caution',
};
/** Labels of old-style notes where no English half says what they are. */
const LABELS: readonly [AlertKind, RegExp][] = [
  ['important', /^(important|внимание!?|важно!?|重要事項|重要须知|重要|wichtig|중요)$/i],
  ['note', /^(note|примечание|注意|附註|备注|hinweis|注|メモ|참고|remarque|nota)$/i],
];

/** A block quote as an alert, in its modern spelling or as a bold label, or as the quote that it is. */
export function readAlert(children: Block[], context: BlockContext): Block[] {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return quote(children);
  const modern = modernAlert(first.content, rest);
  if (modern) return [modern];
  const legacy = legacyAlert(first.content, rest, context);
  return legacy ? [legacy] : quote(children);
}

/** `>[!NOTE]` with its text in a second quote below it: the kind stands alone, and the text belongs to it. */
export function fillEmptyAlerts(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    const waits = last?.type === 'alert' && last.children.length === 0;
    if (waits && (block.type === 'quote' || block.type === 'alert')) {
      out[out.length - 1] = { ...last, children: block.children };
    } else out.push(block);
  }
  return out;
}

function quote(children: Block[]): Block[] {
  return children.length === 0 ? [] : [{ type: 'quote', children }];
}

function modernAlert(content: readonly Inline[], rest: readonly Block[]): AlertBlock | null {
  const [lead, ...others] = content;
  if (lead?.type !== 'text') return null;
  const match = KIND.exec(lead.value);
  const kind = KINDS[match?.[1]?.toLowerCase() ?? ''];
  if (!match || !kind) return null;
  const text = lead.value.slice(match[0].length).replace(/^\s+/, '');
  const left: Inline[] = text === '' ? others : [{ type: 'text', value: text }, ...others];
  while (left[0]?.type === 'break') left.shift();
  const children: Block[] =
    left.length === 0 ? [...rest] : [{ type: 'paragraph', content: left }, ...rest];
  return { type: 'alert', kind, label: null, children };
}

/** `>**Note**<br>text`, `>[Note] text`, `>Note: text`. */
function legacyAlert(
  content: readonly Inline[],
  rest: readonly Block[],
  context: BlockContext,
): AlertBlock | null {
  const [lead, next] = content;
  if (!lead) return null;
  const breaks = content.findIndex((node) => node.type === 'break');
  const label = breaks > 0 ? content.slice(0, breaks) : [lead];
  const kind = kindOf(label, context);
  if (kind && (breaks > 0 || (content.length === 1 && rest.length > 0) || isColon(next))) {
    let body = content.slice(breaks > 0 ? breaks + 1 : 1);
    while (body[0]?.type === 'break') body = body.slice(1);
    const children: Block[] =
      body.length > 0 ? [{ type: 'paragraph', content: body }, ...rest] : [...rest];
    return { type: 'alert', kind, label, children };
  }
  const text = inlineText(content, (index) => sourceText(index, context));
  const inText = /^\[?(note|important)(?:\]|:)\s/i.exec(text)?.[1]?.toLowerCase();
  const bracketed = /^\[(.{2,16}?)\]\s/.exec(
    inlineText(content, (index) => targetText(index, context)),
  )?.[1];
  const found =
    KINDS[inText ?? ''] ?? LABELS.find(([, pattern]) => pattern.test(bracketed ?? ''))?.[0];
  if (!found) return null;
  return {
    type: 'alert',
    kind: found,
    label: null,
    children: [{ type: 'paragraph', content }, ...rest],
  };
}

function isColon(node: Inline | undefined): boolean {
  return node?.type === 'text' && /^\s*[:：]/.test(node.value);
}

function kindOf(label: readonly Inline[], context: BlockContext): AlertKind | null {
  const english = inlineText(label, (index) => sourceText(index, context));
  const target = inlineText(label, (index) => targetText(index, context));
  for (const text of [english, target]) {
    const word = text.replace(/[*_:：\s]+$/g, '').replace(/^[*_\s]+/, '');
    const found = LABELS.find(([, pattern]) => pattern.test(word));
    if (found) return found[0];
  }
  return null;
}

function sourceText(index: number, context: BlockContext): string {
  return inlineText(context.halves[index]?.source?.content ?? []);
}

function targetText(index: number, context: BlockContext): string {
  return inlineText(context.halves[index]?.target.content ?? []);
}
