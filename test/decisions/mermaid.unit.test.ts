import { expect, test } from 'vitest';
import { type Handbook, mermaid } from '#decisions';
import { type Changes, smallHandbook, swap } from '../support/decisions.ts';

function chart(changes: Changes = {}, cloud: string | null = null, id = 'first'): string[] {
  const { decisions, words }: Handbook = smallHandbook(changes);
  const decision = decisions.get(id);
  const english = words.get('en');
  if (!decision || !english) throw new Error('The fixture is broken.');
  return mermaid(decision, english, cloud).trim().split('\n');
}

test('draws every question, answer and end once', () => {
  expect(chart()).toEqual([
    'flowchart LR',
    '  cloud{{"Which cloud?"}}',
    '  cloud -->|"Global"| who',
    '  cloud -->|"China"| second_',
    '  who{{"Which partner?"}}',
    '  who -->|"Direct-bill partner"| able',
    '  who -->|"Advisor"| OTHERS',
    '  able{{"Can you do it?"}}',
    '  able -->|"Yes"| OTHERS',
    '  able -->|"Yes"| FIX',
    '  able -->|"No"| HAND-ON',
    '  second_(["→ Second decision"])',
    '  OTHERS(["Send the customer there."])',
    '  FIX(["Fix it yourself now."])',
    '  HAND-ON(["File a request with Microsoft."])',
  ]);
});

test('of one cloud draws nothing of another', () => {
  const global = chart({}, 'global').join('\n');
  expect(global).not.toMatch(/Which cloud|second_|able -->\|"Yes"\| OTHERS/);
  expect(chart({}, 'china')).toEqual(['flowchart LR', '  second_(["→ Second decision"])']);
});

test('neither words nor names break the chart', () => {
  const lines = chart({
    'words/en/questions.yaml': swap('"Which cloud?"', '"Which \\"cloud\\"\\n; #1 <b> `x`?"'),
    'graphs/first.yaml': (text) => text.replaceAll('who', 'end'),
  });
  expect(lines[1]).toBe('  cloud{{"Which #34;cloud#34; #59; #35;1 #60;b#62; #96;x#96;?"}}');
  expect(lines[2]).toBe('  cloud -->|"Global"| end_');
});
