import { describe, expect, test } from 'vitest';
import { compareDuties, sameDuties, versionId } from '#duties';
import { duty } from './versions.ts';

/** The changes as `kind row column: before → after`. */
function compared(before: readonly string[], after: readonly string[]): string[] {
  return compareDuties(before.map(duty), after.map(duty)).map(({ kind, ...change }) => {
    const side = (ends: typeof change.before) =>
      ends?.map(({ responsible, outcome }) => `${responsible} ${outcome}`).join(', ') ?? 'nothing';
    const { row, column } = change.duty;
    return `${kind} ${row} ${column}: ${side(change.before)} → ${side(change.after)}`;
  });
}

const FAULT = 'fault direct-bill: microsoft CASE';

describe('two versions compared', () => {
  test.each([
    ['nothing', [FAULT], [FAULT], []],
    [
      'somebody else',
      [FAULT],
      ['fault direct-bill: partner FIX'],
      ['responsible fault direct-bill: microsoft CASE → partner FIX'],
    ],
    [
      'the same party, another procedure',
      [FAULT],
      ['fault direct-bill: microsoft CALL'],
      ['outcome fault direct-bill: microsoft CASE → microsoft CALL'],
    ],
    [
      'one more party',
      [FAULT],
      ['fault direct-bill: microsoft CASE, partner FIX'],
      ['responsible fault direct-bill: microsoft CASE → microsoft CASE, partner FIX'],
    ],
    [
      'what is described no longer',
      [FAULT],
      ['fault direct-bill:'],
      ['responsible fault direct-bill: microsoft CASE → '],
    ],
    [
      'a new row',
      [FAULT],
      [FAULT, 'bill direct-bill: partner READ'],
      ['added bill direct-bill: nothing → partner READ'],
    ],
    [
      'a new column',
      [FAULT],
      [FAULT, 'fault advisor: customer ASK'],
      ['added fault advisor: nothing → customer ASK'],
    ],
    [
      'a row that is gone',
      [FAULT, 'bill direct-bill: partner READ'],
      [FAULT],
      ['removed bill direct-bill: partner READ → nothing'],
    ],
    [
      'a column that is gone',
      [FAULT, 'fault advisor: customer ASK'],
      [FAULT],
      ['removed fault advisor: customer ASK → nothing'],
    ],
  ])('tell %s', (_, before, after, changes) => {
    expect(compared(before, after)).toEqual(changes);
    expect(sameDuties(before.map(duty), after.map(duty))).toBe(changes.length === 0);
  });

  test('do not mind in which order rows and ends stand, nor to which group and decision a row belongs', () => {
    const before = ['a x: microsoft ONE, partner TWO', 'b x: partner TWO'].map(duty);
    const after = ['b x: partner TWO', 'a x: partner TWO, microsoft ONE'].map((text) => ({
      ...duty(text),
      group: 'moved',
      decision: 'other',
    }));
    expect(compareDuties(before, after)).toEqual([]);
    expect(versionId(null, before)).toBe(versionId(null, after));
  });

  test('tell changes in the order of the later version, and then what is gone', () => {
    const before = ['gone x: partner A', 'b x: partner A', 'a x: partner A'];
    const after = ['a x: partner B', 'new x: partner B', 'b x: partner B'];
    expect(compared(before, after).map((line) => line.split(':')[0])).toEqual([
      'outcome a x',
      'added new x',
      'outcome b x',
      'removed gone x',
    ]);
  });

  test('have ids that differ, also where something changes and changes back', () => {
    const one = [duty(FAULT)];
    const two = [duty('fault direct-bill: partner FIX')];
    const first = versionId(null, one);
    const second = versionId(first, two);
    const third = versionId(second, one);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(first).toMatch(/^[0-9a-f]{12}$/);
  });
});
