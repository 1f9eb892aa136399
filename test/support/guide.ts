import { type Block, type Guide, type Inline, inlineText, readGuide } from '#guides';

/** A sentence in two languages, as the translation platform writes it. */
export function pair(number: number, target: string, source: string): string {
  const id = `a1b2c-${number}`;
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}

export function read(text: string, locale = 'ru'): Guide {
  return readGuide(text, { file: 'page.md', locale, path: 'folder/page' });
}

/** The body as a few words a block: easy to compare, and what a reader would see. */
export function sketch(guide: Guide): string[] {
  return guide.blocks.flatMap((block) => lines(block, guide, ''));
}

function lines(block: Block, guide: Guide, indent: string): string[] {
  function text(content: readonly Inline[]): string {
    return inlineText(content, (index) => guide.segments[index]?.text.target ?? '');
  }
  function inner(blocks: readonly Block[]): string[] {
    return blocks.flatMap((child) => lines(child, guide, `${indent}  `));
  }
  switch (block.type) {
    case 'heading':
      return [`${indent}h${block.depth} #${block.id} ${text(block.content)}`];
    case 'paragraph':
      return [`${indent}p ${text(block.content)}`];
    case 'list':
      return block.items.flatMap((item, index) => [
        `${indent}${block.ordered ? `${block.start + index}.` : '-'}`,
        ...inner(item.children),
      ]);
    case 'table':
      return [block.head, ...block.rows].map((row) => {
        const cells = row.map((cell) =>
          cell.rows === 0
            ? '^'
            : cell.children.flatMap((child) => lines(child, guide, '')).join('+'),
        );
        return `${indent}| ${cells.join(' | ')}`;
      });
    case 'alert':
      return [`${indent}!${block.kind}`, ...inner(block.children)];
    case 'declaration':
      return [`${indent}declares ${block.about}`];
    case 'verdict':
      return [`${indent}verdict ${block.party}`, ...inner(block.children)];
    case 'quote':
      return [`${indent}quote`, ...inner(block.children)];
    case 'code':
      return [`${indent}code ${block.language ?? ''} ${block.value}`];
    case 'image':
      return [`${indent}image ${block.url} ${block.alt}`];
    default:
      return [`${indent}${block.type}`];
  }
}

export function codes(guide: Guide): string[] {
  return guide.findings.map(({ code }) => code);
}
