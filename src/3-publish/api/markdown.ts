import type { Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Info, type Options, type State, toMarkdown } from 'mdast-util-to-markdown';
import type { Edition } from '#catalog';
import type { Handbook } from '#decisions';
import { createTranslator } from '#strings';
import { markdownTree } from './markdown-tree.ts';

/** A guide as Markdown in its own language, with its facts as front matter: for tools, notes and language models. */
export function guideMarkdown(
  edition: Edition,
  site: URL,
  handbook: Handbook | null = null,
): string {
  const tree = markdownTree(edition, createTranslator(edition.locale), site, handbook);
  return writeDocument(factsOf(edition, site), tree);
}

/** Front matter and a tree as one Markdown document; facts that are undefined are left out. */
export function writeDocument(facts: Readonly<Record<string, unknown>>, tree: Root): string {
  // JSON is YAML, so every value is written safely without a library.
  const lines = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${toMarkdown(tree, OPTIONS)}`;
}

const OPTIONS: Options = {
  bullet: '-',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  handlers: { text: writeText },
};

/** Characters and words that could mean something in Markdown. */
const MARKUP = /[\\`*_[\]<>&|~@#$\n]|:\/\/|www\./i;

/** Escaping is what costs most here, and most sentences begin with a letter and hold nothing to escape. */
function writeText(node: Text, _parent: unknown, state: State, info: Info): string {
  if (/^ ?\p{L}/u.test(node.value) && !MARKUP.test(node.value)) return node.value;
  return state.safe(node.value, info);
}

function factsOf(
  { authored, guide, locale, rebuiltFrom, stale, url }: Edition,
  site: URL,
): Record<string, unknown> {
  const { kind, date, sourceCommit } = guide.translation;
  return {
    title: guide.title,
    description: guide.description || undefined,
    lang: locale,
    url: new URL(url, site).href,
    instances: guide.instances,
    roles: guide.roles,
    translation: kind,
    translated: date ?? undefined,
    stale: stale || undefined,
    rebuiltFrom: rebuiltFrom ?? undefined,
    date: guide.date ?? undefined,
    ...(authored
      ? {
          reviewed: authored.reviewed,
          sources: authored.sources.map(({ document, date: read }) => `${document}, ${read}`),
        }
      : {
          document: guide.path,
          commit: sourceCommit ?? undefined,
          licence: 'CC BY 4.0, Microsoft Corporation and contributors',
        }),
  };
}
