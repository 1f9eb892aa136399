import { describe, expect, test } from 'vitest';
import {
  cut,
  isStop,
  type Language,
  languageOf,
  stem,
} from '../../../src/0-ground/search/text/index.ts';

/** Every stem with every ending of its class, each form in one of a hundred units. */
function counts(classes: readonly (readonly [stems: string, endings: string])[]) {
  const forms = new Map([['', 100]]);
  for (const [stems, endings] of classes)
    for (const start of stems.split(' '))
      for (const ending of endings.split(' ')) forms.set(start + ending.replace('-', ''), 1);
  return forms;
}

const FRENCH = counts([
  [
    'client facture licence contrat compte demande produit service partenaire utilisateur portail',
    '- s',
  ],
  [
    'command activ résili annul factur support contact modifi vérifi accept',
    'er é ée és ées ant ez ons era',
  ],
  ['principal régional national général commercial', '- e es'],
  ['maison saison raison liaison notion option version mission', '- s'],
  ['tunnel moment budget numéro région journal', '-'],
]);
const SPANISH = counts([
  ['client factur licenci cuent demand product servici usuari', 'o os a as e es'],
  ['cancel activ solicit modific acept renov', 'ar o as a amos an ado ada ados adas ando ó'],
  ['suscrip obliga solu atribu ac ges', 'ción ciones'],
  ['portal idioma correo fecha', '-'],
]);
const POLISH = counts([
  ['klient partner dokument produkt problem kontrakt system', '- a owi em ie y ów om ami ach'],
  ['faktur umow licencj subskrypcj usług', 'a y ę ą ami ach'],
  ['techniczn prawn główn aktywn', 'y a e ego ej emu ym ych ymi'],
  ['portal konto hasło', '-'],
]);
const TURKISH = counts([
  [
    'müşteri lisans fatura abonelik sözleşme destek hizmet sistem',
    '- ler leri lerin lerden de den in i',
  ],
  ['hesap kullanıcı ortak portal kayıt', '- lar ları ların lardan da dan ın ı'],
  ['bugün yarın sonuç', '-'],
]);

/** The endings that the rules of a language take off. */
function learned({ rules }: Language): string[] {
  const patterns = rules.flat().map(([pattern]) => /\(\?:(.*)\)\$$/.exec(pattern)?.[1] ?? '');
  return patterns.filter(Boolean).flatMap((endings) => endings.split('|'));
}

describe('endings that were learned', () => {
  test.each([
    ['fr', FRENCH, 'facture factures|commander commandé commandées'],
    ['es', SPANISH, 'cliente clientes|cancelar cancelado canceladas'],
    ['pl', POLISH, 'klient klienta klientów klientami klientach|umowa umowy umowami'],
    ['tr', TURKISH, 'lisans lisansler lisanslerden|ortak ortaklar ortakların'],
  ] as const)('bring forms together: %s', (tag, forms, groups) => {
    const language = languageOf(tag, forms);
    for (const group of groups.split('|')) {
      const stems = new Set(group.split(' ').map((form) => stem(form, language)));
      expect([...stems]).toHaveLength(1);
    }
  });

  test('keep most words of different stems apart', () => {
    for (const [tag, forms] of [
      ['fr', FRENCH],
      ['es', SPANISH],
      ['pl', POLISH],
      ['tr', TURKISH],
    ] as const) {
      const language = languageOf(tag, forms);
      expect(learned(language).length).toBeGreaterThan(3);
      for (const form of forms.keys())
        if (form) expect(stem(form, language).length, form).toBeGreaterThan(2);
      for (const [one, other] of [
        ['maison', 'maire'],
        ['portal', 'porta'],
        ['notion', 'note'],
        ['saison', 'raison'],
      ] as const)
        expect(stem(one, language)).not.toBe(stem(other, language));
    }
  });

  test('marks do not matter', () => {
    const language = languageOf('fr', FRENCH);
    expect(stem('résilié', language)).toBe(stem('resilie', language));
  });

  test('come from no few words', () => {
    const few = new Map([
      ['', 5],
      ['chat', 2],
      ['chats', 1],
    ]);
    expect(learned(languageOf('fr', few))).toEqual([]);
  });

  test('longest first, and always the same', () => {
    const language = languageOf('pl', POLISH);
    expect(languageOf('pl', new Map([...POLISH].reverse()))).toEqual(language);
    const lengths = learned(language).map(({ length }) => length);
    expect(lengths).toEqual(lengths.sort((a, b) => b - a));
  });
});

describe('stop words', () => {
  test('are learned where none are known', () => {
    const units = new Map([
      ['', 90],
      ['og', 80],
      ['ikke', 31],
      ['abonnement', 70],
      ['365', 80],
    ]);
    expect(languageOf('nb', units).stop).toEqual(['ikke', 'og']);
  });

  test('leave names of the trade that look like words', () => {
    const en = languageOf('en', new Map());
    const meant = cut('what is my MPN ID', en).filter((token) => !isStop(token, en));
    expect(meant.map(({ form }) => form)).toEqual(['mpn', 'id']);
  });

  test('are pairs of characters where a script has no spaces', () => {
    const { stop } = languageOf('zh-TW', new Map());
    expect(stop).toContain('為什');
    expect(stop).toContain('什麼');
    expect(stop).not.toContain('為什麼');
  });

  test.each([
    ['en', 'how do i please', 'cancel not subscription case support us open id off down'],
    ['ru', 'как что делать пожалуйста', 'не подписка заявка поддержка отменить'],
    ['zh-CN', '如何 怎么 可以 是否', '订阅 支持 取消 不能'],
    ['ja', 'どう する です', '契約 取消 解約'],
    ['de', 'wie kann ich für', 'nicht kündigen vertrag'],
  ])('name nothing of the trade: %s', (tag, without, withMeaning) => {
    const stop = new Set(languageOf(tag, new Map()).stop);
    for (const word of without.split(' ')) expect(stop.has(word), word).toBe(true);
    for (const word of withMeaning.split(' ')) expect(stop.has(word), word).toBe(false);
  });
});
