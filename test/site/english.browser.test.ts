import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { readersOf } from '../support/readers.ts';

const readers = readersOf(shippedSite);
const GUIDE = '/ru/guides/support-duties/';
const PHONE = { width: 375, height: 812 };

/** A sentence in the middle of the text. */
function sentenceOf(page: Page): Locator {
  return page.locator('[data-body] > p [data-segment]').nth(4);
}

/** What a sentence is in English. */
async function englishOf(sentence: Locator): Promise<string> {
  const id = await sentence.getAttribute('data-segment');
  const source = sentence.page().locator(`main [data-segment-source="${id}"]`);
  return (await source.first().textContent()) ?? '';
}

function noteOf(page: Page): Locator {
  return page.getByRole('group', { name: 'Английский оригинал' });
}

/** Where each line of the text stands in the document, however far that is scrolled. */
function places(page: Page): Promise<string> {
  return page.evaluate(() => {
    const lines: string[] = [];
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      const text = walker.currentNode;
      // The note is what may come; the box of an open sentence may grow, its words stay.
      if (text.parentElement?.closest('[role="group"]')) continue;
      const words = document.createRange();
      words.selectNodeContents(text);
      for (const { left, top, width } of words.getClientRects())
        lines.push(`${[left, top + scrollY, width].map(Math.round).join(' ')} ${text.nodeValue}`);
    }
    return lines.join('\n');
  });
}

/** Segment id of the sentence that has the focus. */
function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-segment') ?? null);
}

/** Presses Tab until a sentence has the focus; null where none can get it. */
async function tabToSentence(page: Page): Promise<string | null> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const id = await focused(page);
    if (id !== null) return id;
  }
  return null;
}

describe.each([
  ['on a wide screen', { width: 1280, height: 720 }],
  ['on a phone', PHONE],
])('the English of a sentence, %s', (_, viewport) => {
  test('comes by click, is marked as English and says how far to trust it', async () => {
    const page = await readers.open(GUIDE, { viewport });
    const expected = await englishOf(sentenceOf(page));
    await sentenceOf(page).click();
    const note = noteOf(page);
    const english = note.locator('[lang="en"]').first();
    expect(await english.textContent()).toBe(expected);
    expect(await english.isVisible()).toBe(true);
    expect(await note.locator('[data-trust]').isVisible()).toBe(true);
    expect(await page.locator('main [data-segment-source]:visible').count()).toBe(0);
  });

  test('moves no text when it comes and when it goes', async () => {
    const page = await readers.open(GUIDE, { viewport });
    const before = await places(page);
    for (const at of [0, 2, 7, 12, 25]) {
      await page.locator('[data-body] [data-segment]').nth(at).click();
      expect(await noteOf(page).isVisible()).toBe(true);
      expect(await places(page), `sentence ${at}`).toBe(before);
      await page.keyboard.press('Escape');
      expect(await noteOf(page).count()).toBe(0);
      expect(await places(page), `sentence ${at}`).toBe(before);
    }
  });

  test('can be read whole, and leaves its sentence in sight', async () => {
    const page = await readers.open(GUIDE, { viewport, reducedMotion: 'reduce' });
    for (const at of [0, 8, 30]) {
      const sentence = page.locator('[data-body] [data-segment]').nth(at);
      await sentence.click();
      const note = await noteOf(page).boundingBox();
      const box = await sentence.boundingBox();
      if (!note || !box) throw new Error('The note or its sentence is not drawn');
      expect([at, note.x >= 0, note.x + note.width <= viewport.width]).toEqual([at, true, true]);
      expect([at, note.y >= 0, note.y + note.height <= viewport.height]).toEqual([at, true, true]);
      const apart =
        note.x >= box.x + box.width ||
        note.y >= box.y + box.height ||
        note.y + note.height <= box.y;
      expect([at, apart]).toEqual([at, true]);
      await page.keyboard.press('Escape');
    }
  });

  test('goes by a second click, by its button, and by a click elsewhere', async () => {
    const page = await readers.open(GUIDE, { viewport });
    const note = noteOf(page);
    await sentenceOf(page).click();
    await sentenceOf(page).click();
    expect(await note.count()).toBe(0);
    await sentenceOf(page).click();
    await note.getByRole('button', { name: 'Закрыть' }).click();
    expect(await note.count()).toBe(0);
    await sentenceOf(page).click();
    await page
      .locator('[data-body] h2')
      .first()
      .click({ position: { x: 2, y: 2 } });
    expect(await sentenceOf(page).getAttribute('data-open')).toBeNull();
  });
});

test('the English comes by a tap', async () => {
  const page = await readers.open(GUIDE, { viewport: PHONE, hasTouch: true, isMobile: true });
  await sentenceOf(page).tap();
  expect(await noteOf(page).isVisible()).toBe(true);
});

test('the English does not come on mere hovering', async () => {
  const page = await readers.open(GUIDE);
  await sentenceOf(page).hover();
  await page.mouse.move(300, 300);
  expect(await noteOf(page).count()).toBe(0);
  expect(await page.locator('main [data-segment-source]:visible').count()).toBe(0);
});

test('the English of the next sentence takes the place of the last', async () => {
  const page = await readers.open(GUIDE);
  const sentences = page.locator('[data-body] [data-segment]');
  await sentences.nth(0).click();
  await sentences.nth(1).click();
  expect(await noteOf(page).count()).toBe(1);
  expect(await noteOf(page).textContent()).toContain(await englishOf(sentences.nth(1)));
});

test('a link in a sentence is followed, not explained', async () => {
  const page = await readers.open(GUIDE);
  await page.locator('main [data-segment] a').first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/support-duties/'));
  expect(await noteOf(page).count()).toBe(0);
});

test.each(['target', 'side-by-side'] as const)('nothing opens in mode %s', async (mode) => {
  const page = await readers.open(GUIDE);
  await page.locator(`label[for="reading-${mode}"]`).click();
  await sentenceOf(page).click();
  expect(await noteOf(page).count()).toBe(0);
  expect(await tabToSentence(page)).toBeNull();
});

test('switching the mode puts the note away', async () => {
  const page = await readers.open(GUIDE);
  await page.locator('[data-body] [data-segment]').first().click();
  await page.locator('label[for="reading-target"]').click();
  expect(await noteOf(page).count()).toBe(0);
});

describe('by keyboard', () => {
  test('Tab leads to one sentence, arrows from sentence to sentence', async () => {
    const page = await readers.open(GUIDE);
    const order = await page
      .locator('main [data-segment]:visible')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-segment')));
    const first = await tabToSentence(page);
    expect(first).toBe(order[0]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe(order[2]);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe(order[1]);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe(order[0]);
    expect(await page.locator('main [data-segment][tabindex="0"]').count()).toBe(1);
  });

  test('Enter shows the English, Tab leads into the note, Esc back to the sentence', async () => {
    const page = await readers.open(GUIDE);
    await tabToSentence(page);
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowDown');
    const id = await focused(page);
    await page.keyboard.press('Enter');
    const english = await page.locator(`main [data-segment-source="${id}"]`).textContent();
    expect(await noteOf(page).textContent()).toContain(english);
    expect(await focused(page)).toBe(id);
    // Links of the sentence itself may come first.
    for (let presses = 0; presses < 4; presses++) {
      await page.keyboard.press('Tab');
      if (await noteOf(page).evaluate((note) => note.contains(document.activeElement))) break;
    }
    expect(await noteOf(page).evaluate((note) => note.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await noteOf(page).count()).toBe(0);
    expect(await focused(page)).toBe(id);
  });

  test('the space bar opens and closes, and does not scroll', async () => {
    const page = await readers.open(GUIDE);
    await tabToSentence(page);
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('Space');
    expect(await noteOf(page).count()).toBe(1);
    await page.keyboard.press('Space');
    expect(await noteOf(page).count()).toBe(0);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test('the sentence that has the focus can be seen below the header', async () => {
    const page = await readers.open(GUIDE);
    await tabToSentence(page);
    for (let presses = 0; presses < 25; presses++) {
      await page.keyboard.press('ArrowDown');
      const [top, bottom, edge] = await page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        const header = document.querySelector('header')?.getBoundingClientRect();
        return [box?.top ?? 0, box?.bottom ?? 0, header?.bottom ?? 0];
      });
      expect([presses, (top ?? 0) >= (edge ?? 0), (bottom ?? 0) <= 720]).toEqual([
        presses,
        true,
        true,
      ]);
    }
  });

  test('screen readers are told how to ask, and hear the English', async () => {
    const page = await readers.open(GUIDE);
    await tabToSentence(page);
    const hint = await page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-describedby');
      return id ? document.getElementById(id)?.textContent : null;
    });
    expect(hint).toBe('Нажмите Enter, чтобы увидеть английский оригинал');
    await page.keyboard.press('Enter');
    const id = await focused(page);
    const english = await page.locator(`main [data-segment-source="${id}"]`).textContent();
    const heard = page.getByRole('status').filter({ hasText: english ?? '-' });
    expect(await heard.locator('[lang="en"]').textContent()).toBe(english);
  });
});

test('the English can be copied', async () => {
  const page = await readers.open(GUIDE, { permissions: ['clipboard-read', 'clipboard-write'] });
  const expected = await englishOf(sentenceOf(page));
  await sentenceOf(page).click();
  await noteOf(page).getByRole('button', { name: 'Копировать' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(expected);
  expect(await page.getByRole('status').filter({ hasText: 'Скопировано' }).isVisible()).toBe(true);
});
