/** Names by which the drawing, the list and the script of a map find the same place. */
import type { Target } from '#walk';

/** The name of a place; other decisions may be called like a node. */
export function placeKey({ kind, id }: Target): string {
  return kind === 'decision' ? `/${id}` : id;
}

/** The name of the line from an answer to where it leads. */
export function lineKey(node: string, answer: string, to: string): string {
  return `${node} ${answer} ${to}`;
}
