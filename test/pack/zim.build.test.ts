import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Files, makeCopy } from '../../scripts/pack/copy.ts';
import { Refusal } from '../../scripts/pack/refusal.ts';
import { zimFiles } from '../../scripts/pack/zim.ts';
import { shippedSite } from '../support/build.ts';

const ABOUT = { locales: ['zh-TW'], version: '1.2.3', date: '2026-11-20' };
const installed = spawnSync('zimwriterfs', ['--version']).error === undefined;

async function shippedCopy(): Promise<Files> {
  return makeCopy((await shippedSite()).folder, ABOUT);
}

describe.skipIf(!installed)('an archive for Kiwix', () => {
  test('passes zimcheck', async () => {
    const archive = zimFiles(await shippedCopy(), ABOUT);
    expect(Buffer.from(archive.subarray(0, 4)).toString('latin1')).toBe('ZIM\x04');
    const folder = mkdtempSync(join(tmpdir(), 'handoff-zim-'));
    writeFileSync(join(folder, 'a.zim'), archive);
    const { status, stdout } = spawnSync('zimcheck', ['-A', join(folder, 'a.zim')]);
    rmSync(folder, { recursive: true });
    expect([status, String(stdout)]).toEqual([0, expect.stringContaining('Status: Pass')]);
  });

  test('that links nowhere is refused with what zimcheck says', async () => {
    const files = new Map([['zh-TW/index.html', '<title>x</title><a href="../no.html">x</a>']]);
    expect(() => zimFiles(files, ABOUT)).toThrow(Refusal);
    expect(() => zimFiles(files, ABOUT)).toThrow(/zimcheck.*no\.html/s);
  });
});

test('without the tools the mend is said', () => {
  const path = process.env['PATH'];
  process.env['PATH'] = '/nowhere';
  try {
    expect(() => zimFiles(new Map(), ABOUT)).toThrow(
      /^An archive for Kiwix needs `zimwriterfs`, which is not installed: .*`apt-get install zim-tools`\.$/,
    );
  } finally {
    process.env['PATH'] = path;
  }
});
