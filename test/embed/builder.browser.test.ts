import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { shippedSite } from '../support/build.ts';
import { readersOf } from '../support/readers.ts';
import { hostPage } from './host-pages.ts';
import { hostsOf } from './hosts.ts';
import { reads, wordsIn } from './inside.ts';

const readers = readersOf(shippedSite);
const hosts = hostsOf();

/** The address that the site is built for. */
const BUILT_FOR = 'http://localhost:4321';
const FRAMED = '?decision=china-duty&way=frame&instance=china&theme=dark&resize=yes';

async function open(query = '', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await readers.open(`/ru/embed/${query}`, options);
  if (options.javaScriptEnabled !== false) await page.locator('#builder:visible').waitFor();
  return page;
}

async function codeOf(page: Page, id = 'snippet'): Promise<string> {
  await page.locator('main:not([aria-busy])').waitFor();
  return (await page.locator(`#${id}`).textContent()) ?? '';
}

function radio(page: Page, name: string): Promise<void> {
  return page.locator('main label').filter({ hasText: name }).click();
}

function titleIn(locale: string, decision: string): string {
  return reads(wordsIn(locale).decisions[decision]?.title);
}

describe('what is chosen', () => {
  test('stands in the snippet, in the preview and in the address, and opens again from there', async () => {
    const page = await open();
    await page.getByLabel('Схема вопросов').last().selectOption('rights-removed');
    await page.getByLabel('Язык', { exact: true }).selectOption('zh-TW');
    const title = titleIn('zh-TW', 'rights-removed');
    const element = await codeOf(page);
    expect(element).toContain('<handoff-checklist decision="rights-removed" lang="zh-TW">');
    expect(element).toContain(`${BUILT_FOR}/zh-TW/decide/rights-removed/">${title}</a>`);
    await radio(page, 'Фрейм');
    await page.getByLabel('Тип партнёра').selectOption('advisor');
    await page.getByLabel('Разрешить открывать ссылки').check();
    const frame = await codeOf(page);
    expect(frame).toContain(`${BUILT_FOR}/embed/zh-TW/rights-removed/?partner=advisor"`);
    expect(frame).toContain('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"');
    expect(await codeOf(page, 'policy')).toBe(`frame-src ${BUILT_FOR}/embed/;`);
    const heading = page.frameLocator('[data-preview] iframe').getByRole('heading').first();
    expect(reads(await heading.textContent())).toBe(title);

    const { search } = new URL(page.url());
    const other = await open(search);
    expect(await codeOf(other)).toBe(frame);
    expect(await other.getByLabel('Тип партнёра').inputValue()).toBe('advisor');
    const english = other.locator('a[data-language-link][hreflang="en"]');
    expect(await english.getAttribute('href')).toBe(`/en/embed/${search}`);
  });

  test('may be a procedure of a guide', async () => {
    const page = await open('?guide=file-azure-request&procedure=nothing-of-this-name');
    const procedures = page.getByLabel('Инструкция');
    const first = await procedures.locator('option').first().getAttribute('value');
    const title = await procedures.locator('option').first().textContent();
    expect(await codeOf(page)).toContain(`guide="file-azure-request" procedure="${first}"`);
    expect(await codeOf(page)).toContain(`>${title}</a>`);
    expect(await codeOf(page, 'policy')).toContain(`${BUILT_FOR}/api/;`);
    expect(await page.getByLabel('Тип партнёра').isVisible()).toBe(false);
    const steps = page.frameLocator('[data-preview] iframe').locator('[data-step]:visible');
    await steps.first().waitFor();
    await page.getByLabel('Руководство').selectOption('escalate-to-microsoft');
    expect(await codeOf(page)).toContain('guide="escalate-to-microsoft"');
    expect(page.url()).toContain('guide=escalate-to-microsoft');
  });

  test('is in a language that the guide has', async () => {
    const page = await open('?lang=en');
    const guides = page.getByLabel('Руководство');
    // All guides that ship with the project are there in every language.
    await guides.locator('[value="file-azure-request"]').evaluate((option) => {
      option.setAttribute('data-only', 'ru zh-TW');
    });
    await radio(page, 'Шаги из руководства');
    await guides.selectOption('file-azure-request');
    expect(await codeOf(page)).toMatch(/guide="file-azure-request" procedure="[^"]+" lang="ru"/);
    const languages = page.getByLabel('Язык', { exact: true });
    expect(await languages.locator('option:disabled').allTextContents()).toEqual(['English']);
    await guides.selectOption('escalate-to-microsoft');
    expect(await languages.locator('option:disabled').count()).toBe(0);
  });

  test('is said to be missing where the procedures cannot be read', async () => {
    const page = await open();
    const nowhere = (url: URL) => url.pathname.startsWith('/api/');
    await page.route(nowhere, (route) => route.fulfill({ status: 200, body: '<p>Wi-Fi</p>' }));
    await radio(page, 'Шаги из руководства');
    await page.getByRole('alert').waitFor();
    expect(await codeOf(page)).toMatch(/guide="[a-z-]+" lang="ru"/);
    await page.unroute(nowhere);
    await page.getByLabel('Руководство').selectOption('file-azure-request');
    await page.getByRole('alert').waitFor({ state: 'hidden' });
    expect(await codeOf(page)).toContain('procedure="');
  });

  test('leaves the way back alone', async () => {
    const page = await readers.open('/ru/decide/rights-removed/');
    await page.getByRole('link', { name: 'Встроить', exact: true }).click();
    await page.waitForURL('**/ru/embed/?decision=rights-removed');
    expect(await codeOf(page)).toContain('decision="rights-removed"');
    await page.getByLabel('Тема', { exact: true }).selectOption('dark');
    await page.getByLabel('Язык', { exact: true }).selectOption('en');
    const title = titleIn('en', 'rights-removed');
    await page.frameLocator('[data-preview] iframe').getByText(title).first().waitFor();
    await page.goBack();
    expect(page.url()).toContain('/ru/decide/rights-removed/');
  });

  test('is passed over where an address says it wrong', async () => {
    const evil = encodeURIComponent('"><img src=x onerror=alert(1)>');
    const page = await open(`?decision=${evil}&guide=${evil}&way=${evil}&lang=${evil}&width=9`);
    const plain = await open();
    expect(await codeOf(page)).toBe(await codeOf(plain));
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('main img').count()).toBe(0);
  });
});

describe('on the page of a host that allows nothing but the lines shown', () => {
  test.each([
    ['a pinned element', '?decision=china-duty&instance=china', 'button[data-answer]'],
    ['the newest element', '?decision=china-duty&newest=yes', 'button[data-answer]'],
    ['an element with a procedure', '?guide=file-azure-request', '[data-step]'],
    ['a frame with a pinned script', FRAMED, null],
  ])('%s works', async (_name, query, awaited) => {
    const builder = await open(query);
    const here = (text: string) => text.replaceAll(BUILT_FOR, hosts.site());
    const policy = (await codeOf(builder, 'policy')).replaceAll('\n', ' ');
    const headers = { 'content-security-policy': here(`default-src 'none'; ${policy}`) };
    const page = await hosts.open(hostPage(here(await codeOf(builder))), { headers });
    if (awaited !== null) {
      await page.locator(`handoff-checklist ${awaited}`).first().waitFor();
      return;
    }
    const answers = page.frameLocator('iframe').locator('button[data-answer]');
    await answers.first().waitFor();
    // The script has given it the height of its content.
    await page.waitForFunction(() => {
      const [frame] = document.getElementsByTagName('iframe');
      return frame && frame.clientHeight > 0 && frame.clientHeight !== 520;
    });
  });
});

describe('a text', () => {
  test('is copied, and the page says so', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await open(FRAMED, { permissions });
    for (const [id, name] of [
      ['snippet', 'Копировать код'],
      ['policy', 'Копировать политику'],
    ] as const) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('status').filter({ hasText: 'Скопировано' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        await codeOf(page, id),
      );
    }
  });

  test('is selected where the browser does not let pages copy', async () => {
    const page = await open();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await page.getByRole('button', { name: 'Копировать код' }).press('Enter');
    await page.getByRole('status').filter({ hasText: 'Ctrl+C' }).waitFor();
    const selected = await page.evaluate(() => String(getSelection()));
    expect(reads(selected)).toBe(reads(await codeOf(page)));
  });
});

test('without JavaScript there is a snippet for every decision, in both ways', async () => {
  const page = await open('', { javaScriptEnabled: false });
  const decisions = Object.keys(wordsIn('ru').decisions);
  for (const summary of await page.locator('main summary').all()) await summary.click();
  const shown = await page.locator('main pre:visible').allTextContents();
  for (const id of decisions) {
    const about = shown.filter((code) => code.includes(`/ru/decide/${id}/`));
    expect(about.some((code) => code.includes('<handoff-checklist'))).toBe(true);
    expect(about.some((code) => code.includes('<iframe'))).toBe(true);
  }
  for (const dead of ['button', 'select', 'input'])
    expect([dead, await page.locator(`main ${dead}:visible`).count()]).toEqual([dead, 0]);
  const first = page.frameLocator('[data-preview] iframe').getByRole('heading').first();
  expect(reads(await first.textContent())).toBe(titleIn('ru', decisions[0] ?? ''));
});

test.each(['light', 'dark'] as const)('axe finds nothing in a frame either, %s', async (scheme) => {
  const page = await open(FRAMED, { colorScheme: scheme });
  await page.frameLocator('[data-preview] iframe').locator('button[data-answer]').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test('nothing is wider than the window', async () => {
  const page = await open(FRAMED);
  for (const what of ['Вся ширина', 'Веб-компонент', 'Шаги из руководства']) {
    await radio(page, what);
    await codeOf(page);
    for (const width of [320, 375, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([what, wide]).toEqual([what, width]);
    }
  }
});
