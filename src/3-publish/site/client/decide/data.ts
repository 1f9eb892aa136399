/** What the page tells the script about its decision. */
import type { DecisionData } from '../../decide/data.ts';
import { decode } from '../storage.ts';

export type { DecisionData } from '../../decide/data.ts';

/** Reads `[data-graph]`; null where it is damaged, and the page then stays as it is without script. */
export function readData(json: string | null | undefined): DecisionData | null {
  const data = decode(json);
  return isData(data) ? data : null;
}

/** The page itself wrote the block, so the first glance is enough. */
function isData(data: unknown): data is DecisionData {
  return (
    typeof data === 'object' &&
    data !== null &&
    ['graph', 'questions', 'beyond', 'cloud', 'outcomes'].every((part) => part in data)
  );
}
