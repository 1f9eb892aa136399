import { describe, expect, test } from 'vitest';
import type { SearchUnit } from '#search';
import { found, guide, indexOf, marked, question, results, unit } from '../../support/finder.ts';

const outage = guide('outage', 'Сбой службы', [
  unit('', ['Если служба не отвечает, проверьте её работоспособность.']),
  unit('Сбои почты', ['Сообщите клиенту, что почта недоступна.']),
]);
const fee = guide('fee', 'Сборы и налоги', [unit('', ['Сбор взимается раз в месяц.'])]);
const subscription = guide(
  'subscription',
  'Управление подпиской',
  [
    unit('', ['Подписку можно приостановить в любой день.']),
    unit('Возобновление', [['Включите подписку снова.', 'Reactivate the subscription.']]),
  ],
  { sourceTitle: 'Manage a subscription' },
);
const admin = guide('admin', 'Роли администратора', [
  unit('', ['Роль выдаёт глобальный администратор.']),
]);
const { finder } = indexOf({ ru: [outage, fee, subscription, admin] });
const at = (slug: string, place = '') => `/ru/guides/${slug}/${place}`;

describe('words and their forms', () => {
  test.each([
    ['подписками', at('subscription')],
    ['сбоев', at('outage')],
    ['администраторами', at('admin')],
    ['ЁЁ работоспособностью', at('outage')],
  ])('%s', async (text, url) => {
    expect((await found(finder, text))[0]).toBe(url);
  });

  test('a word of the same beginning is another word', async () => {
    expect(await found(finder, 'сбой')).toEqual([at('outage')]);
    expect(await found(finder, 'сборы')).toEqual([at('fee')]);
  });

  test('the form that was typed comes before other forms', async () => {
    const index = indexOf({
      ru: [
        guide('other', 'Разное', [unit('', ['Здесь говорится о заявках и отчётах.'])]),
        guide('same', 'Прочее', [unit('', ['Здесь говорится о заявке и отчётах.'])]),
      ],
    });
    expect(await found(index.finder, 'заявке')).toEqual([at('same'), at('other')]);
    expect(await found(index.finder, 'заявках')).toEqual([at('other'), at('same')]);
  });

  test('no word is required, and the best section is the one that opens', async () => {
    const [first] = await results(finder, 'клиент говорит почта совсем недоступна помогите');
    expect(first?.url).toBe(at('outage', '#сбои-почты'));
    expect(first?.trail).toEqual(['Guides', 'Сбой службы']);
    expect(marked(first ?? expect.fail())).toContain('почта');
  });

  test('what holds in one special cloud comes after what holds in all', async () => {
    const china: Partial<SearchUnit> = { instances: ['china'] };
    const index = indexOf({
      ru: [
        guide('fax', 'Факс', [
          unit('', ['Кто за что отвечает.']),
          unit('Помощь там', ['Кто платит за ремонт?'], china),
          unit('Помощь тут', ['Кто платит за ремонт?']),
        ]),
      ],
    });
    expect(await found(index.finder, 'ремонт')).toEqual([at('fax', '#помощь-тут')]);
  });

  test('a question of stop words alone finds the titles that have them', async () => {
    const index = indexOf({
      ru: [guide('what', 'Что это и как', [unit('', ['Введение.'])]), outage, fee],
    });
    expect((await found(index.finder, 'что это'))[0]).toBe(at('what'));
  });
});

describe('English behind the pages', () => {
  test('is found, and shown as the other half', async () => {
    const [first] = await results(finder, 'reactivate a subscription');
    expect(first?.url).toBe(at('subscription', '#возобновление'));
    expect(first?.excerpt?.locale).toBe('ru');
    expect(first?.other?.locale).toBe('en');
    expect(first?.other?.runs.filter(({ hit }) => hit).map(({ text }) => text)).toEqual([
      'Reactivate',
      'subscription',
    ]);
  });

  test('guides that the language lacks come after its own', async () => {
    const english = guide('english', 'Subscription', [unit('', ['Reactivate the subscription.'])], {
      locale: 'en',
      trust: 'source',
    });
    const index = indexOf({ ru: [english, subscription] });
    const all = await results(index.finder, 'reactivate the subscription');
    expect(all.map(({ url, locale }) => [url, locale])).toEqual([
      [at('subscription', '#возобновление'), 'ru'],
      ['/en/guides/english/', 'en'],
    ]);
  });
});

describe('mistakes', () => {
  test.each([
    ['падписка', 'подписка'],
    ['подпискса', 'подписка'],
    ['администротаром', 'администратором'],
    ['gjlgbcrf', 'подписка'],
    ['reactivete', 'reactivate'],
  ])('%s is corrected, and it is said', async (text, to) => {
    const index = indexOf({
      ru: [
        outage,
        guide('forms', 'Формы', [unit('', [['Подписка с администратором.', 'Reactivate.']])]),
      ],
    });
    const answer = await index.finder.ask(question(text));
    expect(answer.corrections.map((one) => one.to)).toEqual([to]);
    expect(answer.corrected).toBe(to);
    expect(answer.total).toBeGreaterThan(0);
  });

  test('are kept as typed where the reader wants them so', async () => {
    const answer = await finder.ask(question('падписка', { exact: true }));
    expect([answer.total, answer.corrections]).toEqual([0, []]);
  });

  test('never come before what was typed right', async () => {
    const index = indexOf({
      ru: [
        guide('right', 'Прочее', [unit('', ['Тариф базовый.'])]),
        guide('near', 'Тарив тарив', [unit('', ['Тарив, тарив, тарив.'])]),
      ],
    });
    expect(await found(index.finder, 'тариф')).toEqual([at('right')]);
  });

  test('short words and numbers are left alone', async () => {
    const answer = await finder.ask(question('кот 404'));
    expect(answer.corrections).toEqual([]);
  });

  test('an unfinished word stands for different words, not for forms of one', async () => {
    const index = indexOf({
      ru: [
        guide('forms', 'Разное', [
          unit('', ['Подписка, подписки, подпискам, подписками, подпиской.']),
        ]),
        guide('other', 'Прочее', [unit('', ['Подпишите договор.'])]),
      ],
    });
    expect((await found(index.finder, 'подпи')).sort()).toEqual([at('forms'), at('other')]);
  });

  test('one Chinese character stands for the words that begin with it', async () => {
    const index = indexOf({
      'zh-TW': [
        guide('fee', '費用說明', [unit('', ['每月結算一次。'])], { locale: 'zh-TW' }),
        guide('role', '角色', [unit('', ['由管理員指派。'])], { locale: 'zh-TW' }),
      ],
    });
    expect(await found(index.finder, '費')).toEqual(['/zh-TW/guides/fee/']);
  });

  test('where nothing is near, words that begin alike are proposed', async () => {
    const answer = await finder.ask(question('подводная'));
    expect(answer.total).toBe(0);
    expect(answer.near[0]).toMatch(/^под/);
  });
});

describe('concepts', () => {
  const terms = [
    { id: 'gdap', names: { en: ['GDAP'], ru: ['детализированные делегированные права'] } },
    { id: '21v', names: { en: ['21Vianet'], 'zh-TW': ['世紀互聯'], 'zh-CN': ['世纪互联'] } },
  ];
  const index = indexOf(
    {
      ru: [
        guide('rights', 'Права', [unit('', ['Клиент выдаёт GDAP.'])]),
        guide('china', 'Облако 21Vianet', [unit('', ['Отвечает оператор.'])]),
        guide('plain', 'Делегированные права', [unit('', ['Обычные права.'])]),
      ],
    },
    terms,
  );

  test('are found by their other names, in any form', async () => {
    expect(await found(index.finder, 'детализированных делегированных прав')).toContain(
      at('rights'),
    );
    expect(await found(index.finder, '世紀互聯')).toEqual([at('china')]);
  });

  test('are marked where they stand by another name', async () => {
    const all = await results(index.finder, 'детализированные делегированные права клиентов');
    const rights = all.find(({ url }) => url === at('rights'));
    expect(marked(rights ?? expect.fail())).toContain('GDAP');
  });

  test('need the whole name', async () => {
    expect(await found(index.finder, 'делегированные')).toEqual([at('plain')]);
  });
});

describe('quotation marks', () => {
  const index = indexOf({
    ru: [
      guide('near', 'Разное', [unit('', ['Клиента просят проверить почту и службу.'])]),
      guide('exact', 'Прочее', [unit('', ['Мы говорим: служба почты клиента.'])]),
    ],
  });

  test.each(['"почты клиента"', '«почты клиента»', '„почты клиента“'])('%s', async (text) => {
    expect(await found(index.finder, text)).toEqual([at('exact')]);
    expect(await found(index.finder, 'почты клиента')).toHaveLength(2);
  });

  test('with a phrase that stands nowhere find nothing', async () => {
    expect((await index.finder.ask(question('"клиента почты"'))).total).toBe(0);
  });
});

describe('steps', () => {
  const step = { anchor: 'step-a1', number: 2, of: 3 };
  const pieces = [{ target: 'Откройте портал.', source: null, step }];
  const index = indexOf({
    ru: [
      guide('steps', 'Запрос', [unit('', []), unit('Подача', [], { kind: 'procedure', pieces })]),
      guide('verdict', 'Решение', [unit('', []), unit('Итог', [], { place: 'o1/', pieces })]),
    ],
  });

  test('are named and linked where they hold the words', async () => {
    const all = await results(index.finder, 'откройте портал');
    expect(all.map((one) => [one.url, one.step])).toEqual([
      [at('steps', '#подача'), { url: at('steps', '#step-a1'), number: 2, of: 3 }],
      [at('verdict', 'o1/'), { url: at('verdict', 'o1/#step-a1'), number: 2, of: 3 }],
    ]);
  });
});

describe('languages that nobody tuned', () => {
  test.each([
    ['de', 'Abonnements verwalten', 'Kündigen Sie den Vertrag.', 'Verträge kündigen'],
    ['ja', 'サブスクリプションの管理', '契約を解約してください。', '解約'],
    ['ko', '구독 관리', '계약을 해지하세요.', '해지'],
    ['fr', 'Gérer les abonnements', 'Résiliez le contrat.', 'contrats résilier'],
    ['pl', 'Zarządzanie subskrypcjami', 'Anuluj umowę klienta.', 'klientem umowa'],
  ])('%s', async (locale, title, sentence, text) => {
    const { finder: own } = indexOf({
      [locale]: [
        guide('plan', title, [unit('', [[sentence, 'Cancel the contract.']])], { locale }),
        guide('other', 'Microsoft 365', [unit('', [['Azure', 'Azure']])], { locale }),
      ],
    });
    expect((await found(own, text))[0]).toBe(`/${locale}/guides/plan/`);
    expect((await found(own, 'cancel contracts'))[0]).toBe(`/${locale}/guides/plan/`);
    expect((await found(own, title))[0]).toBe(`/${locale}/guides/plan/`);
  });
});
