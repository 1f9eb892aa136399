import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import {
  type Finding,
  FindingList,
  type PathInFile,
  type ReadYaml,
  readYaml,
  reportIssues,
} from '#findings';

const ROOM = 'decisions';

/** A file that was read, with the findings about it so far. */
export interface SourceFile extends ReadYaml {
  /** Path for findings. */
  file: string;
  /** Name without folder and extension. */
  name: string;
  findings: FindingList;
}

/** Collects the findings of all files of a reading. */
export class Reading {
  readonly #lists: FindingList[] = [];

  /** Reads a YAML file; null and a finding where that is not possible. */
  open(path: string): SourceFile | null {
    const findings = this.listAt(path);
    const text = readText(path, findings);
    const read = text === null ? null : readYaml(text, ROOM, findings);
    const name = (path.split('/').at(-1) ?? '').replace(/\.yaml$/, '');
    return read && { ...read, file: findings.file, name, findings };
  }

  /** Reads all YAML files of a folder in order of name; a folder that is not there has none. */
  openAll(folder: string): SourceFile[] {
    return namesIn(folder).flatMap((name) => {
      if (name.endsWith('.yaml')) return this.open(join(folder, name)) ?? [];
      this.listAt(join(folder, name)).add(
        'decisions/name',
        'warning',
        1,
        'The file is not read: its name does not end in .yaml.',
        'Rename it, or move it elsewhere.',
      );
      return [];
    });
  }

  /** Findings about a file or folder by its path. */
  listAt(path: string): FindingList {
    return this.listFor(relative(process.cwd(), path) || path);
  }

  /** Findings about a file by the name that findings give it. */
  listFor(file: string): FindingList {
    const list = new FindingList(file);
    this.#lists.push(list);
    return list;
  }

  get findings(): Finding[] {
    return this.#lists.flatMap(({ items }) => items);
  }
}

/** Names in a folder in order; none where there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch {
    return [];
  }
}

/** No file that people write is larger, and reading slows down with the square of the size. */
const MOST_BYTES = 1_000_000;

function readText(path: string, findings: FindingList): string | null {
  try {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > MOST_BYTES) {
      findings.add(
        'decisions/too-large',
        'error',
        1,
        `The file has ${size} bytes, more than the ${MOST_BYTES} that are read.`,
        'Divide it.',
      );
      return null;
    }
    if (existsSync(path)) return readFileSync(path, 'utf8');
  } catch {
    // Told like a file that is not there.
  }
  findings.add(
    'decisions/missing',
    'error',
    1,
    'The file does not exist or cannot be read.',
    'Create it as content/README.md describes, and check its permissions.',
  );
  return null;
}

/** Holds a value of a file against a schema; null and findings where it does not fit. */
export function hold<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  source: SourceFile,
  above: PathInFile = [],
): z.output<Schema> | null {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const mend = 'See content/README.md for the form of this file.';
  reportIssues(result.error, source, { room: ROOM, mend, above }, source.findings);
  return null;
}

/** Holds each value of a group against a schema; what does not fit is left out with findings. */
export function holdEach<Schema extends z.ZodType>(
  schema: Schema,
  values: Readonly<Record<string, unknown>>,
  source: SourceFile,
  above: PathInFile,
): [string, z.output<Schema>][] {
  return Object.entries(values).flatMap(([id, value]): [string, z.output<Schema>][] => {
    const held = hold(schema, value, source, [...above, id]);
    return held === null ? [] : [[id, held]];
  });
}

/** Warns where a review was due before today. */
export function checkReview(reviewBy: string, source: SourceFile): void {
  if (reviewBy >= new Date().toISOString().slice(0, 10)) return;
  source.findings.add(
    'decisions/review-due',
    'warning',
    source.lineOf(['reviewBy']),
    `The file was to be reviewed by ${reviewBy}.`,
    'Hold it against its sources, then move `reviewed` and `reviewBy` on.',
  );
}
