import {
  type Block,
  type Guide,
  type Inline,
  inlineText,
  type ListBlock,
  segmentsOf,
} from '#guides';
import type { Piece, SearchUnit } from '#search';

/** A part of a guide under one heading, or the opening above the first one. */
export interface Part {
  /** Anchor of the heading; empty for the opening. */
  id: string;
  /** Empty for the opening, and for a heading without words. */
  title: string;
  sourceTitle: string | null;
  trail: readonly string[];
  procedure: boolean;
  owner: SearchUnit['owner'];
  pieces: Piece[];
}

type Step = Piece['step'];

/** Code is cut at line ends into pieces of about so many characters: an excerpt shows one of them. */
const CODE_PIECE = 400;

/**
 * Divides a guide at its headings, in the order of the page. What the head of the page says in our words ("Applies to",
 * roles) is left out, and so are embedded decisions: they are documents of their own.
 */
export function partsOf(guide: Guide, english: boolean, pictures: boolean): Part[] {
  const { segments } = guide;
  const opening = emptyPart();
  const parts: Part[] = [opening];
  const above: { depth: number; title: string }[] = [];
  let part = opening;
  /** English of a sentence; none where the guide itself is English. */
  const sourceOf = (index: number): string | null =>
    english ? null : (segments[index]?.text.source ?? null);

  function visit(blocks: readonly Block[], step: Step, inside: boolean): void {
    for (const block of blocks) one(block, step, inside);
  }
  /** @param inside true within a step or a table, where a heading divides nothing */
  function one(block: Block, step: Step, inside: boolean): void {
    switch (block.type) {
      case 'heading':
        if (inside) addLine(block.content, step);
        else if (block === guide.blocks[0] && block.depth === 1) addTitle(block.content);
        else begin(block.id, block.depth, block.content);
        return;
      case 'paragraph':
        addLine(block.content, step);
        return;
      case 'list':
        addList(block, step, inside);
        return;
      case 'table':
        for (const { children } of [block.head, ...block.rows].flat()) visit(children, step, true);
        return;
      case 'alert':
        addLine(block.label ?? [], step);
        visit(block.children, step, inside);
        return;
      case 'quote':
        visit(block.children, step, inside);
        return;
      case 'verdict':
        part.owner ??= block.party;
        visit(block.children, step, inside);
        return;
      case 'code':
        for (const target of codePieces(block.value)) add({ target, source: null, step });
        return;
      case 'image':
        if (pictures) add({ target: tidy(block.alt), source: null, step });
        return;
      case 'declaration':
      case 'decision':
      case 'rule':
        return;
    }
  }
  function begin(id: string, depth: number, content: readonly Inline[]): void {
    while ((above.at(-1)?.depth ?? 0) >= depth) above.pop();
    const title = textIn(content, (index) => segments[index]?.text.target ?? '');
    const sourceTitle = titleSource(content, title);
    part = { ...emptyPart(), id, title, sourceTitle, trail: above.map((one) => one.title) };
    parts.push(part);
    if (title !== '') above.push({ depth, title });
  }
  function titleSource(content: readonly Inline[], title: string): string | null {
    const known = segmentsOf(content).some((index) => sourceOf(index) !== null);
    const source = known ? textIn(content, (index) => sourceOf(index) ?? '') : '';
    return source === '' || source === title ? null : source;
  }
  /** The heading of the page is mostly the title of the document in other words; those are searched too. */
  function addTitle(content: readonly Inline[]): void {
    const title = textIn(content, (index) => segments[index]?.text.target ?? '');
    opening.sourceTitle = titleSource(content, title);
    if (title !== guide.title) add({ target: title, source: opening.sourceTitle, step: null });
  }
  function addList(block: ListBlock, step: Step, inside: boolean): void {
    const first = Math.max(block.start, 1);
    const of = first + block.items.length - 1;
    if (block.procedure !== null) part.procedure = true;
    for (const [index, item] of block.items.entries()) {
      const own: Step =
        item.step === null ? null : { anchor: `step-${item.step}`, number: first + index, of };
      visit(item.children, step ?? own, inside || own !== null);
    }
  }
  /** One piece for each sentence, and one for what stands between sentences without being one. */
  function addLine(content: readonly Inline[], step: Step): void {
    let loose = '';
    const flush = (): void => {
      add({ target: tidy(loose), source: null, step });
      loose = '';
    };
    const read = (nodes: readonly Inline[]): void => {
      for (const node of nodes) {
        if (node.type === 'segment') {
          flush();
          const target = tidy(segments[node.index]?.text.target ?? '');
          const source = tidy(sourceOf(node.index) ?? '');
          add({ target, source: source === '' || source === target ? null : source, step });
        } else if ('children' in node) read(node.children as readonly Inline[]);
        else if ('value' in node) loose += node.value;
        else if (node.type === 'image') loose += pictures ? ` ${node.alt ?? ''} ` : ' ';
        else loose += ' ';
      }
    };
    read(content);
    flush();
  }
  function add(piece: Piece): void {
    if (/[\p{L}\p{N}]/u.test(`${piece.target}${piece.source ?? ''}`)) part.pieces.push(piece);
  }

  visit(guide.blocks, null, false);
  return parts;
}

function emptyPart(): Part {
  return {
    id: '',
    title: '',
    sourceTitle: null,
    trail: [],
    procedure: false,
    owner: null,
    pieces: [],
  };
}

/** Words of a line in one language, without markup. */
function textIn(content: readonly Inline[], of: (index: number) => string): string {
  return tidy(inlineText(content, of));
}

function codePieces(code: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const line of code.split('\n').map(tidy)) {
    if (piece !== '' && piece.length + line.length > CODE_PIECE) {
      pieces.push(piece);
      piece = '';
    }
    if (line !== '') piece += piece === '' ? line : ` ${line}`;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
