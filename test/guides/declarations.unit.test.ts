import { describe, expect, test } from 'vitest';
import { pair, read } from '../support/guide.ts';

const TITLE = '# <a name="t"></a>Имя\n\n';
const END = '\n\n## <a name="s"></a>Раздел\n\nТекст\n';

function declared(body: string, locale = 'ru') {
  const { instances, roles } = read(TITLE + body + END, locale);
  return { instances, roles };
}

describe('"Applies to"', () => {
  test.each([
    [
      'a bold label and a list',
      `**${pair(103, 'Область применения', 'Applies to')}**\n\n- ${pair(104, 'ЦП', 'Partner Center')}\n- ${pair(105, 'Китай', 'Partner Center operated by 21Vianet')}`,
      ['global', 'china'],
    ],
    [
      'one line with bars',
      pair(
        103,
        'Область **применения**: центр | правительство',
        '**Applies to**: Partner Center | Partner Center for Microsoft Cloud for US Government',
      ),
      ['global', 'us-gov'],
    ],
    [
      'a heading and a list',
      `### <a name="applies-to"></a>${pair(103, '適用於', 'Applies to')}\n\n- ${pair(104, 'x', 'Partner Center for Microsoft Cloud Germany')}`,
      ['germany'],
    ],
    [
      'Russian alone',
      '**Применяется к**\n\n- Центр партнеров, предоставляемый 21Vianet',
      ['china'],
    ],
    [
      'Chinese alone',
      '**適用於**\n\n- 合作夥伴中心\n- 美國政府適用的合作夥伴中心',
      ['global', 'us-gov'],
    ],
    [
      'German alone',
      '**Gilt für:**\n\n- Partner Center\n- Partner Center für Microsoft Cloud Deutschland',
      ['global', 'germany'],
    ],
    ['French alone', 'S’applique à : Partner Center', ['global']],
    ['an audience', pair(103, 'Для', '**Applies to**: CSP partners | Dynamics 365'), []],
  ])('as %s', (_, body, instances) => {
    expect(declared(body).instances).toEqual(instances);
  });

  test('is not looked for after the first section', () => {
    const guide = read(
      `${TITLE}Текст${END}**${pair(103, 'Для', 'Applies to')}**\n\n- ${pair(104, 'x', 'Partner Center')}\n`,
    );
    expect(guide.instances).toEqual([]);
  });

  test('when missing means unspecified', () => {
    expect(declared('Текст').instances).toEqual([]);
  });
});

describe('"Appropriate roles"', () => {
  test.each([
    [
      'one line, whatever the translation made of it',
      pair(
        103,
        '**Роли**: агент |  | ',
        '**Appropriate roles**: Global admin | Admin agent | Helpdesk agent',
      ),
      ['global-admin', 'admin-agent', 'helpdesk-agent'],
    ],
    [
      'a line and a list together',
      `${pair(103, '**適當的角色** -全域', '**Appropriate roles** – global admin')}\n- ${pair(104, 'x', 'MPN account admin')}`,
      ['global-admin', 'mpn-account-admin'],
    ],
    [
      'Russian alone',
      '**Соответствующие роли**\n\n- Глобальный администратор\n- Агент по администрированию',
      ['global-admin', 'admin-agent'],
    ],
    [
      'prose only',
      `**${pair(103, '適當的角色', 'Appropriate roles')}**\n\n${pair(104, '文字', 'Any signed-in user can file.')}`,
      [],
    ],
  ])('as %s', (_, body, roles) => {
    expect(declared(body).roles).toEqual(roles);
  });

  test('keeps its sentences in the body, marked as a declaration', () => {
    const guide = read(
      TITLE + pair(103, '**Роли**: x', '**Appropriate roles**: Global admin') + END,
    );
    expect(guide.blocks[1]).toMatchObject({ type: 'declaration', about: 'roles' });
    expect(guide.segments).toHaveLength(1);
  });
});
