import { z } from 'zod';
import type { FindingList } from '#findings';
import { liftSegments } from './lift-segments.ts';
import type { Block, Inline, ListItem } from './model.ts';
import { type Body, readBody } from './read-guide.ts';
import { Slugger, slugify } from './slugger.ts';
import { TOKEN } from './tokens.ts';

const text = z.string().catch('');
/** Lists are checked item by item, so that one bad question does not cost the others. */
const Items = z.array(z.unknown()).catch([]);
export const YamlPage = z.object({
  title: text,
  summary: text,
  metadata: z.record(z.string(), z.unknown()).catch({}),
  sections: Items,
  landingContent: Items,
  additionalContent: text,
});
export type YamlPage = z.output<typeof YamlPage>;

const Section = z.object({ name: text, questions: Items });
const Question = z.object({ question: z.string(), answer: z.string() });
const Card = z.object({ title: text, linkLists: Items });
const LinkList = z.object({ links: Items });
const CardLink = z.object({ text: z.string().min(1), url: z.string().min(1) });

/** Builds the body of a YAML page; its texts are Markdown. */
export class YamlPageBuilder {
  readonly body: Body = { blocks: [], raw: [], halves: [] };
  readonly #slugger = new Slugger();
  readonly #findings: FindingList;
  readonly #lineOf: (text: string) => number;

  /** @param lineOf line of a text in the file, from 1. */
  constructor(findings: FindingList, lineOf: (text: string) => number) {
    this.#findings = findings;
    this.#lineOf = lineOf;
  }

  build(page: YamlPage): void {
    this.#heading(1, page.title);
    this.#markdown(page.summary);
    for (const section of this.#each(page.sections, Section, 'section')) this.#section(section);
    for (const card of this.#each(page.landingContent, Card, 'card')) this.#card(card);
    this.#markdown(page.additionalContent);
  }

  #section({ name, questions }: z.output<typeof Section>): void {
    this.#heading(2, name);
    for (const { question, answer } of this.#each(questions, Question, 'question')) {
      this.#heading(name.trim() === '' ? 2 : 3, question);
      this.#markdown(answer);
    }
  }

  #card({ title, linkLists }: z.output<typeof Card>): void {
    this.#heading(2, title);
    const links = this.#each(linkLists, LinkList, 'list of links').flatMap((list) =>
      this.#each(list.links, CardLink, 'link'),
    );
    const items = links.map((link): ListItem => {
      const children: [{ type: 'text'; value: string }] = [{ type: 'text', value: link.text }];
      const content: Inline[] = [{ type: 'link', url: link.url, children }];
      return { step: null, children: [{ type: 'paragraph', content }] };
    });
    if (items.length === 0) return;
    this.#push({ type: 'list', ordered: false, start: 1, procedure: null, items });
  }

  #each<S extends z.ZodType>(items: readonly unknown[], schema: S, name: string): z.output<S>[] {
    return items.flatMap((item) => {
      const parsed = schema.safeParse(item);
      if (parsed.success) return [parsed.data];
      this.#findings.add(
        'guides/yaml-item',
        'warning',
        this.#lineOf(typeof item === 'string' ? item : firstText(item)),
        `A ${name} of the page lacks its texts and is left out.`,
        'Give it all the keys that its neighbours have.',
      );
      return [];
    });
  }

  #heading(depth: number, value: string): void {
    const clean = value.replace(/\s+/g, ' ').trim();
    if (clean === '') return;
    const content: Inline[] = [{ type: 'text', value: clean.replace(/[*_`]/g, '') }];
    const id = this.#slugger.take(slugify(clean) || 'section');
    this.#push({ type: 'heading', depth, id, aliases: [], content });
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
    const options = { slugger: this.#slugger };
    this.#push(...readBody(plain, line, this.#findings, options).blocks);
  }

  #push(...blocks: Block[]): void {
    for (const block of blocks) this.body.blocks.push(block);
  }
}

function firstText(item: unknown): string {
  if (typeof item !== 'object' || item === null) return '';
  return Object.values(item).find((value) => typeof value === 'string') ?? '';
}
