import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { type Finding, FindingList, printable } from '#findings';
import { type Guide, ROLE_IDS, readAuthored } from '#guides';
import { entriesOf, readFiles } from './authored-files.ts';
import { withLinkLines } from './link-lines.ts';
import { INSTANCES, TASKS } from './model.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write the date as YYYY-MM-DD.');

/** The roles that support guides speak of; the other known ones occur in documents of others only. */
const OWN_ROLES = ROLE_IDS.slice(0, 9);

/** Front matter of `en.md`; translations have only title and description. */
const Facts = z.object({
  title: z.string().min(1),
  description: z.string().min(1),
  task: z.enum(TASKS),
  order: z.coerce.number(),
  instances: z.array(z.enum(INSTANCES)),
  roles: z.array(
    z.string().refine((role) => ROLE_IDS.includes(role), {
      error: ({ input }) => `\`${String(input)}\` is no role; use one of ${OWN_ROLES.join(', ')}.`,
    }),
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

/** The last part of a guide's address. */
const SLUG = /^[a-z0-9][a-z0-9-]{0,99}$/;

/**
 * Reads `content/guides/<slug>/<locale>.md(x)`. What is no guide, has no fit name or a broken head is left out with a
 * finding.
 */
export function readAuthoredGuides(folder: string): {
  entries: AuthoredEntry[];
  findings: Finding[];
} {
  const entries: AuthoredEntry[] = [];
  const findings: Finding[] = [];
  if (!existsSync(folder)) return { entries, findings };
  const list = new FindingList(relative(process.cwd(), folder));
  const slugs = entriesOf(folder, list).filter((entry) => entry.isDirectory());
  findings.push(...list.items);
  for (const { name: slug } of slugs) {
    if (!SLUG.test(slug)) {
      findings.push(...reportSlug(join(folder, slug), slug));
      continue;
    }
    const { entry, findings: found } = readOne(join(folder, slug), slug);
    findings.push(...found);
    if (entry) entries.push(entry);
  }
  return { entries, findings };
}

function reportSlug(folder: string, slug: string): Finding[] {
  const list = new FindingList(relative(process.cwd(), folder));
  list.add(
    'catalog/slug',
    'error',
    1,
    `The folder name \`${printable(slug.slice(0, 120))}\` is no address of a guide.`,
    'Use lower-case letters, digits and dashes, and at most 100 of them.',
  );
  return list.items;
}

function readOne(
  folder: string,
  slug: string,
): { entry: AuthoredEntry | null; findings: Finding[] } {
  const { files, findings: unread } = readFiles(folder);
  const english = files.find((file) => file.locale === 'en');
  const list = new FindingList(english?.file ?? relative(process.cwd(), folder));
  if (!english) {
    list.add(
      'catalog/no-english',
      'error',
      1,
      `The guide \`${slug}\` has no English file.`,
      'Add en.md: it is the source of the translations.',
    );
    return { entry: null, findings: [...unread, ...list.items] };
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
        'catalog/front-matter',
        'error',
        lineOfKey(english.text, key),
        `\`${issue.path.join('.') || 'front matter'}\`: ${issue.message}`,
        'See content/README.md for what the front matter holds.',
      );
    }
    return {
      entry: null,
      findings: [...unread, ...list.items, ...guides.flatMap(({ guide }) => guide.findings)],
    };
  }
  if (facts.data.reviewBy < new Date().toISOString().slice(0, 10)) {
    list.add(
      'catalog/review-due',
      'warning',
      lineOfKey(english.text, 'reviewBy'),
      `The guide was to be reviewed by ${facts.data.reviewBy}.`,
      'Hold it against its sources, then move `reviewed` and `reviewBy` on.',
    );
  }
  const untitled = guides.flatMap(({ guide, front }) =>
    guide.locale === 'en' ? [] : reportHead(guide.file, front.values),
  );
  const texts = new Map(files.map(({ locale, text }) => [locale, text]));
  const complete = guides.map(({ guide }) => ({
    ...withLinkLines(guide, texts.get(guide.locale) ?? ''),
    instances: facts.data.instances,
    roles: facts.data.roles,
    date: facts.data.reviewed,
    translation: { ...guide.translation, date: facts.data.reviewed },
  }));
  return {
    entry: { slug, facts: facts.data, guides: complete },
    findings: [
      ...unread,
      ...list.items,
      ...untitled,
      ...complete.flatMap((guide) => guide.findings),
    ],
  };
}

/** A translation needs its own title and description. */
function reportHead(file: string, values: Readonly<Record<string, string>>): Finding[] {
  const list = new FindingList(file);
  for (const key of ['title', 'description']) {
    if (values[key]) continue;
    list.add(
      'catalog/front-matter',
      'error',
      1,
      `The translation has no \`${key}\`.`,
      `Translate \`${key}\` from en.md.`,
    );
  }
  return list.items;
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
