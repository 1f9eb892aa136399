import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import type { FindingList } from '#findings';
import type { Redirection, Source } from './model.ts';

const File = z.object({
  redirections: z.array(z.object({ source_path: z.string(), redirect_url: z.string() })),
});

/** Reads the redirections of a source; a missing file means that there are none. */
export function readRedirections(source: Source, findings: FindingList): Redirection[] {
  const file = join(source.root, '.openpublishing.redirection.json');
  if (!existsSync(file)) return [];
  let data: unknown = null;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    data = null;
  }
  const parsed = File.safeParse(data);
  if (!parsed.success) {
    findings.add(
      'sources/redirections',
      'warning',
      1,
      `\`${relative(process.cwd(), file)}\` cannot be read; moved pages are not followed.`,
      'Make it valid JSON with a list `redirections` of source_path and redirect_url.',
    );
    return [];
  }
  return parsed.data.redirections.map((one) => ({
    from: one.source_path.replace(/\.(md|yml)$/i, '').toLowerCase(),
    to: one.redirect_url,
  }));
}
