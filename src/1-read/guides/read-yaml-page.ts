import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { FindingList } from '#findings';
import { decode } from './decode.ts';
import { readMetadata } from './metadata.ts';
import type { Guide } from './model.ts';
import { assemble, type ReadOptions } from './read-guide.ts';
import { YamlPage, YamlPageBuilder } from './yaml-page-builder.ts';

/** True for a YAML file that is a page (FAQ or landing page) and not a table of contents or a setting. */
export function isYamlPage(text: string): boolean {
  return /^\uFEFF?### YamlMime:\s*(FAQ|Landing)\b/i.test(text);
}

/** Reads an FAQ or landing page into a guide. All of its texts are Markdown; it has no English halves. */
export function readYamlPage(source: string, options: ReadOptions): Guide {
  const findings = new FindingList(options.file);
  const lines = new LineCounter();
  // Failsafe: `answer: 42` and `question: true` are texts like all others.
  const document = parseDocument(decode(source, findings), {
    lineCounter: lines,
    logLevel: 'silent',
    uniqueKeys: false,
    schema: 'failsafe',
  });
  const data = toData(document);
  const [error] = document.errors;
  if (error || data === null) {
    findings.add(
      'guides/yaml',
      'error',
      error ? lines.linePos(error.pos[0]).line : 1,
      'The page is not valid YAML, so it is left out.',
      'Mend the indentation, the quotes or the aliases at this line.',
    );
  }
  const page = YamlPage.parse(data ?? {});
  const builder = new YamlPageBuilder(findings, lineFinder(document, lines));
  builder.build(page);
  const values: Record<string, string> = {};
  for (const [key, value] of Object.entries(page.metadata)) {
    if (typeof value === 'string') values[key.toLowerCase()] = value;
  }
  if (page.title !== '') values['title'] = page.title;
  const metadata = readMetadata(values, options.locale, findings);
  const guide = assemble({ ...builder.body, metadata, options, findings });
  return data === null ? { ...guide, published: false } : guide;
}

type YamlDocument = ReturnType<typeof parseDocument>;

function lineFinder(document: YamlDocument, lines: LineCounter): (text: string) => number {
  const found = new Map<string, number>();
  if (isMap(document.contents)) {
    visit(document, {
      Scalar(_, node) {
        if (isScalar(node) && typeof node.value === 'string' && node.range) {
          found.set(node.value, lines.linePos(node.range[0]).line);
        }
      },
    });
  }
  return (value) => found.get(value) ?? 1;
}

/** Null for a document that cannot be read, or whose aliases would multiply it. */
function toData(document: YamlDocument): object | null {
  if (document.errors.length > 0) return null;
  try {
    const data: unknown = document.toJS({ maxAliasCount: 50 });
    return typeof data === 'object' ? (data ?? {}) : {};
  } catch {
    return null;
  }
}
