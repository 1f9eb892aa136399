import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changesJson, changesSchema } from '#api';
import { readCatalog } from '#catalog';
import { swap } from '../support/decisions.ts';

let root: string;
let content: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'handoff-content-'));
  content = join(root, 'content');
  cpSync('content', content, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

function edit(path: string, change: (text: string) => string): void {
  const file = join(content, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function record() {
  return spawnSync(process.execPath, ['scripts/duties.ts', '--content', content], {
    encoding: 'utf8',
  });
}

function records(): string[] {
  return readdirSync(join(content, 'duties')).sort();
}

/** What the decisions say, as `version date recorded changes`, and findings about the record. */
async function published() {
  const catalog = await readCatalog({ content });
  const json = changesJson(catalog);
  expect(changesSchema.parse(json)).toEqual(json);
  const findings = catalog.findings.filter(({ code }) => code.startsWith('duties/'));
  return { json, codes: findings.map(({ code }) => code) };
}

test('what ships is recorded', { timeout: 60_000 }, async () => {
  const { codes, json } = await published();
  expect([codes, json.versions[0]?.recorded]).toEqual([[], true]);
});

describe('where a decision changes', { timeout: 60_000 }, () => {
  let before: Awaited<ReturnType<typeof published>>['json'];
  let after: typeof before;
  let codes: string[];

  beforeAll(async () => {
    before = (await published()).json;
    // The one is said by an outcome, the other by an edge of a graph.
    edit(
      'decisions/outcomes/security.yaml',
      swap('MFA-EXC:\n    responsible: microsoft', 'MFA-EXC:\n    responsible: publisher'),
    );
    edit(
      'decisions/graphs/billing.yaml',
      swap('direct-bill: SW-REFUND', 'direct-bill: AZ-RESERVATION'),
    );
    ({ json: after, codes } = await published());
  });

  test('the changes say so, before all that was said before', () => {
    const [version] = after.versions;
    expect(version).toMatchObject({ previous: before.versions[0]?.id, recorded: false });
    expect(after.versions.slice(1)).toEqual(before.versions);
    const fresh = after.changes.filter((change) => change.version === version?.id);
    expect(after.changes).toEqual([...fresh, ...before.changes]);
    expect(fresh.map(({ kind, row, cloud, column }) => [kind, row, cloud, column])).toEqual([
      ['outcome', 'software-refund', 'global', 'direct-bill'],
      ['responsible', 'takeover', 'global', 'direct-bill'],
      ['responsible', 'takeover', 'global', 'indirect-provider'],
      ['responsible', 'takeover', 'global', 'indirect-reseller'],
    ]);
    expect(fresh[0]).toMatchObject({
      id: `${version?.id}/software-refund/global/direct-bill`,
      partner: 'direct-bill',
      before: [{ responsible: 'microsoft', outcome: 'SW-REFUND' }],
      after: [{ responsible: 'microsoft', outcome: 'AZ-RESERVATION' }],
      json: `/api/v1/decisions/${fresh[0]?.decision}.json`,
    });
    expect(fresh[0]?.editions.map(({ locale }) => locale)).toEqual(['en', 'ru', 'zh-TW']);
  });

  test('the checks remind to record it', () => {
    expect(codes).toEqual(['duties/not-recorded']);
  });

  test('`npm run duties` records it once, and nothing else of it changes', async () => {
    const had = records();
    const first = record();
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(records().length).toBe(had.length + 1);
    const again = record();
    expect([again.status, again.stdout]).toEqual([0, expect.stringMatching(/^Nothing to record/)]);
    expect(records().length).toBe(had.length + 1);
    const { codes: left, json } = await published();
    expect(left).toEqual([]);
    const asRecorded = after.versions.map((version) => ({ ...version, recorded: true }));
    expect(json).toEqual({ versions: asRecorded, changes: after.changes });
  });

  test('`npm run duties` records nothing where the decisions or the records have errors', () => {
    const had = records();
    edit('decisions/graphs/billing.yaml', (text) => text.replace('start:', 'begin:'));
    const { status, stdout } = record();
    expect(status).toBe(1);
    expect(stdout).toMatch(/billing\.yaml:\d+:\d+ error decisions\/schema/);
    expect(records()).toEqual(had);
  });
});
