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
    'соответствующие роли|適當的角色|适当角色|适当的角色|相应的角色|geeignete rollen|適切な ?ロール|適切な役割|対象のロール|적절한 역할|적절 한 역할|rôles appropriés|roles adecuados|roles apropiados|ruoli appropriati|funções (?:apropriadas|adequadas)|appropriate roles?',
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
  const clouds = english ? ENGLISH_CLOUDS : CLOUDS;
  const found = clouds.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
  // "CSP partners in India" are an audience: where the country alone tells, the name must be that of a portal or cloud.
  if (found !== null) return english || found === 'china' || NAMED.test(name) ? found : null;
  if (english)
    return /^partner center( for microsoft global cloud)?$/i.test(name) ? 'global' : null;
  return PARTNER_CENTER.test(name) ? 'global' : null;
}

/** A name ends where no further word follows: "Microsoft Cloud Germany customers" are an audience. */
const ENGLISH_CLOUDS: readonly (readonly [Instance, RegExp])[] = [
  [
    'china',
    /^(?:(?:partner center|(?:microsoft )?azure|office 365|microsoft (?:365|cloud))(?: in china)?,? )?(?:operated by )?21 ?vianet\b(?! \w)/i,
  ],
  [
    'germany',
    /^(?:partner center (?:for )?)?(?:the )?microsoft cloud (?:germany|deutschland)\b(?! \w)/i,
  ],
  ['germany', /^partner center (?:for |in )?germany\b(?! \w)/i],
  [
    'us-gov',
    /^(?:partner center for )?(?:the )?(?:microsoft )?(?:cloud for (?:the )?u\.?s\.? government|(?:u\.?s\.? )?government cloud)\b(?! \w)/i,
  ],
  ['us-gov', /^partner center for (?:the )?u\.?s\.? government\b(?! \w)/i],
  ['india', /^partner center (?:for |in )?india\b(?! \w)/i],
];

const CLOUDS: readonly (readonly [Instance, RegExp])[] = [
  ['china', /21\s?vianet|世纪互联|世紀互聯/i],
  ['germany', /german|deutschland|герман|德[國国]|ドイツ|독일|allemagne|alemania|alemanha/i],
  [
    'us-gov',
    /US Government|Government Cloud|США|правительств|美[國国]政府|米国政府|미국 정부|États-Unis|EE\. ?UU|governo statunitense|governo (?:dos )?(?:EUA|USA|Stati Uniti)|政府雲端|政府云/i,
  ],
  ['india', /\bIndia\b|Инди[ия]|印度|インド|인도|Indien|\bInde\b|Índia/],
];

const CENTERS =
  'центр партнеров|центр партнёров|合作夥伴中心|合作伙伴中心|partner center|パートナー センター|파트너 센터|espace partenaires|centro de (?:partners|socios|asociados)|centro (?:per i )?partner|centro de parceiros|central de parceiros';
const WORLDWIDE = 'global|глобальн|全球|グローバル|글로벌|mondial';
/** The portal alone, or with the word "global" before or after it. */
const PARTNER_CENTER = new RegExp(
  `^(?:.*(?:${WORLDWIDE}).*)?(?:${CENTERS})(?:.*(?:${WORLDWIDE}).*)?$`,
  'i',
);
const NAMED = new RegExp(
  `${CENTERS}|центр\\S* партн[её]ров|microsoft cloud|government cloud|облак\\S+ (?:microsoft|сша)|政府雲端|政府云`,
  'i',
);

/** Canonical role id → spellings: English first, then the translations. */
const ROLES: Readonly<Record<string, string>> = {
  'global-admin':
    'global admins?|global|global administrator|глобальный администратор|全域(?:系統)?管理員|全局管理员|globaler? administrator|globale|グローバル管理者|글로벌 관리자|전역 관리자|administrateur général|globale administrator(?:en|rechte)|全球|administrador global|amministratore globale|administração global',
  'admin-agent':
    "admin agents?|агент (?:администратора|администрирования|по администрированию)|系統管理代理人|管理代理|administrator-agent|admin-agent|管理エージェント|관리 에이전트|agent d[’']administration|agent administrateur|(?:des )?administrator-agents|agente (?:de )?(?:administración|administrador)|agente (?:di )?amministra(?:tore|zione)|agente (?:de administração|administrativo)",
  'sales-agent':
    'sales agents?|агент (?:продаж|по продажам)|銷售代理人|销售代理|vertriebsmitarbeiter|verkaufsagent|セールス エージェント|販売代理店|営業担当者|영업 에이전트|판매 에이전트|agent commercial|agent de vente|vertriebs-?agent|agente de (?:ventas|vendas)|agente di vendita',
  'helpdesk-agent':
    'help ?desk agents?|help agent|агент (?:службы технической поддержки|справки)|技術服務代理人|支持人员代理|帮助台代理|helpdesk-agents?|ヘルプデスク エージェント|기술 지원팀 에이전트|agent du support technique|技術服務人員代理人|agente (?:del departamento )?de soporte técnico|agente (?:di|del) supporto tecnico|agente de suporte técnico',
  'user-management-admin':
    "user management admin|user admin|администратор (?:управления пользователями|пользователя|пользователей)|使用者(?:管理)?系統管理員|使用者管理員|用户管理管理员|benutzerverwaltungsadministrator|ユーザー管理管理者|사용자 관리 관리자|administrateur de gestion des utilisateurs|benutzeradministrator|administrateur de la gestion des utilisateurs|administrateur (?:des |d[’'])utilisateurs?|administrador de (?:(?:administración|gestión) de )?usuarios|administrador de administración de|amministratore (?:della )?(?:gestione )?utenti|administrador de (?:gerenciamento de )?usuários?",
  'billing-admin':
    'billing admin|администратор выставления счетов|帳單(?:系統)?管理員|计费管理员|abrechnungsadministrator|課金管理者|대금 청구 관리자|청구 관리자|administrateur de facturation|administrateur de la facturation|administrador de facturación|amministratore (?:della )?fatturazione|administrador de (?:cobrança|faturamento)',
  'billing-agent':
    'billing agent|агент выставления счетов|帳單代理人|abrechnungs-?agent|agent de facturation|agente de facturación|agente di fatturazione|agente de cobrança',
  'account-admin':
    "account admin|администратор уч[её]тной записи|帳戶管理員|帐户管理员|kontoadministrator|アカウント管理者|계정 관리자|administrateur de comptes?|администратор счетов|administrateur des comptes|administrador de (?:la )?cuentas?|amministratore (?:degli |dell[’'])?account|administrador (?:de|da) contas?",
  'mpn-partner-admin':
    'mpn partner admin|mpn admin|администратор (?:партн[её]ра )?mpn|mpn 合作夥伴系統管理員|mpn 管理員|mpn 合作伙伴管理员|mpn-partneradministrator|mpn パートナー管理者|mpn 파트너 관리자|administrateur de partenaires mpn|mpn 夥伴管理員|administrateur partenaires? mpn|administrador de (?:partners?|socios?|asociados?) de mpn|amministratore (?:dei )?partner mpn|administrador de parceiros? (?:do )?mpn',
  'mpn-account-admin':
    "mpn account admin|администратор уч[её]тной записи mpn|mpn 帳戶管理員|administrateur (?:de|des) comptes? mpn|administrador de cuentas? de mpn|amministratore (?:dell[’'])?account mpn",
  'incentives-admin':
    'incentives? admin|incentive administrator|администратор поощрени[яй]|獎勵(?:系統)?管理員|激励管理员|incentive-?administrator|administrador de incentivos|amministratore (?:degli )?incentivi',
  'incentives-user': 'incentives? user|пользователь поощрени[яй]|獎勵使用者',
  'referrals-admin':
    'referrals admin|администратор (?:ссылок|рекомендаций)|推薦管理員|administratorberechtigungen für empfehlungen|administrador de referencias',
  'referrals-user': 'referrals user|пользовательская ссылка|推薦使用者|empfehlungsbenutzer',
  'business-profile-admin': 'business profile admin|администратор бизнес-профиля|商務設定檔管理員',
  'report-viewer':
    'report viewer|средство просмотра отчетов|報表檢視器|報告檢視人員|berichts-?viewer|visor de informes|visualizzatore (?:di )?report',
  'executive-report-viewer':
    'executive report viewer|средство просмотра отчетов руководителя|執行報表檢視器|高階報告檢視人員|berichts?anzeige der geschäftsleitung|visor de informes ejecutivos|visualizzatore (?:di )?report executive',
  advisor: 'advisors?|консультант|顧問',
  'chip-admin':
    '(?:primary contact )?chip admin|(?:основной )?администратор микросхемы.*|(?:主要連絡人)?晶片(?:系統)?管理員',
  'program-admin':
    'primary contact or program admin|основной контакт или администратор программы|主要連絡人或計畫管理員|contacto primário ou administrador de programas',
  'crm-admin':
    'system admin or system customizer on the crm|системный администратор или настройщик системы в crm|crm 上的系統管理員或系統自訂員|administrador del sistema o personalizador del sistema en crm',
  'control-panel-vendor': 'cpv admin|control panel vendors?|администратор cpv|控制台廠商',
  'psc-seller':
    'partner sales connect \\(psc\\) seller|продавец sales connect \\(psc\\)|合作夥伴銷售 connect \\(psc\\) 賣方|vendedor de sales partner connect \\(psc\\)',
  'psc-admin':
    'partner sales connect \\(psc\\) admin|администратор-партн[её]р connect \\(psc\\)|合作夥伴銷售 connect \\(psc\\) 管理員|amministratore di partner sales connect \\(psc\\)|administrador de ventas de asociados \\(psc\\)',
  'psc-deal-manager':
    'partner sales connect \\(psc\\) deal manager|менеджер по подсоединению партн[её]ров sales connect \\(psc\\)|合作夥伴銷售 connect \\(psc\\) 交易經理',
  'indirect-provider': 'indirect providers?|косвенный поставщик|間接提供者',
  'any-partner':
    'all (?:partner|microsoft|csp|mpn).*|partner center users|mpn partners using.*|partners in the.*|все (?:партн[её]ры|пользователи).*|所有合作夥伴.*|合作夥伴中心使用者|所有.*合作夥伴|使用 .*的 mpn 合作夥伴|.*(?:計畫|方案)中的(?:所有)?合作夥伴|alle (?:benutzer|partner).*|tous les (?:partenaires|utilisateurs).*|todos los (?:partners|socios|asociados|usuarios).*|tutti (?:i partner|gli utenti).*|todos os (?:parceiros|usuários).*',
};

const ROLE_PATTERNS = Object.entries(ROLES).map(
  ([id, spellings]) => [id, new RegExp(`^(?:${spellings})$`, 'i')] as const,
);

/** Canonical id of a role, or null for a sentence that names none. */
export function roleOf(name: string): string | null {
  // A dash at the end is what machine translation makes of a compound before a bar.
  const clean = name
    .replace(/\s+/g, ' ')
    .replace(/[\s–-]+$/, '')
    .trim();
  return ROLE_PATTERNS.find(([, pattern]) => pattern.test(clean))?.[0] ?? null;
}

/** All canonical role ids. */
export const ROLE_IDS: readonly string[] = Object.keys(ROLES);
