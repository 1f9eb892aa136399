import { expect, test } from 'vitest';
import { loadCatalog } from '#catalog';
import { embedData, ticketWords } from '#site';
import { plain } from '../../src/3-publish/site/client/embed/make.ts';
import { ticketWordsOf } from '../../src/3-publish/site/client/embed/ticket-words.ts';

const catalog = await loadCatalog();
const all = catalog.locales.flatMap((locale) =>
  [...catalog.handbook.decisions.values()].map(
    (decision) => [`${decision.id} in ${locale.tag}`, decision, locale] as const,
  ),
);

test.each(all)('%s has the very words of its tickets', (_, decision, locale) => {
  const words = ticketWordsOf(embedData(catalog, decision, locale));
  expect(words).toEqual(ticketWords(catalog, decision, locale.tag));
});

test.each(all)('%s names everything that its graph leads to', (_, decision, locale) => {
  const data = embedData(catalog, decision, locale);
  for (const { ask, to } of Object.values(data.graph.nodes)) {
    const question = data.questions[ask];
    expect(Object.keys(question?.answers ?? {})).toEqual(expect.arrayContaining(Object.keys(to)));
    expect(plain(question?.ask ?? '').length).toBeGreaterThan(3);
    for (const { to: place } of Object.values(to).flat()) {
      if (place.kind === 'outcome') expect(data.outcomes[place.id]?.action).toBeTruthy();
      if (place.kind === 'decision') expect(data.others[place.id]).toBeTruthy();
    }
  }
  for (const { responsible, steps } of Object.values(data.outcomes)) {
    expect(data.icons[responsible]?.length).toBeGreaterThan(0);
    expect(data.says[`party-${responsible}`]).toBeTruthy();
    for (const { text } of steps) expect(text).toBeTruthy();
  }
});

test('version 1 keeps its shape: scripts that hosts have pinned read it', () => {
  const [, decision, locale] = all.find(([name]) => name === 'service-problem in ru') ?? [];
  if (!decision || !locale) throw new Error('There is no such decision');
  const data = embedData(catalog, decision, locale);
  expect(data.version).toBe(1);
  expect(Object.keys(data).sort()).toEqual(
    [
      ...['beyond', 'cloud', 'direction', 'graph', 'icons', 'language', 'languages', 'locale'],
      ...['others', 'outcomes', 'questions', 'says', 'ticket', 'title', 'url', 'version'],
    ].sort(),
  );
  const outcome = Object.values(data.outcomes)[0];
  expect(Object.keys(outcome ?? {}).sort()).toEqual(
    [
      ...['action', 'attach', 'checked', 'expect', 'kind', 'never', 'responsible', 'shared'],
      ...['steps', 'warnings', 'where', 'why'],
    ].sort(),
  );
  const question = Object.values(data.questions)[0];
  expect(Object.keys(question ?? {}).sort()).toEqual(
    ['about', 'answers', 'ask', 'fact', 'hint', 'remember', 'why'].sort(),
  );
});
