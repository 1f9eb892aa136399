import type { RootContent } from 'mdast';
import { PARTIES } from '#field';
import type { FindingList } from '#findings';
import type { Block, DecisionBlock } from './model.ts';

type Component = Extract<RootContent, { type: 'mdxJsxFlowElement' }>;

/**
 * A component of a guide of our own as a block; one that is unknown or wrong is a finding, and its text stays.
 * @param line line of the component in the file
 */
export function readComponent(
  node: Component,
  children: Block[],
  line: number,
  findings: FindingList,
): Block[] {
  const party = PARTIES.find((one) => one === attributeOf(node, 'party'));
  if (node.name === 'Verdict' && party) return [{ type: 'verdict', party, children }];
  const id = attributeOf(node, 'id');
  if (node.name === 'Decision' && id && children.length === 0)
    return [{ type: 'decision', id, line }];
  findings.add(
    'guides/unknown-component',
    'error',
    line,
    `\`<${node.name ?? ''}>\` is not a component that guides can embed, or its attributes are wrong.`,
    `Use \`<Verdict party="…">\` with one of ${PARTIES.join(', ')}, or \`<Decision id="…" />\` without text.`,
  );
  return children;
}

/** Text of an attribute; null where there is none or where it is an expression. */
function attributeOf({ attributes }: Component, name: string): string | null {
  const found = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value.trim() : null;
}

/** The decisions that blocks embed, in order. */
export function collectDecisions(blocks: readonly Block[]): DecisionBlock[] {
  return blocks.flatMap((block): DecisionBlock[] => {
    if (block.type === 'decision') return [block];
    if (block.type === 'list')
      return block.items.flatMap(({ children }) => collectDecisions(children));
    return 'children' in block ? collectDecisions(block.children) : [];
  });
}
