import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Guide, readGuide } from '#guides';
import { shared } from '../support/corpus.ts';
import { sketch } from '../support/guide.ts';

const folder = join(shared, 'seeds');
const describeSeeds = existsSync(folder) ? describe : describe.skip;

function seed(name: string, locale: string): Guide {
  const text = readFileSync(join(folder, name), 'utf8');
  return readGuide(text, { file: name, locale, path: name });
}

function stepsOf(guide: Guide): string[] {
  return guide.procedures.flatMap(({ steps }) => steps.map(({ text }) => text));
}

function english(guide: Guide, id: number): string | null | undefined {
  return guide.segments.find(({ number }) => number === id)?.text.source;
}

describeSeeds('the five seeds', () => {
  test('000 and 002 are one document in Russian and Chinese', () => {
    const russian = seed('000_0707a94c243e03da.txt', 'ru');
    const chinese = seed('002_c22128f52f6741f6.txt', 'zh-TW');
    for (const guide of [russian, chinese]) {
      expect(guide.translation.kind).toBe('human');
      expect(guide.translation.sourceVersion).toBe('f9252b0cde71b1265458f374eec1470f29ddb433');
      expect(guide.instances).toEqual(['global', 'us-gov', 'germany']);
      expect(guide.segments.map(({ number }) => number)).toEqual(
        Array.from({ length: 20 }, (_, i) => 103 + i),
      );
      expect(guide.procedures).toMatchObject([{ id: 'perform-admin-tasks-for-your-customers' }]);
      expect(stepsOf(guide)).toHaveLength(5);
      expect(guide.links.map(({ href }) => href)).toEqual([
        'check-service-health.md',
        'report-problems-on-behalf-of-a-customer.md',
      ]);
    }
    expect(russian.title).toBe('Предоставление технической поддержки');
    expect(chinese.title).toBe('提供技術支援');
    expect(chinese.segments.map(({ text }) => text.source)).toEqual(
      russian.segments.map(({ text }) => text.source),
    );
    expect(chinese.procedures[0]?.steps.map(({ id }) => id)).toEqual(
      russian.procedures[0]?.steps.map(({ id }) => id),
    );
    expect(english(russian, 119)).toMatch(/start by checking the service health/);
    expect(russian.segments.find(({ number }) => number === 115)?.labels).toEqual([
      'Dashboard',
      'Customers',
    ]);
  });

  test('001 is a machine translation without English: roles, support plans, three products', () => {
    const guide = seed('001_c67105352b6f4a68.txt', 'ru');
    expect(guide.translation).toMatchObject({ kind: 'machine', date: '2021-03-27' });
    expect(guide.date).toBe('2020-06-05');
    expect(guide.segments.every(({ source }) => source === null)).toBe(true);
    expect(guide.instances).toEqual([]);
    expect(guide.roles).toEqual([
      'global-admin',
      'user-management-admin',
      'helpdesk-agent',
      'admin-agent',
    ]);
    expect(guide.sections.map(({ id }) => id)).toEqual([
      'perform-admin-tasks-for-your-customers',
      'microsoft-partner-support-guidance',
      'providing-billing-subscription-management-and-technical-support',
      'next-steps',
    ]);
    expect(stepsOf(guide)).toHaveLength(5);
    const text = sketch(guide).join('\n');
    for (const fact of [
      'Premier',
      'Расширенная поддержка',
      'Signature Cloud Support',
      'коммерческим',
    ]) {
      expect(text).toContain(fact);
    }
    expect(text).toMatch(/Dynamics 365[\s\S]+Azure[\s\S]+Office 365/);
  });

  test('003 has the escalation categories, the request procedure and the note', () => {
    const guide = seed('003_0b63af3bc60a427c.txt', 'ru');
    expect(guide.instances).toEqual(['global', 'us-gov']);
    expect(guide.roles).toEqual(['admin-agent', 'global-admin', 'sales-agent', 'helpdesk-agent']);
    const categories = guide.blocks.find((block) => block.type === 'list');
    expect(categories?.type === 'list' && categories.items).toHaveLength(5);
    expect(english(guide, 116)).toMatch(/^Undocumented problems/);
    expect(english(guide, 120)).toMatch(/^Regional issues/);
    expect(guide.procedures).toMatchObject([{ id: 'submit-a-support-request' }]);
    expect(stepsOf(guide)).toHaveLength(7);
    expect(guide.alerts).toEqual([{ kind: 'note', segments: ['050f6-129'] }]);
    expect(english(guide, 129)).toMatch(/start from the Partner Center dashboard/);
  });

  test('004 is for China: seven duties, the note in bold, See also', () => {
    const guide = seed('004_99390a7031cf1a50.txt', 'ru');
    expect(guide.instances).toEqual(['china']);
    expect(guide.translation).toMatchObject({ kind: 'machine', date: '2019-03-05' });
    const duties = guide.blocks.find((block) => block.type === 'list');
    expect(duties?.type === 'list' && duties.items).toHaveLength(7);
    expect(guide.alerts).toMatchObject([{ kind: 'note' }]);
    expect(stepsOf(guide)).toHaveLength(5);
    const text = sketch(guide);
    expect(text.join('\n')).toContain('24 часа в день, 365 дней в году'.slice(0, 14));
    const seeAlso = text.findIndex((line) => line.startsWith('p См. также'));
    expect(text.slice(seeAlso + 1).filter((line) => line.startsWith('  p '))).toHaveLength(3);
  });
});
