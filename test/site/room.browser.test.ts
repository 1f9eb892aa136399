import type { Page, ViewportSize } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { corpusSlice, shippedSite } from '../support/build.ts';
import { describeCorpus } from '../support/corpus.ts';
import { pageKinds } from '../support/kinds.ts';
import { type Readers, readersOf } from '../support/readers.ts';

/** Words and controls that reach beyond the window or are cut off at its edge; tables may scroll on their own. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const room = root.clientWidth;
    const out = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      if (width === 0 || (left >= -1 && right <= room + 1)) return false;
      const away = element.closest('[tabindex="0"], pre, a[href="#main"], option');
      return away === null && !clipped(element) && element.checkVisibility();
    });
    /** Only for screen readers. */
    function clipped(element: Element | null): boolean {
      if (element === null) return false;
      return getComputedStyle(element).clipPath !== 'none' || clipped(element.parentElement);
    }
    const wide = root.scrollWidth > room ? [`the page is ${root.scrollWidth} wide`] : [];
    return [...wide, ...out.map((element) => element.outerHTML.slice(0, 120))];
  });
}

const PHONE = { width: 320, height: 640 };
const TABLET = { width: 800, height: 1000 };
const DESK = { width: 1280, height: 700 };

describe('with the shipped content', () => {
  const readers: Readers = readersOf(shippedSite);

  /** Opens each page in the first window, dresses it, and looks at it in each window. */
  async function inWindows(
    page: Page,
    paths: readonly string[],
    windows: readonly ViewportSize[],
    dress: () => void = () => {},
  ): Promise<void> {
    for (const path of paths) {
      const [first = DESK] = windows;
      await page.setViewportSize(first);
      await page.goto(readers.address(path));
      await page.evaluate(dress);
      for (const { width, height } of windows) {
        await page.setViewportSize({ width, height });
        await page.waitForFunction(
          ([x, y]) => innerWidth === x && innerHeight === y,
          [width, height],
        );
        expect([path, width, height, await sticksOut(page)]).toEqual([path, width, height, []]);
      }
    }
  }

  test('no page is wider than the window: the smallest phone, 400 % zoom, a tablet', async () => {
    const page = await readers.open('/');
    await inWindows(page, pageKinds, [PHONE, { width: 320, height: 256 }, TABLET]);
  });

  test('at 400 % zoom the header leaves the screen to the text', async () => {
    const viewport = { width: 320, height: 256 };
    const page = await readers.open('/ru/guides/support-duties/', { viewport });
    await page.evaluate(() => scrollTo(0, 600));
    const box = await page.locator('header').first().boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(0);
  });

  test('text of twice the size is neither cut off nor pushed out', async () => {
    const page = await readers.open('/ru/');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    for (const path of pageKinds.filter((kind) => kind.startsWith('/ru/'))) {
      await page.goto(readers.address(path));
      const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
      expect(size).toBe('32px');
      expect([path, await sticksOut(page)]).toEqual([path, []]);
    }
  });

  test('text with more space stays inside', async () => {
    const page = await readers.open('/ru/');
    const pages = pageKinds.filter((kind) => kind.startsWith('/ru/'));
    await inWindows(page, pages, [DESK, { width: 360, height: 700 }], () => {
      const spacing = new CSSStyleSheet();
      // What WCAG 1.4.12 asks a page to bear.
      spacing.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
      );
      document.adoptedStyleSheets = [spacing];
    });
  });

  describe('written from right to left', () => {
    const rightToLeft = () => document.documentElement.setAttribute('dir', 'rtl');

    test('no page is wider than the window', async () => {
      const page = await readers.open('/');
      const pages = pageKinds.filter((kind) => !/^\/(?:en|ru)\//.test(kind));
      await inWindows(page, pages, [DESK, PHONE], rightToLeft);
    });

    test.each([1280, 320])(
      'the English and the menus open inside, %s pixels wide',
      async (width) => {
        const page = await readers.open('/zh-TW/guides/support-duties/', {
          viewport: { width, height: 700 },
          reducedMotion: 'reduce',
        });
        await page.evaluate(rightToLeft);
        for (const mode of ['side-by-side', 'source', 'hover']) {
          await page.locator(`label[for="reading-${mode}"]`).click();
          expect([mode, await sticksOut(page)]).toEqual([mode, []]);
        }
        await page.locator('[data-body] [data-segment]').first().click();
        expect(await page.getByRole('group', { name: '英文原文' }).isVisible()).toBe(true);
        expect(await sticksOut(page)).toEqual([]);
        await page.locator('[data-language] summary').click();
        expect(await sticksOut(page)).toEqual([]);
      },
    );

    test('the side bar stands on the right, the contents on the left', async () => {
      const page = await readers.open('/zh-TW/guides/support-duties/');
      await page.evaluate(rightToLeft);
      const side = await page.locator('nav[data-menu-part]').first().boundingBox();
      const text = await page.locator('main').boundingBox();
      const contents = await page.locator('nav[data-menu-part]').last().boundingBox();
      expect(side?.x ?? 0).toBeGreaterThan(text?.x ?? 0);
      expect(contents?.x ?? 0).toBeLessThan(text?.x ?? 0);
    });
  });
});

describeCorpus('with real documents', () => {
  const readers: Readers = readersOf(corpusSlice);
  const PAGES = ['permissions-overview', 'announcements/2020-april', 'provide-technical-support'];

  test.each([1280, 320])(
    'tables and long words stay inside, in any mode, %s pixels wide',
    async (width) => {
      const page = await readers.open('/', { viewport: { width, height: 700 } });
      for (const name of PAGES) {
        for (const tag of ['ru', 'zh-TW']) {
          const path = `/${tag}/guides/partner-center/partner-center/${name}/`;
          await page.goto(readers.address(path));
          for (const mode of ['hover', 'side-by-side', 'source']) {
            await page.locator(`label[for="reading-${mode}"]`).click();
            expect([path, mode, await sticksOut(page)]).toEqual([path, mode, []]);
          }
        }
      }
    },
  );

  test('the list of a whole collection stays inside', async () => {
    const page = await readers.open('/', { viewport: { width: 320, height: 700 } });
    for (const path of ['/ru/guides/', '/zh-TW/guides/', '/en/status/']) {
      await page.goto(readers.address(path));
      for (const summary of await page.locator('main summary').all()) await summary.click();
      expect([path, await sticksOut(page)]).toEqual([path, []]);
    }
  });
});
