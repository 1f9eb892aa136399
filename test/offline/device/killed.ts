import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-first-run',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
  'about:blank',
];

/** A browser with a device of its own, which outlives it. */
export interface Device {
  /** Starts the browser and opens a page. */
  start(): Promise<Page>;
  /** Ends the browser as a power cut would. */
  kill(): Promise<void>;
  remove(): Promise<void>;
}

/** Makes an empty device. */
export function newDevice(browser: string): Device {
  const profile = mkdtempSync(join(tmpdir(), 'handoff-device-'));
  let running: ChildProcess | null = null;

  async function start(): Promise<Page> {
    // A group of its own, so that all its processes end at the same moment.
    running = spawn(browser, [`--user-data-dir=${profile}`, ...FLAGS], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const connected = await chromium.connectOverCDP(await endpointOf(running));
    const [context] = connected.contexts();
    if (!context) throw new Error('The browser came without a window');
    return context.pages()[0] ?? context.newPage();
  }

  async function kill(): Promise<void> {
    const { pid, exitCode } = running ?? {};
    if (!running || pid === undefined || exitCode !== null) return;
    const ended = new Promise((resolve) => running?.once('exit', resolve));
    process.kill(-pid, 'SIGKILL');
    await ended;
    running = null;
    // Its other processes may still hold files.
    await sleep(100);
  }

  return {
    start,
    kill,
    async remove() {
      await kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const [, address] = /listening on (ws:\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`The browser did not start:\n${said}`)));
  });
}
