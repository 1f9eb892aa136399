import { describe, expect, test } from 'vitest';
import { NO_FILTERS } from '#search';
import { guide, indexOf, question, unit } from '../../support/finder.ts';

const { finder } = indexOf({
  ru: [
    guide('global', 'Сбой', [unit('', ['Сбой.']), unit('Шаги', ['Сбой.'], { kind: 'procedure' })], {
      instances: ['global'],
      roles: ['admin-agent'],
      trust: 'machine',
    }),
    guide('china', 'Сбой в Китае', [unit('', ['Сбой.'], { owner: '21vianet' })], {
      instances: ['china'],
    }),
    guide(
      'decision',
      'Чей сбой',
      [
        unit('', ['Сбой.'], { kind: 'decision' }),
        unit('Китай', ['Сбой.'], { kind: 'outcome', owner: '21vianet', instances: ['china'] }),
        unit('США', ['Сбой.'], { kind: 'outcome', owner: 'microsoft', instances: ['us-gov'] }),
      ],
      { kind: 'decision' },
    ),
  ],
});

async function urls(filters: Partial<typeof NO_FILTERS>): Promise<string[]> {
  const answer = await finder.ask(question('сбой', { filters: { ...NO_FILTERS, ...filters } }));
  return (await answer.results(0, 10)).map(({ url }) => url.replace('/ru/guides/', '')).sort();
}

describe('filters', () => {
  test.each([
    ['instance', ['china'], ['china/', 'decision/#китай']],
    ['instance', ['global'], ['global/']],
    ['instance', ['us-gov', 'global'], ['decision/#сша', 'global/']],
    ['owner', ['21vianet'], ['china/', 'decision/#китай']],
    ['kind', ['decision'], ['decision/']],
    ['kind', ['procedure'], ['global/#шаги']],
    ['role', ['admin-agent'], ['global/']],
    ['trust', ['machine'], ['global/']],
    ['locale', ['ru'], ['china/', 'decision/', 'global/']],
  ])('%s %j', async (group, values, expected) => {
    const shown = await urls({ [group]: values });
    expect(shown.map((url) => url.replace(/decision\/.*/, 'decision/'))).toEqual(
      expected.map((url) => url.replace(/decision\/.*/, 'decision/')).sort(),
    );
    if (group === 'instance' && values[0] === 'china') expect(shown).toEqual(expected);
  });

  test('of two groups must both fit, in one place of the document', async () => {
    expect(await urls({ instance: ['us-gov'], owner: ['21vianet'] })).toEqual([]);
    expect(await urls({ instance: ['china'], kind: ['decision'] })).toEqual(['decision/#китай']);
  });

  test('count what each value would leave, whatever else of its group is chosen', async () => {
    const none = await finder.ask(question('сбой'));
    expect([...none.facets.instance].sort()).toEqual([
      ['china', 2],
      ['global', 1],
      ['us-gov', 1],
    ]);
    expect(none.total).toBe(3);
    const filters = { ...NO_FILTERS, instance: ['china'] };
    const china = await finder.ask(question('сбой', { filters }));
    expect(china.facets.instance).toEqual(none.facets.instance);
    expect([...china.facets.owner]).toEqual([['21vianet', 2]]);
    expect(china.total).toBe(2);
  });
});
