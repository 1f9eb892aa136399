import { delimiter } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBrowser, type Surroundings } from '../../scripts/browser.ts';

function surroundings(
  programs: readonly string[],
  env: Surroundings['env'] = {},
  platform: NodeJS.Platform = 'linux',
): Surroundings {
  return { env, platform, isProgram: (path) => programs.includes(path) };
}

describe('findBrowser', () => {
  const path = { PATH: ['/home/me/bin', '/usr/bin'].join(delimiter) };

  test('takes the wished one before any other', () => {
    const env = { ...path, HANDOFF_BROWSER: '/my/chrome' };
    expect(findBrowser(surroundings(['/usr/bin/chromium', '/my/chrome'], env))).toBe('/my/chrome');
  });

  test('does not pass over a wish that cannot be met', () => {
    const env = { ...path, HANDOFF_BROWSER: '/my/chrome' };
    expect(() => findBrowser(surroundings(['/usr/bin/chromium'], env))).toThrow('/my/chrome');
  });

  test('looks along the PATH', () => {
    const found = findBrowser(surroundings(['/home/me/bin/google-chrome'], path));
    expect(found).toBe('/home/me/bin/google-chrome');
  });

  test('knows where a Mac keeps it', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(surroundings([chrome], path, 'darwin'))).toBe(chrome);
  });

  test('says when there is none', () => {
    expect(findBrowser(surroundings([], path))).toBeNull();
  });
});
