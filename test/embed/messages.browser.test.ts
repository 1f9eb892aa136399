import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { framed, hostPage, resizeScript } from './host-pages.ts';
import { HOSTILE } from './hostile-data.ts';
import { type HostOptions, hostsOf } from './hosts.ts';
import { answer, heard, LISTEN } from './inside.ts';

const hosts = hostsOf();

function frameOf(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().startsWith(`${hosts.site()}/embed/`));
  if (!frame) throw new Error('No frame of the site');
  return frame;
}

/** Opens a host with a frame that stands at the second question, and a stranger's frame beside it. */
async function openFrame(head = '', options: HostOptions = {}): Promise<[Page, Frame]> {
  const stranger = framed(hosts.publish('<title>Stranger</title>'), {
    id: 'stranger',
    sandbox: 'allow-scripts',
  });
  const ours = framed(`${hosts.site()}/embed/en/service-problem/?node=health`, {
    id: 'ours',
    sandbox: 'allow-scripts',
  });
  const page = await hosts.open(hostPage(ours + stranger, { head }), {
    ...options,
    async prepare(opened) {
      await opened.addInitScript(LISTEN);
      // A browser of today that does not size frames: in one that does, the script waits for it.
      await opened.addInitScript('CSS.supports = () => false');
    },
  });
  const frame = frameOf(page);
  await frame.locator('button[data-answer]').first().waitFor();
  // By then it has told its own height for the last time.
  await page.waitForTimeout(200);
  return [page, frame];
}

const heightOf = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((frame) => frame.getBoundingClientRect().height);

describe('a frame', () => {
  test('takes nothing but what its own host tells it by the protocol', async () => {
    const [page, frame] = await openFrame();
    const stranger = page.frames().at(-1);
    // A neighbour in the page knows the protocol but is not the host.
    await stranger?.evaluate(() => {
      for (let at = 0; at < parent.length; at++) {
        const { port1, port2 } = new MessageChannel();
        parent[at]?.postMessage({ handoff: 1, type: 'connect' }, '*', [port2]);
        port1.onmessage = () => document.body.append('heard');
        port1.postMessage({ type: 'restart' });
      }
    });
    await page.evaluate(() => {
      const target = document.querySelector<HTMLIFrameElement>('#ours')?.contentWindow;
      const { port1, port2 } = new MessageChannel();
      target?.postMessage({ handoff: 2, type: 'connect' }, '*', [port2]);
      port1.postMessage({ type: 'restart' });
      const garbage = [
        null,
        7,
        'restart',
        [],
        {},
        { handoff: 1 },
        { handoff: '1', type: 'connect' },
      ];
      for (const one of [...garbage, { handoff: 1, type: 'connect' }, { handoff: 1, type: {} }])
        target?.postMessage(one, '*');
    });
    await page.waitForTimeout(50);
    expect(await frame.locator('[data-node] h3').count()).toBe(1);
    expect(await frame.locator('[data-node="health"]').count()).toBe(1);
    expect(await stranger?.evaluate(() => document.body.textContent)).toBe('');
  });

  test('heeds a port, but no garbage from it and no flood', async () => {
    const [page, frame] = await openFrame();
    await frame.evaluate(() => {
      const state = { changes: 0 };
      Object.assign(globalThis, { state });
      document.addEventListener('handoff-change', () => {
        state.changes++;
      });
    });
    await page.evaluate(() => {
      const { port1, port2 } = new MessageChannel();
      Object.assign(globalThis, { port: port1 });
      document
        .querySelector<HTMLIFrameElement>('#ours')
        ?.contentWindow?.postMessage({ handoff: 1, type: 'connect' }, '*', [port2]);
      const themes = ['<img src=x>', {}, 7, ['dark'], 'constructor'];
      for (const theme of themes) port1.postMessage({ type: 'theme', theme });
      for (const one of [null, 'restart', { type: 'back' }, { type: ['restart'] }])
        port1.postMessage(one);
    });
    const theme = () => frame.locator('handoff-checklist').getAttribute('theme');
    await page.waitForTimeout(50);
    expect(await theme()).toBe(null);
    expect(await frame.locator('[data-node="health"]').count()).toBe(1);
    await page.evaluate("port.postMessage({ type: 'theme', theme: 'dark' })");
    await expect.poll(theme).toBe('dark');

    const started = performance.now();
    await page.evaluate("for (let at = 0; at < 5000; at++) port.postMessage({ type: 'restart' })");
    await frame.locator('[data-node="cloud"]').waitFor();
    const changes = await frame.evaluate<number>('state.changes');
    const seconds = Math.ceil((performance.now() - started) / 1000);
    expect(changes).toBeGreaterThan(0);
    expect(changes).toBeLessThanOrEqual(20 * (seconds + 1));
    await page.evaluate(() => {
      const target = document.querySelector<HTMLIFrameElement>('#ours')?.contentWindow;
      for (let at = 0; at < 5000; at++) target?.postMessage({ handoff: 1, type: 'connect' }, '*');
    });
    await answer(frame, 'global');
    await frame.locator('[data-node="broken"]').waitFor();
  });
});

describe('the script that sizes frames', () => {
  test('takes heights only within bounds, and only from its frames', async () => {
    // The browser says so where a page of somebody else is not told of the host.
    const [page, frame] = await openFrame(resizeScript(hosts.site()), {
      expected: /does not match the recipient window's origin/,
    });
    const tell = (height: unknown) =>
      frame.evaluate(
        (value) => parent.postMessage({ handoff: 1, type: 'height', height: value }, '*'),
        height,
      );
    const ours = () => heightOf(page, 'ours');
    // The border of the frame is no content.
    const border = 4;
    await tell(1e9);
    await expect.poll(ours).toBe(6000 + border);
    await tell(-5);
    await expect.poll(ours).toBe(80 + border);
    await tell(300);
    await expect.poll(ours).toBe(300 + border);
    for (const wrong of [Number.NaN, Infinity, -Infinity, '500', null, {}, [500], true])
      await tell(wrong);
    // Neither the host itself nor a stranger tells heights, whatever origin or address they claim.
    const forge = () => {
      const message = { handoff: 1, type: 'height', height: 777 };
      parent.postMessage(message, '*');
      dispatchEvent(new MessageEvent('message', { data: message, origin: 'null' }));
    };
    await page.evaluate(forge);
    await page.frames().at(-1)?.evaluate(forge);
    await page.waitForTimeout(100);
    expect([await ours(), await heightOf(page, 'stranger')]).toEqual([304, 524]);
    // A page of somebody else in the place of ours.
    const elsewhere = hosts.publish(`<script>(${forge})()</script>`);
    await page.evaluate((url) => {
      const found = document.querySelector<HTMLIFrameElement>('#ours');
      found?.removeAttribute('sandbox');
      if (found?.contentWindow) found.contentWindow.location.href = url;
    }, elsewhere);
    await expect.poll(() => page.frames().some((one) => one.url() === elsewhere)).toBe(true);
    await page.waitForTimeout(100);
    expect(await ours()).toBe(304);
  });

  test('changes a height at most once a frame of animation', async () => {
    const [page, frame] = await openFrame(resizeScript(hosts.site()));
    await page.evaluate(() => {
      const counts = { changes: 0, frames: 0 };
      Object.assign(globalThis, { counts });
      const ours = document.querySelector('#ours');
      const attributeFilter = ['style'];
      const watch = new MutationObserver((all) => {
        counts.changes += all.length;
      });
      if (ours) watch.observe(ours, { attributeFilter });
      const next = () => {
        counts.frames++;
        requestAnimationFrame(next);
      };
      next();
    });
    await frame.evaluate(() => {
      for (let at = 0; at < 5000; at++)
        parent.postMessage({ handoff: 1, type: 'height', height: 100 + at }, '*');
    });
    await expect.poll(() => heightOf(page, 'ours'), { interval: 10 }).toBe(5099 + 4);
    const { changes, frames } = await page.evaluate<Record<'changes' | 'frames', number>>('counts');
    expect(changes).toBeGreaterThan(0);
    expect(changes).toBeLessThanOrEqual(frames);
  });

  test('opens and tells only what it should', async () => {
    const [page, frame] = await openFrame(resizeScript(hosts.site()));
    const tabs: string[] = [];
    page.on('popup', (tab) => tabs.push(tab.url()));
    const site = hosts.site();
    const urls = [...HOSTILE, `${site}@evil.example/`, `${site}.evil.example/`, 7, null, undefined];
    await frame.evaluate((all) => {
      const element = document.querySelector('handoff-checklist');
      for (const url of all) {
        element?.dispatchEvent(new CustomEvent('handoff-open', { detail: { url } }));
      }
      element?.dispatchEvent(new CustomEvent('handoff-open', { detail: null }));
      element?.dispatchEvent(new CustomEvent('handoff-answer', { detail: { text: '<img>' } }));
      element?.dispatchEvent(new CustomEvent('handoff-evil', { detail: {} }));
    }, urls);
    await expect.poll(async () => (await heard(page)).map(({ name }) => name)).toContain('answer');
    expect((await heard(page)).map(({ name }) => name)).toEqual(['ready', 'answer']);
    expect(tabs).toEqual([]);
  });

  test('does no harm when it is there twice, and leaves no name behind', async () => {
    const head = resizeScript(hosts.site());
    const bare = await hosts.open(hostPage(''));
    const names = () => Object.getOwnPropertyNames(window);
    const before = await bare.evaluate(names);
    const both = head.replace('v1-resize.js', 'v1-resize.js?again');
    const [page, frame] = await openFrame(`${head}${head}${both}`);
    const ours = await page.evaluate(names);
    // `0` and `1` are the frames themselves.
    expect(ours.filter((name) => !before.includes(name) && !/^\d$/.test(name))).toEqual([]);
    await answer(frame, 'active');
    await expect.poll(async () => (await heard(page)).at(-1)?.name).toBe('outcome');
    const told = (await heard(page)).map(({ name }) => name);
    expect(told).toEqual(['ready', 'answer', 'outcome']);
  });
});
