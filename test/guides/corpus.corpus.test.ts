import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { beforeAll, expect, test } from 'vitest';
import { blockSegments, type Guide, readGuide } from '#guides';
import { corpus, describeCorpus } from '../support/corpus.ts';
import { sketch } from '../support/guide.ts';

const LOCALES = { 'ru-ru': 'ru', 'zh-tw': 'zh-TW' } as const;

interface Read {
  file: string;
  text: string;
  guide: Guide;
}

function readAll(folder: keyof typeof LOCALES, branch: 'live' | 'live-sxs'): Read[] {
  const root = join(corpus, folder, branch);
  return globSync('**/*.md', { cwd: root }).map((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const path = file.replace(/\.md$/, '');
    return { file, text, guide: readGuide(text, { file, locale: LOCALES[folder], path }) };
  });
}

/** Only letters and digits: what must survive every kind of markup. */
function letters(markdown: string): string {
  return markdown
    .replace(/<[^<>]*>/g, '')
    .replace(/\]\s?\([^()]*(?:\([^()]*\)[^()]*)*\)/g, ']')
    .replace(/&[a-z]+;|&#\d+;/gi, '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

describeCorpus.each(['ru-ru', 'zh-tw'] as const)('every bilingual document of %s', (folder) => {
  let read: Read[] = [];
  beforeAll(() => {
    read = readAll(folder, 'live-sxs');
  });

  test('is there', () => {
    expect(read.length).toBeGreaterThan(350);
  });

  test('gives every segment of its text once and in order', () => {
    for (const { file, text, guide } of read) {
      // Counted in the raw text, without the reader.
      const raw = [...text.matchAll(/<span data-ttu-id="([^"]+)">/g)].map(([, id]) => id);
      const twins = [...text.matchAll(/<span data-stu-id="([^"]+)">/g)].map(([, id]) => id);
      const ids = raw.length === 0 ? [] : guide.segments.map(({ id }) => id);
      expect(ids, file).toEqual(raw);
      expect(twins, file).toEqual(raw);
      const shown = guide.blocks.flatMap(blockSegments);
      expect(shown, file).toEqual(guide.segments.map((_, index) => index));
    }
  });

  test('keeps every letter of both halves', () => {
    const differing: string[] = [];
    for (const { file, text, guide } of read) {
      const halves = [...text.matchAll(/<span data-([ts])tu-id="[^"]+">([\s\S]*?)<\/span>/g)];
      for (const side of ['t', 's'] as const) {
        const raw = halves
          .filter(([, half]) => half === side)
          .map(([, , half = '']) => letters(half));
        const ours = guide.segments.map((one) =>
          letters((side === 't' ? one.text.target : one.text.source) ?? ''),
        );
        for (const [index, half] of raw.entries()) {
          if (ours[index] !== half) differing.push(`${file} ${guide.segments[index]?.id} ${side}`);
        }
      }
    }
    // Tags in angle brackets that are text, and links that are broken in the original, count differently here.
    expect(differing.length).toBeLessThan(25);
  });

  test('leaves no trace of span markup', () => {
    for (const { file, guide } of read) {
      const { findings, ...rest } = guide;
      expect(JSON.stringify(rest), file).not.toMatch(/data-[ts]tu-id|sxs-lookup|[\uE000-\uE004]/);
      expect(
        findings.filter(({ severity }) => severity !== 'info'),
        file,
      ).toEqual([]);
    }
  });

  test('says the same as its plain twin', () => {
    const plain = new Map(readAll(folder, 'live').map((one) => [one.file, one.guide]));
    const differing = read.filter(({ file, guide }) => {
      const twin = plain.get(file);
      return !twin || letters(sketch(guide).join('')) !== letters(sketch(twin).join(''));
    });
    // Unescaped asterisks and quotes make the plain branch misread a few pages.
    expect(differing.map(({ file }) => file).length).toBeLessThan(12);
    for (const { file, guide } of read) {
      const twin = plain.get(file);
      expect(twin?.instances, file).toEqual(guide.instances);
      expect(
        twin?.sections.map(({ id }) => id),
        file,
      ).toEqual(guide.sections.map(({ id }) => id));
    }
  });
});

describeCorpus('counted over the corpus', () => {
  test('constructs are as many as the format description counted', () => {
    const russian = readAll('ru-ru', 'live-sxs').map(({ guide }) => guide);
    const segments = russian.reduce(
      (sum, { segments }) => sum + segments.filter(({ source }) => source !== null).length,
      0,
    );
    expect(segments).toBe(32_360);
    const kinds = russian.map(({ translation }) => translation.kind);
    expect(kinds.filter((kind) => kind === 'human').length).toBeGreaterThanOrEqual(108);
    expect(kinds.filter((kind) => kind === 'machine')).toHaveLength(260);
    const by = (instance: string) =>
      russian.filter(({ instances }) => instances.some((one) => one === instance)).length;
    expect(by('china')).toBeGreaterThanOrEqual(34);
    expect(by('germany')).toBe(3);
    expect(by('india')).toBe(1);
    const roles = (role: string) => russian.filter((guide) => guide.roles.includes(role)).length;
    // One more stands in the middle of a page, for one task only.
    expect(roles('global-admin')).toBe(177);
    expect(roles('admin-agent')).toBe(106);
    expect(roles('helpdesk-agent')).toBe(34);
    const alerts = (kind: string) =>
      russian.flatMap((guide) => guide.alerts).filter((one) => one.kind === kind).length;
    expect(alerts('tip')).toBe(6);
    expect(alerts('caution')).toBe(2);
    expect(alerts('warning')).toBe(1);
    expect(alerts('note')).toBeGreaterThanOrEqual(375);
    expect(alerts('important')).toBeGreaterThanOrEqual(102);
  });
});
