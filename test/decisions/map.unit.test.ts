import { describe, expect, test } from 'vitest';
import { spokenTo } from '../../src/3-publish/site/decide/spoken.ts';
import { boxesOf } from '../../src/3-publish/site/map/boxes.ts';
import { drawMap } from '../../src/3-publish/site/map/draw.ts';
import { textWidth, wrapText } from '../../src/3-publish/site/map/measure.ts';
import { handbook } from '../support/walks.ts';

const all = [...handbook.decisions.values()].flatMap((decision) =>
  ['en', 'ru', 'zh-TW'].map((locale) => ({ decision, locale, id: decision.id })),
);

describe.each(all)('the map of $id in $locale', ({ decision, locale }) => {
  const boxes = boxesOf({ handbook }, decision, locale, spokenTo({ handbook }, locale));
  const drawing = drawMap(boxes);

  test('has a box for each place and a line for each way on', () => {
    const edges = Object.values(decision.graph.nodes).flatMap(({ to }) => Object.values(to).flat());
    expect(drawing.lines.length).toBe(edges.length);
    expect(new Set(drawing.lines.map(({ key }) => key)).size).toBe(edges.length);
    const places = new Set(edges.map(({ to }) => (to.kind === 'decision' ? `/${to.id}` : to.id)));
    places.add(decision.graph.start);
    expect(drawing.boxes.map(({ box }) => box.key).sort()).toEqual([...places].sort());
  });

  test('has its boxes apart and inside the drawing', () => {
    const overlaps = drawing.boxes.filter((a, index) =>
      drawing.boxes
        .slice(index + 1)
        .some(
          (b) =>
            a.x < b.x + b.width &&
            b.x < a.x + a.width &&
            a.y < b.y + b.height &&
            b.y < a.y + a.height,
        ),
    );
    expect(overlaps).toEqual([]);
    const outside = drawing.boxes.filter(
      ({ x, y, width, height }) =>
        x < 0 || y < 0 || x + width > drawing.width || y + height > drawing.height,
    );
    expect(outside).toEqual([]);
  });

  test('has lines without broken numbers', () => {
    expect(drawing.lines.filter(({ path }) => !/^M[-\d. CH]+$/.test(path))).toEqual([]);
  });

  test('says for whom a conditional way is', () => {
    const leads = boxes.flatMap(({ answers }) => answers.flatMap((answer) => answer.leads));
    const conditions = Object.values(decision.graph.nodes)
      .flatMap(({ to }) => Object.values(to).flat())
      .filter(({ when }) => Object.keys(when).length > 0);
    expect(leads.filter(({ when }) => when !== null).length).toBe(conditions.length);
  });
});

test.each([
  ['Which cloud is the customer in?', 120],
  ['Продлить делегированные права администратора', 120],
  ['客戶使用哪一個雲端？請先確認（世紀互聯）。', 90],
  ['Unbrokenwordthatislongerthananyline', 80],
])('%s is wrapped without loss', (text, width) => {
  const lines = wrapText(text, width, 14);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  expect(lines.filter((line) => textWidth(line, 14) > width)).toEqual([]);
  expect(lines.filter((line) => /^[、。，；：？！）」』]/.test(line))).toEqual([]);
});

test('a Han character is twice as wide as a letter', () => {
  expect(textWidth('客戶', 10)).toBe(20);
  expect(textWidth('ab', 10)).toBeCloseTo(11.4);
});
