import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Handbook, readHandbook } from '#decisions';
import type { Finding } from '#findings';

const DATES = 'reviewed: 2026-11-20\nreviewBy: 2999-05-20\n';

/** A small valid `content/decisions` by file: two decisions, three outcomes, English and Russian. */
export const SMALL: Readonly<Record<string, string>> = {
  'questions.yaml': `${DATES}questions:
  cloud: { answers: [global, china], remember: true }
  partner: { answers: [direct-bill, advisor], remember: true }
  able: { answers: [yes, no] }
`,
  'documents.yaml': `documents:
  ESC: { path: folder/escalate, prefix: "e51b8", date: 2020-05-18, title: "Escalate" }
  X.WEB: { url: "https://example.com/", external: web, title: "Elsewhere" }
`,
  'graphs/first.yaml': `${DATES}order: 1
reference: T1
start: cloud
nodes:
  cloud:
    ask: cloud
    to:
      global: who
      china: { decision: second }
  who:
    ask: partner
    to:
      direct-bill: able
      advisor: OTHERS
  able:
    ask: able
    to:
      yes:
        - { when: { cloud: [china] }, to: OTHERS }
        - FIX
      no: HAND-ON
`,
  'graphs/second.yaml': `${DATES}order: 2
cloud: china
start: able
nodes:
  able:
    ask: able
    to:
      yes: FIX
      no: HAND-ON
`,
  'outcomes/all.yaml': `${DATES}outcomes:
  FIX:
    responsible: partner
    steps: [look, { id: mend, when: { cloud: [global] } }]
    cites: [ESC#109-114]
  HAND-ON:
    responsible: microsoft
    shared: partner
    steps: [file]
    attach: [case]
    never: [phone]
    warnings: [{ id: old, kind: outdated }]
    cites: [ESC, X.WEB]
  OTHERS:
    responsible: customer
    steps: [ask]
    gap: true
    cites: [X.WEB]
`,
  'matrix.yaml': `columns:
  global:
    direct-bill: { cloud: global, partner: direct-bill }
groups:
  technical:
    fault: { decision: first, answers: { able: [yes, no] } }
`,
  'words/en/decisions.yaml': `first: { title: "First decision", intro: "What it is about.", said: ["It does not work at all"] }
second: { title: "Second decision", intro: "About the other." }
`,
  'words/en/questions.yaml': `cloud:
  ask: "Which cloud?"
  about: "Cloud"
  hint: "Look at the portal of the customer"
  answers: { global: "Global", china: { text: "China", hint: "Run by 21Vianet" } }
partner:
  ask: "Which partner?"
  about: "Partner"
  answers: { direct-bill: "Direct-bill partner", advisor: "Advisor" }
able:
  ask: "Can you do it?"
  about: "Able"
  answers: { yes: "Yes", no: "No" }
`,
  'words/en/outcomes.yaml': `FIX:
  label: "You fix it"
  action: "Fix it yourself now."
  why: "It is your setting that is wrong."
  steps: { look: "Look at the settings.", mend: { text: "Mend **them** all.", hint: "All of them" } }
  where: "Portal > Settings"
  expect: "It works at once."
HAND-ON:
  label: "You hand it on"
  action: "File a request with Microsoft."
  why: "The service itself is broken."
  steps: { file: "File the request." }
  attach: { case: "What the case is about" }
  where: "Portal > Requests"
  expect: "An answer in two hours."
  never: { phone: "Never give the number of the customer." }
  warnings: { old: { title: "Old source: 2018", text: "The page is rather old." } }
OTHERS:
  label: "Others do it"
  action: "Send the customer there."
  why: "You did not sell it to them."
  steps: { ask: "Ask who sold it." }
  where: "Nowhere"
  expect: "Nothing is published."
`,
  'words/en/matrix.yaml': `columns: { global: { direct-bill: "direct-bill partner" } }
groups: { technical: "Technical" }
rows: { fault: "A fault" }
`,
  'words/ru/decisions.yaml': `first: { title: "Первое решение", intro: "О чём оно.", said: ["Ничего не работает"] }
second: { title: "Второе решение", intro: "О другом." }
`,
  'words/ru/questions.yaml': `cloud:
  ask: "Какое облако?"
  about: "Облако"
  hint: "Посмотрите на портал"
  answers: { global: "Глобальное", china: { text: "Китай", hint: "Под управлением 21Vianet" } }
partner:
  ask: "Какой вы партнёр?"
  about: "Партнёр"
  answers: { direct-bill: "Прямой", advisor: "Консультант" }
able:
  ask: "Можете сделать?"
  about: "Можете"
  answers: { yes: "Да", no: "Нет" }
`,
  'words/ru/outcomes.yaml': `FIX:
  label: "Исправляете вы"
  action: "Исправьте сами."
  why: "Ошибка в настройке."
  steps: { look: "Посмотрите настройки.", mend: { text: "Исправьте **их**.", hint: "Все" } }
  where: "Портал > Настройки"
  expect: "Заработает сразу."
HAND-ON:
  label: "Передаёте вы"
  action: "Подайте запрос в Microsoft."
  why: "Сломана сама служба."
  steps: { file: "Подайте запрос." }
  attach: { case: "О чём обращение" }
  where: "Портал > Запросы"
  expect: "Ответ через два часа."
  never: { phone: "Не называйте номер клиента." }
  warnings: { old: { title: "Старый источник", text: "Страница старая." } }
OTHERS:
  label: "Делают другие"
  action: "Направьте клиента туда."
  why: "Продали не вы."
  steps: { ask: "Спросите, кто продал." }
  where: "Нигде"
  expect: "Ничего не опубликовано."
`,
  'words/ru/matrix.yaml': `columns: { global: { direct-bill: "прямой партнёр" } }
groups: { technical: "Техника" }
rows: { fault: "Неисправность" }
`,
};

/** Files by path; null takes one of the small folder away, a function changes its text. */
export type Changes = Readonly<Record<string, string | Buffer | null | ((text: string) => string)>>;

/** Calls back with a folder that holds the small content with changes, and removes it afterwards. */
export function withFolder<Result>(changes: Changes, use: (folder: string) => Result): Result {
  const root = mkdtempSync(join(tmpdir(), 'handoff-decisions-'));
  try {
    const folder = join(root, 'decisions');
    for (const path of new Set([...Object.keys(SMALL), ...Object.keys(changes)])) {
      const change = changes[path];
      const text = typeof change === 'function' ? change(SMALL[path] ?? '') : change;
      if (text === null) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text ?? SMALL[path] ?? '');
    }
    return use(folder);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The small content with changes, as it is read. */
export function smallHandbook(changes: Changes = {}): Handbook {
  return withFolder(changes, readHandbook);
}

/** Findings as `code file:line`, with the path inside the folder. */
export function sketched(findings: readonly Finding[]): string[] {
  return findings.map(({ code, file, line }) => {
    const path = file.replace(/^.*?handoff-decisions-[^/]*\/decisions\/?/, '');
    return `${code} ${path}:${line}`;
  });
}

/** Replaces a piece of text that must be there. */
export function swap(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`No \`${from}\` in the fixture.`);
    return text.replace(from, () => to);
  };
}
