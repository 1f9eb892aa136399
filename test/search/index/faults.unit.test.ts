import { describe, expect, test } from 'vitest';
import { found, guide, indexOf, question, unit } from '../../support/finder.ts';

const documents = {
  ru: [
    guide('mail', 'Почта', [unit('', ['Почта недоступна.'])]),
    guide('bill', 'Счёт', [unit('', ['Счёт выставлен.'])]),
  ],
};

/** Names of the files of one kind: the letter before their number. */
function named(files: Map<string, Uint8Array>, letter: string): string[] {
  return [...files.keys()].filter((name) => new RegExp(`/${letter}\\d+\\.bin$`).test(name));
}

describe.each(['t', 'r'])('a file %s of the index', (letter) => {
  test('that is missing rejects, and a second try reads it again', async () => {
    const { finder, files } = indexOf(documents);
    const lost = named(files, letter).map((name) => [name, files.get(name)] as const);
    expect(lost.length).toBeGreaterThan(0);
    for (const [name] of lost) files.delete(name);
    await expect(found(finder, 'почта')).rejects.toThrow();
    for (const [name, bytes] of lost) if (bytes) files.set(name, bytes);
    expect(await found(finder, 'почта')).toEqual(['/ru/guides/mail/']);
  });

  test.each([
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)],
    ['a page instead', () => new TextEncoder().encode('<!doctype html><p>Sign in</p>')],
    ['empty', () => new Uint8Array()],
  ])('that is %s rejects', async (_, spoil) => {
    const { finder, files } = indexOf(documents);
    for (const name of named(files, letter))
      files.set(name, spoil(files.get(name) ?? new Uint8Array()));
    await expect(found(finder, 'почта')).rejects.toThrow();
  });
});

test('an index that was published anew is found under its new name', async () => {
  const { finder, files } = indexOf(documents);
  expect(await found(finder, 'счёт')).toEqual(['/ru/guides/bill/']);
  const later = indexOf({
    ru: [guide('fax', 'Факс', [unit('', ['Факс молчит.'])]), ...documents.ru],
  });
  files.clear();
  for (const [name, bytes] of later.files) files.set(name, bytes);
  expect(await found(finder, 'факс')).toEqual(['/ru/guides/fax/']);
});

test('nothing but the meta file is read before it is asked, and nothing twice', async () => {
  const { finder, read } = indexOf(documents);
  await finder.warm();
  expect(read).toEqual(['ru/meta.bin']);
  await found(finder, 'почта');
  await found(finder, 'почта');
  expect(new Set(read).size).toBe(read.length);
});

test.each([
  '',
  ' ',
  '"',
  '«»',
  '<script>alert(1)</script>',
  '.*+?^${}()|[]\\',
  '\ud800 почта \udc00',
  '\u202eпочта\u202c',
  'п'.repeat(10_000),
  'почта '.repeat(3000),
  '🤷‍♂️🤷‍♂️',
  '__proto__ constructor',
  '=1 =2',
  '\0',
])('the question %j is answered like any other', async (text) => {
  const { finder } = indexOf(documents);
  for (const exact of [false, true]) {
    const answer = await finder.ask(question(text, { exact }));
    const shown = await answer.results(0, 10);
    expect(shown.length).toBe(Math.min(10, answer.total));
    if (text.includes('почта')) expect(shown[0]?.url).toBe('/ru/guides/mail/');
  }
});
