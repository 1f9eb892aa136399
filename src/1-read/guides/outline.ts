import { inlineText, segmentsOf } from './inline-text.ts';
import type { AlertKind, Block, Inline, ListBlock, Procedure, Section, Segment } from './model.ts';
import { Slugger, slugify } from './slugger.ts';

/** What can be listed of a guide: its sections, procedures and alerts, and the body with step ids set. */
export interface Outline {
  blocks: Block[];
  sections: Section[];
  procedures: Procedure[];
  alerts: { kind: AlertKind; segments: string[] }[];
}

/** Reads the outline out of the blocks. Ids are made from English where there is some, so they agree in all locales. */
export function readOutline(blocks: readonly Block[], segments: readonly Segment[]): Outline {
  const sections: Section[] = [];
  const procedures: Procedure[] = [];
  const alerts: Outline['alerts'] = [];
  const steps = new Slugger();
  const perSection = new Map<string, number>();
  let section: Section = { id: 'procedure', depth: 1, title: '' };
  let label: { id: string; title: string } | null = null;

  function target(content: readonly Inline[]): string {
    return tidy(inlineText(content, (index) => segments[index]?.text.target ?? ''));
  }
  function english(content: readonly Inline[]): string {
    return tidy(inlineText(content, (index) => segments[index]?.text.source ?? ''));
  }
  function visit(list: readonly Block[], inStep: boolean): Block[] {
    return list.map((block) => one(block, inStep));
  }
  function one(block: Block, inStep: boolean): Block {
    switch (block.type) {
      case 'heading': {
        label = null;
        const title = target(block.content);
        section = { id: block.id, depth: block.depth, title };
        if (block.depth > 1) sections.push(section);
        return block;
      }
      case 'paragraph':
        label = isBold(block.content, segments)
          ? labelOf(english(block.content), target(block.content))
          : null;
        return block;
      case 'list':
        if (block.ordered && !inStep) return procedure(block);
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, children: visit(item.children, inStep) })),
        };
      case 'table':
        return block;
      case 'alert': {
        const ids = blockSegments(block).map((index) => segments[index]?.id ?? '');
        alerts.push({ kind: block.kind, segments: ids });
        return { ...block, children: visit(block.children, inStep) };
      }
      case 'quote':
      case 'verdict':
        return { ...block, children: visit(block.children, inStep) };
      default:
        return block;
    }
  }
  function procedure(block: ListBlock): Block {
    const named = label;
    const base = named?.id || section.id;
    const count = (perSection.get(base) ?? 0) + 1;
    perSection.set(base, count);
    const id = count === 1 ? base : `${base}-${count}`;
    label = null;
    const items = block.items.map((item, index) => {
      const indexes = item.children.flatMap(blockSegments);
      const step = stepId(indexes, `${id}.${block.start + index}`);
      return { step, indexes, children: visit(item.children, true) };
    });
    procedures.push({
      id,
      title: named?.title || section.title,
      steps: items.map(({ step, indexes }) => ({
        id: step,
        text: tidy(indexes.map((index) => segments[index]?.text.target ?? '').join(' ')),
        segments: indexes.map((index) => segments[index]?.id ?? ''),
      })),
    });
    return {
      ...block,
      procedure: id,
      items: items.map(({ step, children }) => ({ step, children })),
    };
  }
  /** A step is named by its first English sentence: it keeps its tick when other steps come or go. */
  function stepId(indexes: readonly number[], fallback: string): string {
    const sentence = indexes.map((index) => segments[index]?.sentence).find(Boolean);
    return steps.take(sentence ?? fallback);
  }

  const visited = visit(blocks, false);
  return { blocks: visited, sections, procedures, alerts };
}

/** A short paragraph in bold names the procedure below it. */
function labelOf(english: string, target: string): { id: string; title: string } | null {
  if (target.length > 120) return null;
  return { id: slugify(english), title: target.replace(/[:：]$/, '') };
}

/** All bold, whether the markers stand outside the sentence or inside its English half. */
function isBold(content: readonly Inline[], segments: readonly Segment[]): boolean {
  const [only] = content;
  if (content.length !== 1 || !only) return false;
  if (only.type === 'strong') return true;
  const segment = only.type === 'segment' ? segments[only.index] : undefined;
  const source = segment?.source ?? segment?.target;
  return source?.length === 1 && source[0]?.type === 'strong';
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Indexes of all segments of a block, in order. */
export function blockSegments(block: Block): number[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return segmentsOf(block.content);
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap(blockSegments));
    case 'table':
      return [...block.head, ...block.rows.flat()].flatMap((cell) =>
        cell.children.flatMap(blockSegments),
      );
    case 'alert':
      return [...segmentsOf(block.label ?? []), ...block.children.flatMap(blockSegments)];
    case 'quote':
    case 'verdict':
    case 'declaration':
      return block.children.flatMap(blockSegments);
    default:
      return [];
  }
}
