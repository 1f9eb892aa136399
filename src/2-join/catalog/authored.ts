import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { type Finding, FindingList } from '#findings';
import { type AuthoredFile, type Guide, ROLE_IDS, readAuthored } from '#guides';
import { INSTANCES, TASKS } from './model.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write the date as YYYY-MM-DD.');

/** Front matter of `en.md`; translations have only title and description. */
const Facts = z.object({
  title: z.string().min(1),
  description: z.string().min(1),
  task: z.enum(TASKS),
  order: z.coerce.number(),
  instances: z.array(z.enum(INSTANCES)),
  roles: z.array(
    z.string().refine((role) => ROLE_IDS.includes(role), 'Use a role id of content/README.md.'),
  ),
  reviewed: Day,
  reviewBy: Day,
  sources: z
    .array(
      z.object({
        document: z.string().min(1),
        segments: z.string().nullable().default(null),
        date: Day,
      }),
    )
    .min(1, 'Name at least one source.'),
  related: z.array(z.string()).default([]),
});

export type Facts = z.output<typeof Facts>;

/** A guide of our own in all its languages. */
export interface AuthoredEntry {
  slug: string;
  facts: Facts;
  guides: readonly Guide[];
}

/** Reads `content/guides/<slug>/<locale>.md(x)`; a guide with a broken head is left out with a finding. */
export function readAuthoredGuides(folder: string): {
  entries: AuthoredEntry[];
  findings: Finding[];
} {
  const entries: AuthoredEntry[] = [];
  const findings: Finding[] = [];
  if (!existsSync(folder)) return { entries, findings };
  const slugs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  for (const slug of slugs) {
    const { entry, findings: found } = readOne(join(folder, slug), slug);
    findings.push(...found);
    if (entry) entries.push(entry);
  }
  return { entries, findings };
}

function readOne(
  folder: string,
  slug: string,
): { entry: AuthoredEntry | null; findings: Finding[] } {
  const files = readdirSync(folder)
    .filter((name) => /\.mdx?$/.test(name))
    .sort()
    .map(
      (name): AuthoredFile => ({
        file: relative(process.cwd(), join(folder, name)),
        text: readFileSync(join(folder, name), 'utf8'),
        locale: name.replace(/\.mdx?$/, ''),
      }),
    );
  const english = files.find((file) => file.locale === 'en');
  const list = new FindingList(english?.file ?? relative(process.cwd(), folder));
  if (!english) {
    list.add(
      'content/no-english',
      'error',
      1,
      `The guide \`${slug}\` has no English file.`,
      'Add en.md: it is the source of the translations.',
    );
    return { entry: null, findings: list.items };
  }
  const guides = readAuthored(
    slug,
    english,
    files.filter((file) => file !== english),
  );
  const facts = Facts.safeParse(parseHead(english.text));
  if (!facts.success) {
    for (const issue of facts.error.issues) {
      const key = String(issue.path[0] ?? '');
      list.add(
        'content/front-matter',
        'error',
        lineOfKey(english.text, key),
        `\`${issue.path.join('.') || 'front matter'}\`: ${issue.message}`,
        'See content/README.md for what the front matter holds.',
      );
    }
    return {
      entry: null,
      findings: [...list.items, ...guides.flatMap(({ guide }) => guide.findings)],
    };
  }
  if (facts.data.reviewBy < new Date().toISOString().slice(0, 10)) {
    list.add(
      'content/review-due',
      'warning',
      lineOfKey(english.text, 'reviewBy'),
      `The guide was to be reviewed by ${facts.data.reviewBy}.`,
      'Hold it against its sources, then move `reviewed` and `reviewBy` on.',
    );
  }
  const complete = guides.map(({ guide }) => ({
    ...guide,
    instances: facts.data.instances,
    roles: facts.data.roles,
    date: facts.data.reviewed,
    translation: { ...guide.translation, date: facts.data.reviewed },
  }));
  return {
    entry: { slug, facts: facts.data, guides: complete },
    findings: [...list.items, ...complete.flatMap((guide) => guide.findings)],
  };
}

function parseHead(text: string): unknown {
  const yaml = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  try {
    // The core schema of YAML 1.2 leaves dates as text.
    return parseDocument(yaml, { logLevel: 'silent' }).toJS({ maxAliasCount: 0 }) ?? {};
  } catch {
    return {};
  }
}

function lineOfKey(text: string, key: string): number {
  const at = text.split('\n').findIndex((line) => line.startsWith(`${key}:`));
  return at === -1 ? 1 : at + 1;
}
