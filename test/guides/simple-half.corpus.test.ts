import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paragraph } from 'mdast';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { readInline } from '../../src/1-read/guides/inline.ts';
import { parseMarkdown } from '../../src/1-read/guides/pipeline.ts';
import { simpleHalf } from '../../src/1-read/guides/simple-half.ts';
import { corpus, describeCorpus } from '../support/corpus.ts';

const HALF = /<span data-[ts]tu-id="[^"]+">([^<>\n]*)<\/span>/g;

describeCorpus('the short way to read a sentence', () => {
  test('gives what the Markdown parser gives, for every real sentence', {
    timeout: 120_000,
  }, () => {
    const files = globSync('*/live-sxs/**/*.md', { cwd: corpus }).map((file) => join(corpus, file));
    const halves = new Set(
      files.flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(HALF)].map(([, half = '']) => half.trim()),
      ),
    );
    const short = [...halves].flatMap((half) => {
      const content = /[*[]/.test(half) ? simpleHalf(half) : null;
      return content ? [{ half, content }] : [];
    });
    expect(short.length).toBeGreaterThan(8000);
    const tree = parseMarkdown(short.map(({ half }) => `x ${half}`).join('\n\n'));
    for (const [index, { half, content }] of short.entries()) {
      const paragraph = tree.children[index] as Paragraph;
      const first = paragraph.children[0];
      if (first?.type === 'text') first.value = first.value.slice(2);
      expect(content, half).toEqual(readInline(paragraph.children).content);
    }
  });
});
