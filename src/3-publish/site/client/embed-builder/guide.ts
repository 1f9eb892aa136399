/** The procedures of a guide, read from its JSON when it is chosen: there may be hundreds of guides. */
import { readFile } from '../site.ts';

/** A procedure to choose. */
export interface Procedure {
  id: string;
  title: string;
}

const known = new Map<string, readonly Procedure[]>();

/**
 * The procedures of a guide; null where they cannot be had.
 * @param path address of the guide below its language, such as `guides/support-duties/`
 */
export async function readProcedures(
  lang: string,
  path: string,
): Promise<readonly Procedure[] | null> {
  const url = `/api/v1/${lang}/${path.slice(0, -1)}.json`;
  const given = known.get(url);
  if (given) return given;
  try {
    const guide: unknown = await (await readFile(url)).json();
    if (!hasProcedures(guide)) return null;
    known.set(url, guide.procedures);
    return guide.procedures;
  } catch {
    return null;
  }
}

/** The file is our own and made with the page, so it is enough to tell it from something else. */
function hasProcedures(guide: unknown): guide is { procedures: readonly Procedure[] } {
  return (
    typeof guide === 'object' &&
    guide !== null &&
    'procedures' in guide &&
    Array.isArray(guide.procedures)
  );
}
