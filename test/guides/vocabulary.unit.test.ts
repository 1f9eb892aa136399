import { describe, expect, test } from 'vitest';
import { pair, read } from '../support/guide.ts';

function declared(line: string, locale: string) {
  return read(`# T\n\n${line}\n\n## S\n`, locale);
}

describe('a document without English names its roles in', () => {
  test.each([
    [
      'es',
      'Roles adecuados',
      'Administrador global | Agente de soporte técnico',
      'global-admin,helpdesk-agent',
    ],
    ['es', 'Roles apropiados', 'administrador de cuentas de MPN', 'mpn-account-admin'],
    [
      'it',
      'Ruoli appropriati',
      'Amministratore globale | Agente di vendita',
      'global-admin,sales-agent',
    ],
    [
      'fr',
      'Rôles appropriés',
      'administrateur partenaire MPN | Administrateur de la gestion des utilisateurs',
      'mpn-partner-admin,user-management-admin',
    ],
    [
      'de',
      'Geeignete Rollen',
      'Globale Administratoren | Kontoadministrator-| Abrechnungs-Agent',
      'global-admin,account-admin,billing-agent',
    ],
    [
      'de',
      'Geeignete Rollen',
      'Alle Partner, die an Partner Center interessiert sind',
      'any-partner',
    ],
    [
      'pt-BR',
      'Funções apropriadas',
      'Administração global | Agente de vendas',
      'global-admin,sales-agent',
    ],
    [
      'ru',
      'Соответствующие роли',
      'Администратор счетов | Менеджер по подсоединению партнеров Sales Connect (PSC)',
      'account-admin,psc-deal-manager',
    ],
    [
      'zh-TW',
      '適當的角色',
      '技術服務人員代理人 | 全球 | MPN 夥伴管理員',
      'helpdesk-agent,global-admin,mpn-partner-admin',
    ],
    ['zh-TW', '適當的角色', '雲端解決方案提供者 (CSP) 計畫中的合作夥伴', 'any-partner'],
    ['zh-TW', '適當的角色', '使用 Partner Membership Center (PMC) 的 MPN 合作夥伴', 'any-partner'],
  ])('%s: %s: %s', (locale, label, names, roles) => {
    expect(declared(`**${label}:** ${names}`, locale).roles.join()).toBe(roles);
  });
});

describe('a document without English names its clouds in', () => {
  test.each([
    [
      'es',
      'Se aplica a',
      'Centro de partners | Centro de partners para Microsoft Cloud Alemania',
      'global,germany',
    ],
    [
      'it',
      'Si applica a',
      'Centro per i partner | Centro per i partner per Microsoft Cloud per il governo statunitense',
      'global,us-gov',
    ],
    [
      'de',
      'Zielgruppe',
      'Partner Center | Partner Center für Microsoft Cloud for US Government',
      'global,us-gov',
    ],
    [
      'ru',
      'Применяется к',
      'Центр партнеров, предоставляемый 21Vianet | Партнеры CSP в Индии',
      'china',
    ],
    ['en', 'Applies to', 'CSP partners in India | all German companies', ''],
  ])('%s: %s: %s', (locale, label, names, instances) => {
    expect(declared(`**${label}**: ${names}`, locale).instances.join()).toBe(instances);
  });
});

describe('English names', () => {
  test.each([
    ['Partner Center', 'global'],
    ['Partner Center operated by 21Vianet', 'china'],
    ['Partner Center for Microsoft Cloud Germany', 'germany'],
    ['Microsoft Cloud Germany', 'germany'],
    ['Partner Center for Microsoft Cloud for US Government', 'us-gov'],
    ['Partner Center for Microsoft Government Cloud', 'us-gov'],
    ['Microsoft Cloud for US Government', 'us-gov'],
    ['Partner Center India', 'india'],
    ['all German companies that buy from partners', ''],
    ['CSP partners in India', ''],
    ['Partners of 21Vianet', ''],
    ['US Government contractors', ''],
    ['21Vianet customers', ''],
    ['Microsoft Cloud Germany customers', ''],
    ['Microsoft Cloud Germany - Partner Center', 'germany'],
  ])('%s', (name, instance) => {
    const guide = declared(pair(103, 'x', `**Applies to**: ${name}`), 'ru');
    expect(guide.instances.join()).toBe(instance);
  });
});

test('the suffix of a title still names a cloud', () => {
  const suffix = 'titleSuffix: Microsoft Cloud Germany - Partner Center';
  expect(read(`---\ntitle: T\n${suffix}\n---\n# T\n`).instances).toEqual(['germany']);
});
