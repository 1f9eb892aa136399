import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { type Finding, FindingList } from '#findings';
import type { Redirection, Source } from './model.ts';

const File = z.object({ redirections: z.array(z.unknown()) });
const Entry = z.object({ source_path: z.string(), redirect_url: z.string() });

/** Reads the redirections of a source; a missing file means that there are none, a bad entry costs only itself. */
export function readRedirections(source: Source): {
  redirections: Redirection[];
  findings: Finding[];
} {
  const file = join(source.root, '.openpublishing.redirection.json');
  if (!existsSync(file)) return { redirections: [], findings: [] };
  const findings = new FindingList(relative(process.cwd(), file));
  const parsed = File.safeParse(readJson(file));
  if (!parsed.success) {
    report(findings, 'The redirections cannot be read; moved pages are not followed.');
    return { redirections: [], findings: findings.items };
  }
  const entries = parsed.data.redirections.map((raw) => Entry.safeParse(raw));
  const bad = entries.findIndex(({ success }) => !success);
  if (bad !== -1) {
    const count = entries.filter(({ success }) => !success).length;
    report(
      findings,
      `${count} of ${entries.length} redirections are left out, first number ${bad + 1}.`,
    );
  }
  const redirections = entries.flatMap(({ data }) =>
    data ? [{ from: data.source_path.replace(/\.(md|yml)$/i, ''), to: data.redirect_url }] : [],
  );
  return { redirections, findings: findings.items };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function report(findings: FindingList, message: string): void {
  findings.add(
    'sources/redirections',
    'warning',
    1,
    message,
    'Make it valid JSON with a list `redirections` of source_path and redirect_url.',
  );
}
