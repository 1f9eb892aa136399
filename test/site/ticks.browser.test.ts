import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { readersOf } from '../support/readers.ts';

const readers = readersOf(shippedSite);
/** Has two procedures. */
const GUIDE = 'guides/support-duties/';
/** Has a procedure of more steps than fit into fields of a bar. */
const LONG = 'guides/file-azure-request/';

function procedures(page: Page): Locator {
  return page.locator('[data-procedure]');
}

function boxes(procedure: Locator): Locator {
  return procedure.locator('[data-step] input[type=checkbox]');
}

/** Step ids of everything that is ticked on the page. */
function ticked(page: Page): Promise<string[]> {
  return page
    .locator('[data-step]:has(> input:checked)')
    .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step') ?? ''));
}

async function countOf(procedure: Locator): Promise<string> {
  return (await procedure.locator('[data-count]').textContent()) ?? '';
}

test('ticks are counted, in the grammar of the language', async () => {
  const page = await readers.open(`/ru/${LONG}`);
  const procedure = procedures(page).first();
  const total = await boxes(procedure).count();
  expect(total).toBeGreaterThan(9);
  expect(await countOf(procedure)).toBe(`0 из ${total} шагов`);
  await boxes(procedure).nth(0).check();
  await boxes(procedure).nth(3).check();
  expect(await countOf(procedure)).toBe(`2 из ${total} шагов`);
  await boxes(procedure).nth(0).uncheck();
  expect(await countOf(procedure)).toBe(`1 из ${total} шагов`);
});

test('each procedure counts its own steps', async () => {
  const page = await readers.open(`/en/${GUIDE}`);
  const [one, other] = await procedures(page).all();
  if (!one || !other) throw new Error('The guide has fewer than two procedures');
  await boxes(other).first().check();
  expect(await countOf(one)).toMatch(/^0 of \d+ steps$/);
  expect(await countOf(other)).toMatch(/^1 of \d+ steps$/);
});

test('a step is ticked by keyboard and has its text as its name', async () => {
  const page = await readers.open(`/en/${LONG}`);
  const text = await page.locator('[data-step] [data-segment]').first().textContent();
  const box = page.getByRole('checkbox', { name: text ?? '' });
  await box.focus();
  await page.keyboard.press('Space');
  expect(await box.isChecked()).toBe(true);
});

test('the box can be hit with a thumb', async () => {
  const page = await readers.open(`/ru/${LONG}`, { viewport: { width: 360, height: 640 } });
  for (const box of await boxes(procedures(page).first()).all()) {
    const area = await box.boundingBox();
    expect([(area?.width ?? 0) >= 44, (area?.height ?? 0) >= 44]).toEqual([true, true]);
  }
});

test('ticks survive a reload and the switch to every other language', async () => {
  const page = await readers.open(`/ru/${GUIDE}`);
  await boxes(procedures(page).nth(0)).nth(1).check();
  await boxes(procedures(page).nth(1)).nth(2).check();
  const before = await ticked(page);
  expect(before.length).toBe(2);
  await page.reload();
  expect(await ticked(page)).toEqual(before);
  for (const tag of ['zh-TW', 'en']) {
    await page.locator('[data-language] summary').click();
    await page.locator(`[data-language] a[hreflang="${tag}"]`).click();
    await page.waitForURL(`**/${tag}/**`);
    expect(await ticked(page)).toEqual(before);
  }
  expect(await countOf(procedures(page).nth(0))).toMatch(/^1 of \d+ steps$/);
});

test('ticks belong to their guide alone', async () => {
  const page = await readers.open(`/ru/${GUIDE}`);
  await boxes(procedures(page).first()).first().check();
  await page.goto(readers.address(`/ru/${LONG}`));
  expect(await ticked(page)).toEqual([]);
});

test('a reset empties one procedure for good, and keeps the others', async () => {
  const page = await readers.open(`/ru/${GUIDE}`);
  const [one, other] = await procedures(page).all();
  if (!one || !other) throw new Error('The guide has fewer than two procedures');
  const reset = one.locator('[data-reset]');
  expect(await reset.isVisible()).toBe(false);
  await boxes(one).nth(0).check();
  await boxes(one).nth(1).check();
  await boxes(other).nth(0).check();
  await reset.click();
  expect(await countOf(one)).toMatch(/^0 из \d+ шаг/);
  // The button is gone; whoever uses the keyboard goes on at the first step.
  const focused = await boxes(one)
    .nth(0)
    .evaluate((box) => box === document.activeElement);
  expect(focused).toBe(true);
  await page.reload();
  expect(await boxes(one).nth(0).isChecked()).toBe(false);
  expect(await boxes(other).nth(0).isChecked()).toBe(true);
});

test('a tick in one window shows in the other', async () => {
  const page = await readers.open(`/ru/${GUIDE}`);
  const other = await page.context().newPage();
  await other.goto(readers.address(`/zh-TW/${GUIDE}`));
  await boxes(procedures(page).first()).first().check();
  await other.waitForSelector('[data-step] > input:checked');
  expect(await ticked(other)).toEqual(await ticked(page));
});

test('damaged or forbidden storage costs the memory, not the checklist', async () => {
  const page = await readers.open(`/ru/${GUIDE}`);
  await page.evaluate(() => localStorage.setItem('handoff:ticks:support-duties', '{"a":'));
  await page.reload();
  await boxes(procedures(page).first()).first().check();
  expect(await countOf(procedures(page).first())).toMatch(/^1 /);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.reload();
  await boxes(procedures(page).first()).first().check();
  expect(await countOf(procedures(page).first())).toMatch(/^1 /);
});

describe('the link of a step', () => {
  test('leads to the step, in sight below the header', async () => {
    const page = await readers.open(`/ru/${LONG}`);
    const step = page.locator('[data-step]').nth(6);
    const link = step.locator('a[href^="#step-"]');
    await link.click();
    const { hash } = new URL(page.url());
    expect(hash).toBe(`#step-${await step.getAttribute('data-step')}`);
    const other = await page.context().newPage();
    await other.goto(page.url());
    const box = await other.locator('[data-step]').nth(6).boundingBox();
    const header = await other.locator('header').first().boundingBox();
    expect(box?.y ?? 0).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0));
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(720);
  });

  test('is copied whole, and the page says so', async () => {
    const page = await readers.open(`/ru/${LONG}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('[data-step] a[href^="#step-"]').nth(2).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    const told = page.getByRole('status').filter({ hasText: 'Ссылка скопирована' });
    expect(await told.isVisible()).toBe(true);
  });

  test('says which step it leads to', async () => {
    const page = await readers.open(`/ru/${LONG}`);
    const links = page.locator('[data-procedure]').first().locator('a[href^="#step-"]');
    const names = await links.evaluateAll((all) =>
      all.map((one) => one.getAttribute('aria-label')),
    );
    expect(names).toEqual(names.map((_, at) => `Ссылка на шаг ${at + 1}`));
  });
});
