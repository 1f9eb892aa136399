import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import type { Finding, Severity } from '#findings';
import { reportFindings } from '../../scripts/findings.ts';

function finding(severity: Severity, code = 'guides/half-span'): Finding {
  const message = 'The span of `e79f2-103` is not closed.';
  const mend = 'Close it.';
  return { code, severity, file: 'a.md', line: 3, column: 7, message, mend };
}

let log: MockInstance<typeof console.log>;
beforeEach(() => {
  log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => log.mockRestore());

function printed(): string {
  return log.mock.calls.map(([line]) => line).join('\n');
}

describe('the exit code', () => {
  test.each([
    ['nothing', [], {}, 0],
    ['a warning', [finding('warning')], {}, 0],
    ['an error', [finding('info'), finding('error')], {}, 1],
    ['a warning when strict', [finding('warning')], { strict: true }, 1],
    ['a remark when strict', [finding('info')], { strict: true }, 0],
  ])('of %s', (_name, findings, options, code) => {
    expect(reportFindings(findings, options)).toBe(code);
  });
});

test('JSON is one finding a line and nothing else', () => {
  reportFindings([finding('warning'), finding('info')], { format: 'json', strict: true });
  const lines = printed().split('\n');
  expect(lines.map((line) => JSON.parse(line).severity)).toEqual(['error', 'info']);
  expect(Object.keys(JSON.parse(lines[0] ?? ''))).toEqual(
    expect.arrayContaining(['code', 'severity', 'file', 'line', 'column', 'message', 'mend']),
  );
});

test('JSON without findings is empty', () => {
  reportFindings([], { format: 'json' });
  expect(log).not.toHaveBeenCalled();
});

test('text names place, fact and mend, and ends with a sum', () => {
  reportFindings([finding('error'), finding('warning'), finding('warning')]);
  expect(printed()).toContain('a.md:3:7');
  expect(printed()).toContain('Close it.');
  expect(printed()).toMatch(/\n1 error, 2 warnings, 0 remarks$/);
});

test('brief lists errors and counts the rest by code', () => {
  const rest = [finding('info', 'guides/untranslated'), finding('info', 'guides/untranslated')];
  reportFindings([finding('error'), ...rest], { brief: true });
  expect(printed().match(/a\.md:3:7/g)).toHaveLength(1);
  expect(printed()).toContain('2 × guides/untranslated');
});
