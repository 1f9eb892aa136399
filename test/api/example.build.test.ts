import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { serve } from '../../scripts/server/serve.ts';
import { shippedSite } from '../support/build.ts';

/** The script that the README shows. */
function example(): string {
  const readme = readFileSync('README.md', 'utf8');
  const [, section = ''] = readme.split('\n## Use the data\n');
  return /```js\n([\s\S]+?)```/.exec(section)?.[1] ?? '';
}

test('the example of the README runs as it stands, against any address of the site', async () => {
  const { folder } = await shippedSite();
  const { address, close } = await serve({ root: folder, port: 0 });
  try {
    const script = example().replace('https://handoff.example', address);
    expect(script).toContain(address);
    const child = await run(script);
    expect(child.stderr).toBe('');
    const lines = child.stdout.trim().split('\n');
    expect(lines.filter((line) => line.includes(`${address}/ru/decide/`)).length).toBeGreaterThan(
      9,
    );
    expect(lines.filter((line) => line.includes('→')).length).toBeGreaterThan(0);
  } finally {
    await close();
  }
});

/** Runs it in a process of its own, which the server of this one answers meanwhile. */
async function run(script: string): Promise<{ stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  await new Promise((done) => child.on('close', done));
  return { stdout, stderr };
}
