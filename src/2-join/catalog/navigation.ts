import type { Navigation, TocNode } from './model.ts';

/** Where pages stand in one table of contents; made once for each table. */
export class TocIndex {
  readonly #toc: readonly TocNode[];
  readonly #order: TocNode[] = [];
  readonly #trails = new Map<string, readonly TocNode[]>();
  readonly #positions = new Map<string, number>();

  constructor(toc: readonly TocNode[]) {
    this.#toc = toc;
    this.#walk(toc, []);
  }

  has(slug: string): boolean {
    return this.#trails.has(slug);
  }

  /** The frame of a page of this table. */
  navigation(slug: string): Navigation {
    const trail = this.#trails.get(slug) ?? [];
    const position = this.#positions.get(slug) ?? -1;
    return {
      breadcrumbs: trail.slice(0, -1).map(({ title, url }) => ({ title, url })),
      sidebar: opened(this.#toc, trail),
      previous: linkOf(this.#order[position - 1]),
      next: linkOf(this.#order[position + 1]),
      related: [],
    };
  }

  #walk(nodes: readonly TocNode[], trail: readonly TocNode[]): void {
    for (const node of nodes) {
      const here = [...trail, node];
      if (node.slug !== null && !this.#trails.has(node.slug)) {
        this.#trails.set(node.slug, here);
        this.#positions.set(node.slug, this.#order.length);
        this.#order.push(node);
      }
      this.#walk(node.children, here);
    }
  }
}

function linkOf(node: TocNode | undefined): { title: string; url: string } | null {
  return node?.url ? { title: node.title, url: node.url } : null;
}

/** The table with only the way to the page open: its siblings, its children, and the same for each parent. */
function opened(nodes: readonly TocNode[], [head, ...rest]: readonly TocNode[]): TocNode[] {
  return nodes.map((node) => ({
    ...node,
    url: node.url ?? firstUrl(node.children),
    children: node === head ? opened(node.children, rest) : [],
  }));
}

function firstUrl(nodes: readonly TocNode[]): string | null {
  for (const node of nodes) {
    const url = node.url ?? firstUrl(node.children);
    if (url) return url;
  }
  return null;
}
