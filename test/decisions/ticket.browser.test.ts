import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { readersOf } from '../support/readers.ts';

const readers = readersOf(shippedSite);
const HOSTILE = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) “«»” \u202e';

/** Walks to a ticket as an agent would. */
async function openTicket(locale: string, options = {}): Promise<Page> {
  const page = await readers.open(`/${locale}/decide/service-problem/`, options);
  for (const answer of ['global', 'service', 'nothing', 'unavailable', 'direct-bill', 'm365']) {
    await page.locator(`[data-answer="${answer}"]`).click();
  }
  await page.locator('[data-step] input').first().check();
  await page.locator('[data-open-ticket]:visible').first().click();
  await page.locator('[data-handoff-text]').first().waitFor();
  return page;
}

function sheet(page: Page, lang: string) {
  return page.locator(`[data-handoff-text][lang="${lang}"]`);
}

async function textOf(page: Page, lang: string): Promise<string> {
  return (await sheet(page, lang).textContent()) ?? '';
}

test.each(['ru', 'zh-TW'])('the text stands in %s and in English side by side', async (locale) => {
  const page = await openTicket(locale);
  await page.fill('[name=customer]', 'Северный путь');
  await page.fill('[name=service]', 'Exchange Online');
  await page.fill('[name=since]', '2026-11-20T09:40');
  await page.locator('label[for="ticket-severity-B"]').click();
  await page.fill('[name=tried]', 'Проверили лицензии');
  const english = (await textOf(page, 'en')).replace(/\s+/g, ' ');
  expect(english).toContain('Exchange Online');
  expect(english).toMatch(/Severity: B/);
  expect(english).toMatch(/The service is unavailable/);
  expect(english).toMatch(/Partner Center/);
  expect(english).toMatch(/\(as typed\).*Проверили лицензии/);
  expect(english.replace(/Северный путь|Проверили лицензии/g, '')).not.toMatch(
    /[А-я\u4e00-\u9fff]/,
  );
  expect(await textOf(page, locale)).toContain('Exchange Online');
  expect(await page.locator('[data-handoff-text]').count()).toBe(2);
});

test('any language of the site can be chosen', async () => {
  const page = await openTicket('ru');
  await page.locator('[data-ticket-second]').selectOption('zh-TW');
  await sheet(page, 'zh-TW').waitFor();
  expect(await textOf(page, 'zh-TW')).toMatch(/[\u4e00-\u9fff]/);
  expect(await sheet(page, 'ru').count()).toBe(1);
});

test('what is not given is said to be missing', async () => {
  const page = await openTicket('en');
  expect(await textOf(page, 'en')).toMatch(/Customer:\s+not given/);
});

test('hostile input stays text', async () => {
  const page = await openTicket('ru');
  for (const name of ['customer', 'tenant', 'service', 'users', 'tried']) {
    await page.fill(`[name=${name}]`, HOSTILE);
  }
  await page.fill('[name=tried]', HOSTILE.repeat(500));
  expect(await page.locator('[data-ticket] img, [data-handoff-text] a').count()).toBe(0);
  expect(await textOf(page, 'en')).toContain('<img src=x onerror=alert(1)>');
});

test('typed text survives a reload and the switch of the language, and leaves the tab never', async () => {
  const page = await openTicket('ru');
  await page.fill('[name=customer]', 'Northwind');
  await page.fill('[name=tried]', 'Line one\nLine two');
  await page.reload();
  await page.locator('[data-handoff-text]').first().waitFor();
  expect(await page.inputValue('[name=customer]')).toBe('Northwind');
  await page.locator('[data-language] summary').click();
  await page.locator('[data-language] a[hreflang="zh-TW"]').click();
  await page.waitForURL('**/zh-TW/**');
  await sheet(page, 'zh-TW').waitFor();
  expect(await page.inputValue('[name=tried]')).toBe('Line one\nLine two');
  expect(page.url()).not.toContain('Northwind');
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  expect(kept).not.toContain('Northwind');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('[data-handoff-text]').first().waitFor();
  expect(await other.inputValue('[name=customer]')).toBe('');
});

test('the text is copied as it stands, and the page says so', async () => {
  const page = await openTicket('ru', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.fill('[name=customer]', 'Northwind');
  await page.locator('[data-sheet-copy]').last().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Customer: Northwind');
  expect(copied).not.toMatch(/[А-я]/);
  await page
    .getByRole('status')
    .filter({ hasText: /копирован/ })
    .first()
    .waitFor();
});

test.each([
  ['markdown', /\.md$/],
  ['plain', /\.txt$/],
])('the %s file holds the text', async (kind, name) => {
  const page = await openTicket('ru');
  await page.fill('[name=customer]', 'Северный *путь*');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-ticket-${kind}]`).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(name);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain(kind === 'plain' ? 'Северный *путь*' : 'Северный \\*путь\\*');
  expect(text).toContain('Partner Center');
});

test('the mail link carries the text and goes nowhere by itself', async () => {
  const page = await openTicket('ru');
  const href = await page.locator('[data-ticket-mail]').getAttribute('href');
  expect(href).toMatch(/^mailto:\?subject=/);
  expect(href).toContain('&body=');
  expect(decodeURIComponent(href ?? '')).toContain('Microsoft 365');
});

test('a language that cannot be fetched is said, and nothing typed is lost', async () => {
  const page = await openTicket('ru');
  await page.fill('[name=customer]', 'Northwind');
  await page.route('**/zh-TW/**/ticket.json', (route) => route.fulfill({ status: 404 }));
  await page.locator('[data-ticket-second]').selectOption('zh-TW');
  await page.locator('[data-ticket-failed]').waitFor();
  expect(await page.inputValue('[name=customer]')).toBe('Northwind');
  await page.unroute('**/zh-TW/**/ticket.json');
  await page.locator('[data-ticket-retry]').click();
  await sheet(page, 'zh-TW').waitFor();
});

test('back leads from the ticket to its outcome', async () => {
  const page = await openTicket('ru');
  await page.locator('[data-ticket-back]').click();
  await page.locator('[data-outcome="MS-M365"]').waitFor();
  expect(await page.locator('[data-handoff-text]:visible').count()).toBe(0);
  expect(await page.locator('[data-step] input').first().isChecked()).toBe(true);
});

test.each([
  ['FIX', 'partner-fix', 'note for your records', 'Record for yourself'],
  ['CUSTOMER', 'wait-outage', 'Write to the customer', 'Message to the customer'],
  ['REQUEST', 'ms-m365', 'Write the ticket', 'Ticket for Microsoft'],
])(
  '%s: the button says what is written, and so does the page',
  async (kind, slug, label, title) => {
    const page = await readers.open(`/en/decide/service-problem/${slug}/`);
    const button = page.locator('[data-open-ticket]:visible').first();
    expect(await button.textContent()).toContain(label);
    expect(await button.evaluate(({ classList }) => classList.contains('primary'))).toBe(
      kind !== 'FIX',
    );
    await button.click();
    await page.getByRole('heading', { name: title }).waitFor();
  },
);

test('what goes along stands beside the text, not in it', async () => {
  const page = await openTicket('en');
  const reminder = page.locator('[data-ticket-evidence] li').first();
  const evidence = (await reminder.textContent()) ?? '';
  expect(evidence).not.toBe('');
  expect(await textOf(page, 'en')).not.toContain(evidence);
  expect(await textOf(page, 'en')).toMatch(/^Microsoft 365.*: The service is unavailable/);
});
