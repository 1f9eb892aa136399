import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { shippedSite } from '../../support/build.ts';
import { differing, openPacks, press, row } from './device.ts';
import { type Device, newDevice } from './killed.ts';
import { type Network, openNetwork } from './network.ts';
import { NEWS, newerVersion, pagesOf } from './sites.ts';

const KILLS = 6;
const MINUTES = 60_000;

let older: string;
let newer: string;
let changed: string;
let network: Network;
let device: Device;

beforeAll(async () => {
  older = (await shippedSite()).folder;
  newer = mkdtempSync(join(tmpdir(), 'handoff-newer-'));
  changed = await newerVersion(older, newer);
  network = await openNetwork(older);
  device = newDevice(inject('browser'));
});
afterAll(async () => {
  await device?.remove();
  await network?.close();
  rmSync(newer, { recursive: true, force: true });
});

/** Presses the main button of the Russian pack and ends the browser up to a second later. */
async function killInTheMiddle(page: Page, wanted: RegExp): Promise<void> {
  await openPacks(page, network.address);
  const state = await row(page, 'ru').getAttribute('data-state');
  if (wanted.test(state ?? '')) {
    void row(page, 'ru')
      .locator('.pack-actions > button')
      .first()
      .click()
      .catch(() => {});
    await sleep(Math.random() * 1000);
  }
  await device.kill();
}

test('killed at any moment of an installation, it goes on and ends whole', {
  timeout: 4 * MINUTES,
}, async () => {
  network.delay = 60;
  for (let at = 0; at < KILLS; at += 1)
    await killInTheMiddle(await device.start(), /absent|partial/);
  network.delay = 0;
  const page = await device.start();
  await openPacks(page, network.address);
  const state = await row(page, 'ru').getAttribute('data-state');
  if (state !== 'ready') await press(page, 'ru', 'ready');
  await network.cut();
  expect(await differing(page, pagesOf(older, 'ru'))).toEqual([]);
  await network.mend();
  await device.kill();
});

test('killed at any moment of an update, one version or the other is whole', {
  timeout: 4 * MINUTES,
}, async () => {
  await network.publish(newer);
  const [before, after] = [pagesOf(older, 'ru'), pagesOf(newer, 'ru')];
  let page = await device.start();
  for (let at = 0; at < KILLS; at += 1) {
    network.delay = 60;
    await killInTheMiddle(page, /outdated/);
    network.delay = 0;
    await network.cut();
    // Who finds one version whole goes on with this browser when the network is back.
    page = await device.start();
    const there = await page.goto(network.address + changed);
    expect(there?.status()).toBe(200);
    const isNew = (await page.locator('h1').textContent())?.includes(NEWS);
    expect(await differing(page, some(isNew ? after : before))).toEqual([]);
    await network.mend();
  }
  await openPacks(page, network.address);
  if ((await row(page, 'ru').getAttribute('data-state')) !== 'ready')
    await press(page, 'ru', 'ready');
  await network.cut();
  expect(await differing(page, after)).toEqual([]);
});

/** Every tenth page: all of them are looked at in the end. */
function some(pages: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...pages].filter((_, at) => at % 10 === 0));
}
