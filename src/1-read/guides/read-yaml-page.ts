import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { FindingList } from '#findings';
import { decode } from './decode.ts';
import { liftSegments } from './lift-segments.ts';
import { readMetadata } from './metadata.ts';
import type { Block, Guide, Inline } from './model.ts';
import { assemble, type Body, type ReadOptions, readBody } from './read-guide.ts';
import { Slugger, slugify } from './slugger.ts';
import { TOKEN } from './tokens.ts';

const text = z.string().catch('');
const Faq = z.object({
  title: text,
  summary: text,
  metadata: z.record(z.string(), z.unknown()).catch({}),
  sections: z
    .array(
      z.object({
        name: text,
        questions: z.array(z.object({ question: text, answer: text })).catch([]),
      }),
    )
    .catch([]),
  additionalContent: text,
});
const Landing = z.object({
  title: text,
  summary: text,
  metadata: z.record(z.string(), z.unknown()).catch({}),
  landingContent: z
    .array(
      z.object({
        title: text,
        linkLists: z
          .array(z.object({ links: z.array(z.object({ text, url: text })).catch([]) }))
          .catch([]),
      }),
    )
    .catch([]),
});

/** True for a YAML file that is a page (FAQ or landing page) and not a table of contents or a setting. */
export function isYamlPage(text: string): boolean {
  return /^\uFEFF?### YamlMime:\s*(FAQ|Landing)\b/i.test(text);
}

/** Reads an FAQ or landing page into a guide. All of its texts are Markdown; it has no English halves. */
export function readYamlPage(source: string, options: ReadOptions): Guide {
  const findings = new FindingList(options.file);
  const yaml = decode(source, findings);
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    logLevel: 'silent',
    uniqueKeys: false,
  });
  for (const error of document.errors.slice(0, 1)) {
    findings.add(
      'guides/yaml',
      'error',
      lines.linePos(error.pos[0]).line,
      'The page is not valid YAML, so it is left out.',
      'Mend the indentation or the quotes at this line.',
    );
  }
  const data: unknown = document.errors.length > 0 ? {} : toData(document);
  const lineOf = lineFinder(document, lines);
  const builder = new PageBuilder(findings, lineOf);
  const landing = /^### YamlMime:\s*Landing/i.test(yaml);
  const page = landing
    ? builder.landing(Landing.parse(data ?? {}))
    : builder.faq(Faq.parse(data ?? {}));
  const values: Record<string, string> = {};
  for (const [key, value] of Object.entries(page.metadata)) {
    if (typeof value === 'string' || typeof value === 'number')
      values[key.toLowerCase()] = String(value);
  }
  if (page.title !== '') values['title'] = page.title;
  const metadata = readMetadata(values, options.locale, findings);
  const guide = assemble({ ...builder.body, metadata, options, findings });
  return document.errors.length > 0 ? { ...guide, published: false } : guide;
}

class PageBuilder {
  readonly body: Body = { blocks: [], raw: [], halves: [] };
  readonly #slugger = new Slugger(() => '');
  readonly #findings: FindingList;
  readonly #lineOf: (text: string) => number;

  constructor(findings: FindingList, lineOf: (text: string) => number) {
    this.#findings = findings;
    this.#lineOf = lineOf;
  }

  faq(page: z.output<typeof Faq>): { title: string; metadata: Record<string, unknown> } {
    this.#start(page.title, page.summary);
    for (const section of page.sections) {
      if (section.name.trim() !== '') this.#heading(2, section.name);
      for (const { question, answer } of section.questions) {
        this.#heading(section.name.trim() === '' ? 2 : 3, question);
        this.#markdown(answer);
      }
    }
    this.#markdown(page.additionalContent);
    return page;
  }

  landing(page: z.output<typeof Landing>): { title: string; metadata: Record<string, unknown> } {
    this.#start(page.title, page.summary);
    for (const card of page.landingContent) {
      this.#heading(2, card.title);
      const items = card.linkLists
        .flatMap((list) => list.links)
        .filter((link) => link.url !== '' && link.text !== '')
        .map((link) => {
          const content: Inline[] = [
            { type: 'link', url: link.url, children: [{ type: 'text', value: link.text }] },
          ];
          return { step: null, children: [{ type: 'paragraph', content } satisfies Block] };
        });
      if (items.length > 0) {
        this.body.blocks.push({ type: 'list', ordered: false, start: 1, procedure: null, items });
      }
    }
    return page;
  }

  #start(title: string, summary: string): void {
    this.#heading(1, title);
    this.#markdown(summary);
  }

  #heading(depth: number, value: string): void {
    const clean = value.replace(/\s+/g, ' ').trim();
    if (clean === '') return;
    const content: Inline[] = [{ type: 'text', value: clean.replace(/[*_`]/g, '') }];
    const id = this.#slugger.take(slugify(clean) || 'section');
    this.body.blocks.push({ type: 'heading', depth, id, aliases: [], content });
  }

  #markdown(value: string): void {
    if (value.trim() === '') return;
    const line = this.#lineOf(value) - 1;
    // YAML pages have no bilingual form; of a stray segment the translation stays.
    const { skeleton, segments } = liftSegments(value, line, this.#findings);
    const plain = skeleton.replace(
      TOKEN,
      (_, _open, index) => segments[Number(index)]?.target ?? '',
    );
    this.body.blocks.push(
      ...readBody(plain, line, this.#findings, { slugger: this.#slugger }).blocks,
    );
  }
}

function lineFinder(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
): (text: string) => number {
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

function toData(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return {};
  }
}
