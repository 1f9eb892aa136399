import { describe, expect, test } from 'vitest';
import { cut, languageOf, NO_FILTERS } from '#search';
import { strangeAmong } from '../../../src/0-ground/search/ask/words.ts';
import { found, guide, indexOf, question, unit } from '../../support/finder.ts';

const outage = guide('outage', 'Сбой службы', [
  unit('', ['Если служба не отвечает, проверьте её работоспособность.']),
  unit('Сбои почты', ['Сообщите клиенту, что почта недоступна.']),
]);
const fee = guide('fee', 'Сборы и налоги', [unit('', ['Сбор взимается раз в месяц.'])]);

describe('questions in another language of the site', () => {
  const english = guide('outage', 'Service outage', [unit('', ['Check the health.'])], {
    locale: 'en',
    alsoIn: ['ru'],
  });
  const russian = { ...outage, alsoIn: ['en'] };
  const index = indexOf({ en: [english], ru: [russian, { ...fee, alsoIn: [] }] });

  test('lead to the page in the language of the reader', async () => {
    expect(await found(index.finder, 'сбой почты')).toEqual(['/en/guides/outage/#сбои-почты']);
  });

  test('in other letters are corrected and shown by their language alone', async () => {
    const { finder: fresh, read } = indexOf({ en: [english], ru: [russian] });
    expect(await found(fresh, 'сбой почты')).toHaveLength(1);
    expect(read.filter((name) => /^en\/.*\/[^t]\d/.test(name))).toEqual([]);
  });

  test('of which the page’s own language has a name stay with it', async () => {
    const named = [{ id: 'outage', names: { en: ['outage'], ru: ['сбой'] } }];
    const { finder: fresh } = indexOf({ en: [english], ru: [{ ...russian, alsoIn: [] }] }, named);
    expect((await found(fresh, 'сбой'))[0]).toBe('/en/guides/outage/');
  });

  test('are not made of English typed with the wrong keyboard, nor of a few letters', async () => {
    const { finder: fresh } = indexOf({ en: [english], ru: [{ ...russian, alsoIn: [] }, fee] });
    // The keys of "outage" and "health".
    expect(await found(fresh, 'щгефпу руфдер')).toEqual(['/en/guides/outage/']);
    expect((await found(fresh, 'check the health сбой'))[0]).toBe('/en/guides/outage/');
  });

  test('are answered from the page’s own index where the other one cannot be shown', async () => {
    const name = guide('name', 'Сбой', [unit('', ['Named сбой, not почта.'])], { locale: 'en' });
    const { files, finder: fresh } = indexOf({ en: [name], ru: [russian] });
    for (const file of [...files.keys()].filter((one) => /^ru\/.*\/r\d/.test(one))) {
      files.delete(file);
    }
    expect(await found(fresh, 'сбой службы почты')).toEqual(['/en/guides/name/']);
  });

  test('go to the same language whatever they are narrowed to', async () => {
    const { finder: fresh } = indexOf({ en: [english], ru: [russian] });
    const filters = { ...NO_FILTERS, kind: ['decision' as const] };
    const answer = await fresh.ask(question('сбой почты', { filters }));
    expect([answer.total, [...answer.facets.kind]]).toEqual([0, [['guide', 1]]]);
  });

  test('in other letters that their language does not know are put to both', async () => {
    const name = guide('name', 'Кириллица', [unit('', ['Named Кириллица.'])], { locale: 'en' });
    const { finder: fresh } = indexOf({ en: [english, name], ru: [russian] });
    expect(await found(fresh, 'кириллица')).toEqual(['/en/guides/name/']);
  });

  test('lead to the page that there is where the reader has none', async () => {
    expect(await found(index.finder, 'налоги')).toEqual(['/ru/guides/fee/']);
  });

  test('are answered by the language of the page where the other index cannot be read', async () => {
    const { files, finder: alone } = indexOf({ en: [english], ru: [russian] });
    const lost = [...files].filter(([name]) => name.startsWith('ru/'));
    for (const [name] of lost) files.delete(name);
    expect(await found(alone, 'сбой outage')).toEqual(['/en/guides/outage/']);
    expect(await found(alone, 'сбой почты')).toEqual([]);
    for (const [name, bytes] of lost) files.set(name, bytes);
    expect(await found(alone, 'сбой почты')).toEqual(['/en/guides/outage/#сбои-почты']);
  });
});

describe('pairs of Chinese characters', () => {
  const tokens = cut('費用角色', languageOf('zh-TW', new Map()));
  const words = tokens.map((token, number) => ({ number, token, stop: false }));
  const strange = (...known: string[]) =>
    strangeAmong(words, ({ token }) => known.includes(token.form)).map(({ token }) => token.form);

  test('in which two words meet are nothing to wonder at', () => {
    expect(strange('費用', '角色')).toEqual([]);
  });

  test('are strange where one of their characters is in no word', () => {
    expect(strange('費用')).toEqual(['用角', '角色']);
    expect(strange('用角')).toEqual(['費用', '角色']);
    expect(strange()).toEqual(['費用', '用角', '角色']);
  });
});
