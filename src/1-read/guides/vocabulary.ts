/**
 * Names of clouds and roles in the documents. English decides; the other languages are the fallback for documents
 * without English, with every spelling met in the published translations.
 */
import type { Instance } from './model.ts';

const ENGLISH_LABELS = { instances: 'applies to', roles: 'appropriate roles?' } as const;

const LABELS = {
  instances:
    "применяется к|область применения|применимо к|относится к|適用於|適用于|適用 于|适用于|适用 于|gilt für|zielgruppe|適用対象(?:します。)?|적용 대상|적용된 내용|적용|s[’']applique à|se aplica a|si applica a|aplica-se a|applies to",
  roles:
    'соответствующие роли|適當的角色|适当角色|适当的角色|相应的角色|geeignete rollen|適切な ?ロール|適切な役割|対象のロール|적절한 역할|적절 한 역할|rôles appropriés|roles adecuados|roles apropiados|ruoli appropriati|funções apropriadas|appropriate roles?',
} as const;

const PATTERNS = {
  english: {
    instances: new RegExp(`^(?:${ENGLISH_LABELS.instances})\\s*(?:$|[:：.—–-]\\s*)`, 'i'),
    roles: new RegExp(`^(?:${ENGLISH_LABELS.roles})\\s*(?:$|[:：.—–-]\\s*)`, 'i'),
  },
  target: {
    instances: new RegExp(`^(?:${LABELS.instances})\\s*(?:$|[:：.—–-]\\s*)`, 'i'),
    roles: new RegExp(`^(?:${LABELS.roles})\\s*(?:$|[:：.—–-]\\s*)`, 'i'),
  },
};

/** What follows the label, or null where the text is no such label. */
export function isLabel(
  text: string,
  about: 'instances' | 'roles',
  english: boolean,
): string | null {
  const match = PATTERNS[english ? 'english' : 'target'][about].exec(text);
  return match ? text.slice(match[0].length) : null;
}

/** The cloud that a name stands for, or null for an audience or a product. */
export function instanceOf(name: string, english: boolean): Instance | null {
  if (/21\s?vianet|世纪互联|世紀互聯/i.test(name)) return 'china';
  if (/german|deutschland|герман|德[國国]|ドイツ|독일|allemagne|alemania|germania/i.test(name))
    return 'germany';
  if (
    /US Government|Government Cloud|США|правительств|美[國国]政府|米国政府|미국 정부|États-Unis|政府雲端|政府云/i.test(
      name,
    )
  ) {
    return 'us-gov';
  }
  if (/\bIndia\b|Инди[ия]|印度|インド|인도|Indien|\bInde\b/.test(name)) return 'india';
  if (english)
    return /^partner center( for microsoft global cloud)?$/i.test(name) ? 'global' : null;
  return PARTNER_CENTER.test(name) ? 'global' : null;
}

const CENTERS =
  'центр партнеров|центр партнёров|合作夥伴中心|合作伙伴中心|partner center|パートナー センター|파트너 센터|espace partenaires';
const WORLDWIDE = 'global|глобальн|全球|グローバル|글로벌|mondial';
/** The portal alone, or with the word "global" before or after it. */
const PARTNER_CENTER = new RegExp(
  `^(?:.*(?:${WORLDWIDE}).*)?(?:${CENTERS})(?:.*(?:${WORLDWIDE}).*)?$`,
  'i',
);

/** Canonical role id → spellings: English first, then the translations. */
const ROLES: Readonly<Record<string, string>> = {
  'global-admin':
    'global admins?|global|global administrator|глобальный администратор|全域(?:系統)?管理員|全局管理员|globaler? administrator|globale|グローバル管理者|글로벌 관리자|전역 관리자|administrateur général',
  'admin-agent':
    "admin agents?|агент (?:администратора|администрирования|по администрированию)|系統管理代理人|管理代理|administrator-agent|admin-agent|管理エージェント|관리 에이전트|agent d[’']administration|agent administrateur",
  'sales-agent':
    'sales agents?|агент (?:продаж|по продажам)|銷售代理人|销售代理|vertriebsmitarbeiter|verkaufsagent|セールス エージェント|販売代理店|営業担当者|영업 에이전트|판매 에이전트|agent commercial|agent de vente',
  'helpdesk-agent':
    'help ?desk agents?|help agent|агент (?:службы технической поддержки|справки)|技術服務代理人|支持人员代理|帮助台代理|helpdesk-agents?|ヘルプデスク エージェント|기술 지원팀 에이전트|agent du support technique',
  'user-management-admin':
    'user management admin|user admin|администратор (?:управления пользователями|пользователя|пользователей)|使用者(?:管理)?系統管理員|使用者管理員|用户管理管理员|benutzerverwaltungsadministrator|ユーザー管理管理者|사용자 관리 관리자|administrateur de gestion des utilisateurs',
  'billing-admin':
    'billing admin|администратор выставления счетов|帳單(?:系統)?管理員|计费管理员|abrechnungsadministrator|課金管理者|대금 청구 관리자|청구 관리자|administrateur de facturation',
  'billing-agent': 'billing agent|агент выставления счетов|帳單代理人',
  'account-admin':
    'account admin|администратор уч[её]тной записи|帳戶管理員|帐户管理员|kontoadministrator|アカウント管理者|계정 관리자|administrateur de comptes?',
  'mpn-partner-admin':
    'mpn partner admin|mpn admin|администратор (?:партн[её]ра )?mpn|mpn 合作夥伴系統管理員|mpn 管理員|mpn 合作伙伴管理员|mpn-partneradministrator|mpn パートナー管理者|mpn 파트너 관리자|administrateur de partenaires mpn',
  'mpn-account-admin': 'mpn account admin|администратор уч[её]тной записи mpn|mpn 帳戶管理員',
  'incentives-admin':
    'incentives? admin|incentive administrator|администратор поощрени[яй]|獎勵(?:系統)?管理員|激励管理员',
  'incentives-user': 'incentives? user|пользователь поощрени[яй]|獎勵使用者',
  'referrals-admin': 'referrals admin|администратор (?:ссылок|рекомендаций)|推薦管理員',
  'referrals-user': 'referrals user|пользовательская ссылка|推薦使用者',
  'business-profile-admin': 'business profile admin|администратор бизнес-профиля|商務設定檔管理員',
  'report-viewer': 'report viewer|средство просмотра отчетов|報表檢視器|報告檢視人員',
  'executive-report-viewer':
    'executive report viewer|средство просмотра отчетов руководителя|執行報表檢視器|高階報告檢視人員',
  advisor: 'advisors?|консультант|顧問',
  'chip-admin':
    '(?:primary contact )?chip admin|(?:основной )?администратор микросхемы.*|(?:主要連絡人)?晶片(?:系統)?管理員',
  'program-admin':
    'primary contact or program admin|основной контакт или администратор программы|主要連絡人或計畫管理員',
  'crm-admin':
    'system admin or system customizer on the crm|системный администратор или настройщик системы в crm|crm 上的系統管理員或系統自訂員',
  'control-panel-vendor': 'cpv admin|control panel vendors?|администратор cpv|控制台廠商',
  'psc-seller': 'partner sales connect \\(psc\\) seller|продавец sales connect \\(psc\\)',
  'psc-admin': 'partner sales connect \\(psc\\) admin',
  'psc-deal-manager': 'partner sales connect \\(psc\\) deal manager',
  'indirect-provider': 'indirect providers?|косвенный поставщик|間接提供者',
  'any-partner':
    'all (?:partner|microsoft|csp|mpn).*|partner center users|mpn partners using.*|partners in the.*|все (?:партн[её]ры|пользователи).*|所有合作夥伴.*|合作夥伴中心使用者',
};

const ROLE_PATTERNS = Object.entries(ROLES).map(
  ([id, spellings]) => [id, new RegExp(`^(?:${spellings})$`, 'i')] as const,
);

/** Canonical id of a role, or null for a sentence that names none. */
export function roleOf(name: string): string | null {
  const clean = name.replace(/\s+/g, ' ').trim();
  return ROLE_PATTERNS.find(([, pattern]) => pattern.test(clean))?.[0] ?? null;
}

/** All canonical role ids. */
export const ROLE_IDS: readonly string[] = Object.keys(ROLES);
