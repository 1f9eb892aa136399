import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../scripts/server/serve.ts';

const FILES = {
  'index.html': '<p>choice</p>',
  '404.html': '<p>no page</p>',
  'icon.png': 'not text',
  'zh-TW/index.html': `<p>${'首頁'.repeat(200)}</p>`,
  'zh-TW/404/index.html': '<p>找不到網頁</p>',
  'zh-TW/guides/file-request/index.html': '<p>guide</p>',
  '_astro/page.1a2b3c.css': 'p { color: red }',
  'api/v1/index.json': '{}',
  'pagefind/pagefind-entry.json': '{}',
  'search/zh-TW/meta.bin': 'newest',
  'search/zh-TW/0123456789ab/t0.bin': 'terms',
  'zh-TW/guides/file-request.md': '# Guide',
  'zh-TW/embed/index.html': '<p>builder</p>',
  'embed/v1.js': 'newest',
  'embed/v1-resize.js': 'newest',
  'embed/v1/0123456789ab.js': 'module',
  'embed/frame.0123456789ab.js': 'script',
  'embed/v1/zh-TW/billing.json': '{}',
  'embed/zh-TW/billing/index.html': '<p>frame</p>',
};

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

let root: string;
let served: Served;

beforeAll(async () => {
  root = join(await mkdtemp(join(tmpdir(), 'handoff-serve-')), 'site');
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  await writeFile(join(root, '..', 'secret.txt'), 'secret');
  await symlink(join(root, '..', 'secret.txt'), join(root, 'link.txt'));
  served = await serve({ root, port: 0 });
});

afterAll(async () => {
  await served.close();
  await rm(dirname(root), { recursive: true });
});

/** Sends the path as it stands; `fetch` would tidy it up first. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(served.address);
    const sent = request({ hostname, port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject).end();
  });
}

describe('addresses', () => {
  test('a folder answers with its index page', async () => {
    const { status, headers, body } = await get('/zh-TW/guides/file-request/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body.toString()).toBe('<p>guide</p>');
  });

  test.each([
    ['/zh-TW/guides/file-request?instance=china', '/zh-TW/guides/file-request/?instance=china'],
    ['/zh-tw/Guides/FILE-request/', '/zh-TW/guides/file-request/'],
    ['/zh-TW//guides/file-request/index.html', '/zh-TW/guides/file-request/'],
    ['/index.html', '/'],
    ['/API/v1/index.json', '/api/v1/index.json'],
    ['/icon.png/', '/icon.png'],
    ['//zh-tw/', '/zh-TW/'],
  ])('%s leads to its one true address', async (path, target) => {
    const { status, headers } = await get(path);
    expect([status, headers['location']]).toEqual([301, target]);
  });

  test.each([
    ['/nothing/here', '<p>no page</p>'],
    ['/zh-TW/nothing', '<p>找不到網頁</p>'],
    ['/zh-tw/guides/file-request/deeper/', '<p>找不到網頁</p>'],
    ['/zh-TW/guides/', '<p>找不到網頁</p>'],
    ['/icon.png/more', '<p>no page</p>'],
  ])('%s is missing and says so in the language of the path', async (path, text) => {
    const { status, headers, body } = await get(path);
    expect([status, body.toString()]).toEqual([404, text]);
    expect(headers['etag']).toBeUndefined();
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/zh-TW/..\\..\\secret.txt',
    '/link.txt',
    '/%00',
  ])('%s does not leave the folder', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test.each(['/%', '/%E0%A4%A', '/%ff'])('%s is malformed', async (path) => {
    expect((await get(path)).status).toBe(400);
  });

  test('HEAD has the headers of GET and no body, other methods are refused', async () => {
    const head = await get('/', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '13', 0]);
    const post = await get('/', {}, 'POST');
    expect([post.status, post.headers['allow']]).toEqual([405, 'GET, HEAD']);
  });
});

describe('headers', () => {
  test('every answer but frames forbids framing and sniffing', async () => {
    const missing = ['/nothing', '/embed/zh-TW/nothing/', '/embed/', '/embed/%'];
    const pages = ['/', '/zh-tw/', '/%', '/api/v1/index.json', '/zh-TW/embed/', ...missing];
    for (const path of pages) {
      const { headers } = await get(path);
      expect(headers['content-security-policy']).toBe("frame-ancestors 'self'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBeDefined();
      expect(headers['permissions-policy']).toBeDefined();
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    }
  });

  test('only frames may stand in the pages of others', async () => {
    const { body, headers } = await get('/embed/zh-TW/billing/');
    expect(body.toString()).toBe('<p>frame</p>');
    expect(headers['content-security-policy']).toBeUndefined();
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
    expect(headers['x-content-type-options']).toBe('nosniff');
    const posted = await get('/embed/zh-TW/billing/', {}, 'POST');
    expect(posted.headers['content-security-policy']).toBe("frame-ancestors 'self'");
  });

  test('only API, checklists and the Pagefind index may be read by other origins', async () => {
    const shared = ['/api/v1/index.json', '/embed/v1.js', '/embed/v1/zh-TW/billing.json'];
    // An answer that cannot be read would look like a network that fails.
    const missing = ['/embed/v1/zh-TW/nothing.json', '/api/v1/nothing.json'];
    for (const path of [...shared, ...missing, '/pagefind/pagefind-entry.json'])
      expect((await get(path)).headers['access-control-allow-origin']).toBe('*');
    for (const path of shared)
      expect((await get(path)).headers['cross-origin-resource-policy']).toBe('cross-origin');
    for (const path of ['/', '/zh-TW/embed/', '/zh-TW/guides/file-request/']) {
      const { headers } = await get(path);
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['cross-origin-resource-policy']).toBeUndefined();
    }
  });

  test('the scripts of embeds are kept for good under the names of their content', async () => {
    for (const path of ['/embed/v1/0123456789ab.js', '/embed/frame.0123456789ab.js'])
      expect((await get(path)).headers['cache-control']).toContain('immutable');
    const changing = ['v1.js', 'v1-resize.js', 'v1/zh-TW/billing.json', 'zh-TW/billing/'];
    for (const path of [...changing, 'v1/ba9876543210.js'])
      expect((await get(`/embed/${path}`)).headers['cache-control']).toContain('must-revalidate');
  });

  test('only names with a hash are kept for good, and only when they exist', async () => {
    const css = await get('/_astro/page.1a2b3c.css');
    expect(css.headers['cache-control']).toContain('immutable');
    const terms = await get('/search/zh-TW/0123456789ab/t0.bin');
    expect(terms.headers['cache-control']).toContain('immutable');
    const meta = await get('/search/zh-TW/meta.bin');
    expect(meta.headers['cache-control']).toContain('must-revalidate');
    expect(terms.headers['x-content-type-options']).toBe('nosniff');
    expect(terms.headers['permissions-policy']).toBeUndefined();
    expect((await get('/_astro/gone.css')).headers['cache-control']).not.toContain('immutable');
    expect((await get('/')).headers['cache-control']).toContain('must-revalidate');
  });

  test('Markdown is text in UTF-8', async () => {
    const { headers } = await get('/zh-TW/guides/file-request.md');
    expect(headers['content-type']).toBe('text/markdown; charset=utf-8');
  });
});

describe('bodies', () => {
  const page = FILES['zh-TW/index.html'];

  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['', undefined],
  ])('Accept-Encoding %j is answered in %s', async (accepted, encoding) => {
    const { headers, body } = await get('/zh-TW/', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['vary']).toBe('accept-encoding');
    expect(Number(headers['content-length'])).toBe(body.length);
    const text =
      encoding === 'br' ? brotliDecompressSync(body) : encoding ? gunzipSync(body) : body;
    expect(text.toString()).toBe(page);
  });

  test('images go as they are', async () => {
    const { headers } = await get('/icon.png', { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
  });

  test('what the browser has already is not sent again, until it changes', async () => {
    const first = await get('/zh-TW/guides/file-request/');
    const etag = String(first.headers['etag']);
    const again = await get('/zh-TW/guides/file-request/', { 'if-none-match': `"x", W/${etag}` });
    expect([again.status, again.body.length]).toEqual([304, 0]);

    const file = join(root, 'zh-TW/guides/file-request/index.html');
    await writeFile(file, '<p>newer</p>');
    await utimes(file, new Date(), new Date(Date.now() + 5000));
    const changed = await get('/zh-TW/guides/file-request/', { 'if-none-match': etag });
    expect([changed.status, changed.body.toString()]).toEqual([200, '<p>newer</p>']);
  });
});

test('a taken port is named', async () => {
  const port = Number(new URL(served.address).port);
  await expect(serve({ root, port })).rejects.toThrow(`Port ${port} is taken`);
});
