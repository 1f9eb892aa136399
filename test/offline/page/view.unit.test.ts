import { expect, test } from 'vitest';
import { loadCatalog } from '#catalog';
import { createAmounts } from '../../../src/3-publish/site/client/offline/amounts.ts';
import type { Pack } from '../../../src/3-publish/site/client/offline/packs.ts';
import { inOrder } from '../../../src/3-publish/site/client/offline/rows.ts';
import { Trouble, type TroubleKind } from '../../../src/3-publish/site/client/offline/trouble.ts';
import {
  type Activity,
  reasonOf,
  secondsLeft,
  viewOf,
} from '../../../src/3-publish/site/client/offline/view.ts';
import type { OfflineWords } from '../../../src/3-publish/site/client/offline/words.ts';
import { offlineWords, possiblePacks } from '../../../src/3-publish/site/offline/words.ts';

const catalog = await loadCatalog();
const REST: Activity = { kind: 'rest' };

function wordsIn(locale: string): OfflineWords {
  return offlineWords(catalog, locale);
}

function pack(given: Partial<Pack> = {}): Pack {
  return {
    id: 'ru',
    locale: 'ru',
    collection: null,
    version: '1',
    pages: 113,
    bytes: 1_200_000,
    requests: 9,
    state: 'absent',
    at: null,
    needed: 1_200_000,
    ...given,
  };
}

function view(given: Partial<Pack>, activity: Activity = REST, locale = 'en', now = 0) {
  return viewOf(pack(given), activity, wordsIn(locale), createAmounts(locale), now);
}

test('a pack that is not here can be downloaded, and not removed', () => {
  const shown = view({});
  expect(shown.action).toMatchObject({ task: 'install', label: 'Download', primary: false });
  expect(shown).toMatchObject({ state: 'absent', removable: false, share: null });
});

test('a pack that is here says since when, and can be verified', () => {
  const shown = view({ state: 'ready', at: '2026-11-20T12:00:00Z', needed: 0 });
  expect(shown.lines).toEqual(['Downloaded Nov 20, 2026']);
  expect(shown.action?.task).toBe('verify');
  expect(shown.removable).toBe(true);
});

test('a new version names the size of the update, and is what should be pressed', () => {
  const shown = view({ state: 'outdated', at: '2026-10-02T12:00:00Z', needed: 84_000 }, REST, 'ru');
  expect(shown.title).toBe('Есть новая версия');
  expect(shown.lines).toEqual(['Ваша копия: 02.10.2026']);
  expect(shown.action).toMatchObject({ task: 'install', primary: true });
  expect(shown.action?.label).toMatch(/^Обновить: 84\s\S+$/);
});

test('what was stopped goes on with what is left', () => {
  const shown = view({ state: 'partial', needed: 500_000 });
  expect(shown.lines).toEqual(['500 kB left to download']);
  expect(shown.action?.label).toBe('Continue');
});

test('a run says how far it is, and for how long yet once that can be told', () => {
  const run = {
    kind: 'run',
    task: 'install',
    done: 3_300_000,
    total: 5_400_000,
    since: 0,
  } as const;
  expect(view({}, run, 'en', 500).lines).toEqual(['3.3 of 5.4 MB']);
  expect(view({}, run, 'en', 31_000).lines).toEqual(['3.3 of 5.4 MB, about 20 sec left']);
  expect(view({}, run, 'zh-TW', 31_000).lines).toEqual(['3.3／5.4 MB，約剩 20 秒']);
  expect(view({}, run).action?.task).toBe('cancel');
});

test('the rest of a run is not guessed at its ends', () => {
  expect(secondsLeft(0, 100, 60_000)).toBeNull();
  expect(secondsLeft(100, 100, 60_000)).toBeNull();
  expect(secondsLeft(50, 100, 60_000)).toBe(60);
});

const KINDS: readonly TroubleKind[] = [
  'offline',
  'status',
  'foreign',
  'damaged',
  'full',
  'changed',
  'busy',
  'blocked',
];

test.each(['en', 'ru', 'zh-TW'])('every reason for a failure has words of its own in %s', (tag) => {
  const words = wordsIn(tag);
  const reasons = KINDS.map((kind) => reasonOf(new Trouble(kind, 503), words));
  expect(new Set([...reasons, reasonOf(new Error('x'), words)]).size).toBe(KINDS.length + 1);
  expect(reasons.filter((reason) => /[{}]/.test(reason))).toEqual([]);
  expect(reasons[KINDS.indexOf('status')]).toContain('503');
});

test('a failure says that nothing is lost, and leaves what can be done', () => {
  const ready = { state: 'ready', at: '2026-11-20T12:00:00Z' } as const;
  const fault = new Trouble('offline');
  const verified = view(ready, { kind: 'failed', task: 'verify', fault });
  expect(verified.lines).toEqual([
    'There is no network, or the server does not answer.',
    'What was already stored is still here.',
  ]);
  expect(verified.action).toMatchObject({ task: 'verify', label: 'Try again' });
  expect(verified.removable).toBe(true);
  const removed = view(ready, { kind: 'failed', task: 'remove', fault });
  expect(removed.action).toMatchObject({ task: 'verify', label: 'Verify' });
});

test.each([
  ['en', 0, 'Verified: everything is intact'],
  ['en', 1, 'Verified: 1 part was damaged and has been replaced'],
  ['ru', 2, 'Проверено: 2 повреждённые части заменены'],
  ['ru', 5, 'Проверено: 5 повреждённых частей заменено'],
] as const)('what was verified is told in %s for %s', (locale, repaired, line) => {
  const shown = view(
    { state: 'ready', at: '2026-11-20T12:00:00Z' },
    { kind: 'verified', repaired },
    locale,
  );
  expect(shown.lines).toEqual([line]);
});

test('sizes are in the unit that suits them', () => {
  const { part, size } = createAmounts('en');
  expect([size(0), size(84_000), size(5_430_000), size(2.04e9)]).toEqual([
    '1 kB',
    '84 kB',
    '5.4 MB',
    '2 GB',
  ]);
  expect(part(1_000, 5_400_000)).toBe('0');
  expect(createAmounts('ru').size(1_200_000)).toMatch(/^1,2\sМБ$/);
});

test('times are as rough as what is known', () => {
  const { time } = createAmounts('en');
  expect([time(0.2), time(4), time(43), time(200)]).toEqual(['1 sec', '5 sec', '40 sec', '3 min']);
});

test('the language of the page comes first, each before its documents', () => {
  const ids = ['en.docs', 'ru', 'zh-TW.docs', 'xx', 'zh-TW', 'en', 'ru.docs'];
  const packs = ids.map((id) => {
    const [locale = '', collection = null] = id.split('.');
    return pack({ id, locale, collection });
  });
  expect(inOrder(packs, wordsIn('zh-TW')).map(({ id }) => id)).toEqual([
    'zh-TW',
    'zh-TW.docs',
    'en',
    'en.docs',
    'ru',
    'ru.docs',
    'xx',
  ]);
});

test('the page as built names the packs in the same order', () => {
  expect(possiblePacks(catalog, 'ru').map(({ id }) => id)).toEqual(['ru', 'en', 'zh-TW']);
});
