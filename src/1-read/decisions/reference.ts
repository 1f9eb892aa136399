import { z } from 'zod';
import { type Finding, FindingList, readYaml } from '#findings';
import { type Facts, follow, own, type Target, walk } from '#walk';
import type { Decision, Handbook } from './model.ts';

type Branch = string | { q: string; a: readonly (readonly [string, Branch])[] };

const Branch: z.ZodType<Branch> = z.lazy(() =>
  z.union([
    z.string().regex(/^(?:OUT|TREE):/),
    z.object({ q: z.string(), a: z.array(z.tuple([z.string(), Branch])) }),
  ]),
);
const Trees = z.object({ trees: z.record(z.string(), z.object({ root: Branch })) });
const Labels = z.object({
  questions: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
});

/** Trees to compare with, and how their labels are called here. */
export interface Reference {
  trees: Readonly<Record<string, { root: Branch }>>;
  /** Question → answer → labels. */
  labels: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Reads the trees (JSON) and the labels (`reference.yaml`); null where one of them has another form. */
export function parseReference(trees: string, labels: string): Reference | null {
  const list = new FindingList('');
  const read = (text: string): unknown => readYaml(text, 'decisions', list)?.data;
  try {
    const parsedTrees = Trees.safeParse(read(trees));
    const parsedLabels = Labels.safeParse(read(labels));
    if (!parsedTrees.success || !parsedLabels.success) return null;
    return { trees: parsedTrees.data.trees, labels: parsedLabels.data.questions };
  } catch (error) {
    // Trees so deep that they exhaust the stack.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Compares every path of every decision with its reference tree. A difference that the decision's file does not list is
 * an error, and so is one listed that is none.
 * @returns findings, and how many paths of the trees were walked
 */
export function compareWithReference(
  { decisions }: Pick<Handbook, 'decisions'>,
  reference: Reference,
): { findings: Finding[]; paths: number } {
  let count = 0;
  const findings = [...decisions.values()].flatMap((decision) => {
    if (decision.reference === null) return [];
    const tree = own(reference.trees, decision.reference);
    if (!tree) return [unknownTree(decision)];
    const comparison = new Comparison(decision, decisions, reference);
    comparison.compare(tree.root, { kind: 'node', id: decision.graph.start }, {}, []);
    comparison.reportIdle();
    count += comparison.paths;
    return comparison.findings.items;
  });
  return { findings, paths: count };
}

function unknownTree({ file, reference }: Decision): Finding {
  return {
    code: 'decisions/reference',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `There is no reference tree \`${reference}\`, so no path was compared.`,
    mend: 'Correct `reference`, or take it out.',
  };
}

class Comparison {
  readonly findings: FindingList;
  paths = 0;
  readonly #decision: Decision;
  readonly #decisions: ReadonlyMap<string, Decision>;
  readonly #reference: Reference;
  readonly #listed: ReadonlySet<string>;
  readonly #used = new Set<string>();

  constructor(decision: Decision, decisions: ReadonlyMap<string, Decision>, reference: Reference) {
    this.findings = new FindingList(decision.file);
    this.#decision = decision;
    this.#decisions = decisions;
    this.#reference = reference;
    this.#listed = new Set(decision.differences.flatMap(({ at }) => at));
  }

  /** Walks both at once; `way` are the labels so far. */
  compare(theirs: Branch, from: Target, facts: Facts, way: readonly string[]): void {
    const { graph } = this.#decision;
    const ours = from.kind === 'node' ? walk(graph, facts, { from: from.id }).at : from;
    if (ours.kind === 'node' && this.#listed.has(ours.id)) {
      this.#skip(theirs, ours, facts, way);
      return;
    }
    if (typeof theirs === 'string') {
      this.#end(theirs, ours, way);
      return;
    }
    const node = ours.kind === 'node' ? graph.nodes[ours.id] : undefined;
    if (!node) {
      this.#report(ours, way, `the tree asks “${theirs.q}”, this decision ends in \`${ours.id}\``);
      return;
    }
    const labels = this.#reference.labels[node.ask] ?? {};
    const met = new Set<string>();
    for (const [label, branch] of theirs.a) {
      const answers = Object.keys(node.to).filter((answer) => labels[answer]?.includes(label));
      if (answers.length === 0) this.#report(ours, way, `the tree has the answer “${label}”`);
      for (const answer of answers) {
        met.add(answer);
        const next = follow(node, answer, facts);
        const then = { ...facts, [node.fact]: answer };
        if (next) this.compare(branch, next, then, [...way, label]);
      }
    }
    const extra = Object.keys(node.to).filter((answer) => !met.has(answer));
    if (extra.length > 0)
      this.#report(ours, way, `the tree has no answer \`${extra.join('`, `')}\``);
  }

  /** A listed difference asks more than the tree: one of its answers must still lead where the tree does. */
  #skip(theirs: Branch, ours: Target, facts: Facts, way: readonly string[]): void {
    const node = this.#decision.graph.nodes[ours.id];
    if (!node) return;
    this.#used.add(ours.id);
    this.paths++;
    const agrees = Object.keys(node.to).some((answer) => {
      const next = follow(node, answer, facts);
      return next !== null && typeof theirs === 'string' && this.#same(theirs, next);
    });
    if (!agrees)
      this.#report(ours, way, 'no answer of the listed difference leads where the tree does');
  }

  #end(theirs: string, ours: Target, way: readonly string[]): void {
    this.paths++;
    if (!this.#same(theirs, ours)) {
      this.#report(
        ours,
        way,
        `the tree leads to ${theirs.replace(/^.*:/, '')}, this decision to \`${ours.id}\``,
      );
    }
  }

  #same(theirs: string, ours: Target): boolean {
    const id = theirs.replace(/^.*:/, '');
    if (theirs.startsWith('OUT:')) return ours.kind === 'outcome' && ours.id === id;
    return ours.kind === 'decision' && this.#decisions.get(ours.id)?.reference === id;
  }

  #report(ours: Target, way: readonly string[], what: string): void {
    const node = ours.kind === 'node' ? ours.id : this.#decision.graph.start;
    this.findings.add(
      'decisions/reference',
      'error',
      this.#decision.lines[node] ?? 1,
      `After “${way.join('” → “')}” ${what}.`,
      'Mend the decision, or list the node under `differences` with the reason.',
    );
  }

  /** Differences that are listed but do not occur. */
  reportIdle(): void {
    for (const id of this.#listed) {
      if (this.#used.has(id)) continue;
      this.findings.add(
        'decisions/reference',
        'error',
        this.#decision.lines[id] ?? 1,
        `The difference listed at \`${id}\` does not occur.`,
        'Take it out of `differences`.',
      );
    }
  }
}
