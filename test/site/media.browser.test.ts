import { describe, expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { pageKinds } from '../support/kinds.ts';
import { readersOf } from '../support/readers.ts';

const readers = readersOf(shippedSite);

describe('on paper', () => {
  const CHROME = [
    'a[href="#main"]',
    '[data-theme-toggle]',
    '[data-language]',
    '[data-instance-select]',
    '[data-reading-modes]',
    '[data-print]',
    '[data-reset]',
    '[data-menu-part]',
    'a[href^="#step-"]',
    'a[rel="next"]',
  ];

  test('a guide is text, clouds, boxes to tick and sources', async () => {
    const page = await readers.open('/ru/guides/support-duties/', { colorScheme: 'dark' });
    await page.locator('[data-body] [data-segment]').first().click();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const part of CHROME)
      expect([part, await page.locator(`${part}:visible`).count()]).toEqual([part, 0]);
    const note = page.getByRole('group', { name: 'Английский оригинал' });
    expect(await note.count()).toBe(0);
    for (const part of ['h1', '[data-cloud]', '[data-step] input', '[data-responsible]', 'main h2'])
      expect([part, await page.locator(part).first().isVisible()]).toEqual([part, true]);
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return { color, backgroundColor };
    });
    expect(colours).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
  });

  test('it is printed as it is read: side by side in two languages', async () => {
    const page = await readers.open('/ru/guides/support-duties/');
    await page.locator('label[for="reading-side-by-side"]').click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main [data-segment-source]').nth(3).isVisible()).toBe(true);
    expect(await page.locator('main [data-segment]').nth(3).isVisible()).toBe(true);
  });

  test('the button prints', async () => {
    const page = await readers.open('/ru/guides/support-duties/');
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.locator('[data-print]').click();
    expect(await page.locator('body[data-printed]').count()).toBe(1);
  });
});

test('a thumb can hit every control and every link that stands alone', async () => {
  const viewport = { width: 375, height: 812 };
  const page = await readers.open('/', { viewport, hasTouch: true, isMobile: true });
  for (const path of pageKinds.filter((kind) => !/^\/(en|zh-TW)\//.test(kind))) {
    await page.goto(readers.address(path));
    const menu = page.locator('[data-menu] summary');
    if (await menu.isVisible()) await menu.tap();
    const small = await page.evaluate(() => {
      const controls = document.querySelectorAll(
        'button, summary, label, nav a, li > a:only-child, li > input, main p > a:only-child',
      );
      return [...controls].flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        const inText = control.closest('[data-segment], [data-segment-source]') !== null;
        const alone = control.textContent === control.parentElement?.textContent;
        if (inText || (control.matches('p > a') && !alone) || !control.checkVisibility()) return [];
        return width >= 44 && height >= 43.5 ? [] : [control.outerHTML.slice(0, 120)];
      });
    });
    expect([path, small]).toEqual([path, []]);
  }
});

test('who wants less motion gets none', async () => {
  const page = await readers.open('/ru/guides/support-duties/', {
    reducedMotion: 'reduce',
    viewport: { width: 360, height: 700 },
  });
  await page.locator('[data-body] [data-segment]').first().click();
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        const still = /^0s(, 0s)*$/.test(transitionDuration) && animationName === 'none';
        return !still || scrollBehavior === 'smooth';
      }).length,
  );
  expect(moving).toBe(0);
});

describe('in forced colours', () => {
  test.each([
    ['guides/support-duties/', 'of few steps'],
    ['guides/file-azure-request/', 'of many steps'],
  ])('%s: the progress %s and the ticks can be seen', async (path) => {
    const page = await readers.open(`/ru/${path}`, { forcedColors: 'active' });
    const procedure = page.locator('[data-procedure]').first();
    const bar = procedure.locator('[data-count] + *');
    const step = procedure.locator('[data-step] input').nth(1);
    const before = { bar: await bar.screenshot(), step: await step.screenshot() };
    await step.check();
    await page.mouse.move(0, 0);
    await page
      .locator('body')
      .evaluate(
        () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
      );
    const after = { bar: await bar.screenshot(), step: await step.screenshot() };
    expect(after.bar.equals(before.bar)).toBe(false);
    expect(after.step.equals(before.step)).toBe(false);
  });

  test('what is chosen, current or asked about can be told from the rest', async () => {
    const page = await readers.open('/ru/guides/support-duties/', { forcedColors: 'active' });
    const style = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { backgroundColor, borderBottomColor, outlineStyle } = getComputedStyle(element);
          return { backgroundColor, borderBottomColor, outlineStyle };
        });
    expect(await style('label[for="reading-hover"]')).not.toEqual(
      await style('label[for="reading-target"]'),
    );
    expect(await style('header nav a[aria-current]')).not.toEqual(
      await style('header nav a:not([aria-current])'),
    );
    const sentence = '[data-body] [data-segment]';
    const before = await style(sentence);
    await page.locator(sentence).first().click();
    expect(await style(sentence)).not.toEqual(before);
  });
});
