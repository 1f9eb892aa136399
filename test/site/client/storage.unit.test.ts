import { afterEach, expect, test, vi } from 'vitest';
import {
  canRemember,
  forgetVisit,
  recall,
  remember,
} from '../../../src/3-publish/site/client/storage.ts';

/** As much of a browser's storage as is used. */
function storage(): Record<string, unknown> {
  return Object.defineProperties(
    {},
    {
      getItem: {
        value(this: Record<string, string>, name: string) {
          return this[name] ?? null;
        },
      },
      setItem: {
        value(this: Record<string, string>, name: string, text: string) {
          this[name] = text;
        },
      },
      removeItem: {
        value(this: Record<string, string>, name: string) {
          delete this[name];
        },
      },
    },
  );
}

afterEach(() => vi.unstubAllGlobals());

test('what is kept for the visit is forgotten by the beginning of its name', () => {
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('sessionStorage', storage());
  expect(canRemember()).toBe(true);
  expect(remember('ticks:A', '1', 'visit')).toBe(true);
  remember('ticks:B', '1', 'visit');
  remember('place', '1', 'visit');
  remember('ticks:guide', '1');
  forgetVisit('ticks:');
  expect([recall('ticks:A', 'visit'), recall('ticks:B', 'visit')]).toEqual([null, null]);
  expect([recall('place', 'visit'), recall('ticks:guide')]).toEqual(['1', '1']);
});

test('where storage is forbidden the page alone remembers, and says so', () => {
  for (const name of ['localStorage', 'sessionStorage']) vi.stubGlobal(name, undefined);
  expect(canRemember()).toBe(false);
  expect(remember('instance', 'china')).toBe(false);
  remember('ticks:A', '1', 'visit');
  expect([recall('instance'), recall('instance', 'visit')]).toEqual(['china', null]);
  forgetVisit('ticks:');
  expect([recall('instance'), recall('ticks:A', 'visit')]).toEqual(['china', null]);
  remember('instance', null);
  expect(recall('instance')).toBeNull();
});
