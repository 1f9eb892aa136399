import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { orderPagefind } from './pagefind-order.ts';

/** What Pagefind is given for one address. */
interface Page {
  url: string;
  content: string;
}

/**
 * Writes `<out>/pagefind/`, the index that other sites merge into theirs; a folder from an earlier build goes.
 * Nothing is written with HANDOFF_PAGEFIND=off. Rejects when Pagefind cannot read or write something.
 * @param pages by locale; their order decides nothing but the order of equal results
 */
export async function writePagefind(
  out: string,
  pages: ReadonlyMap<string, readonly Page[]>,
): Promise<void> {
  const outputPath = join(out, 'pagefind');
  await rm(outputPath, { recursive: true, force: true });
  if (process.env['HANDOFF_PAGEFIND'] === 'off') return;
  const { close, createIndex } = await import('pagefind');
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw failure(errors);
    for (const page of [...pages.values()].flat()) {
      const added = await index.addHTMLFile(page);
      if (added.errors.length > 0) throw failure(added.errors, page.url);
    }
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw failure(written.errors);
    await orderPagefind(outputPath);
  } finally {
    // It is a process of its own, and ours would wait for it.
    await close();
  }
}

function failure(errors: readonly string[], url = 'the index'): Error {
  return new Error(`Pagefind could not make ${url}: ${errors.join('; ')}`);
}
