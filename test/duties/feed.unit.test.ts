import { beforeAll, describe, expect, test } from 'vitest';
import { type Catalog, dutyFeedUrl, type PublishedDuties } from '#catalog';
import { compareDuties } from '#duties';
import { dutyFeed } from '#site';
import { type Changes, smallHandbook, swap } from '../support/decisions.ts';
import { catalogOf } from '../support/editions.ts';
import { parseXml, type XmlElement } from '../support/xml.ts';
import { versionsOf } from './versions.ts';

const SITE = new URL('https://handoff.example');

/** Versions of the row of the small decisions, and of one that they do not know. */
const HISTORY = versionsOf(
  ['2026-11-20', ['fault direct-bill: partner FIX', 'old direct-bill: customer OTHERS']],
  ['2026-12-24', ['fault direct-bill: microsoft HAND-ON', 'old direct-bill: customer GONE']],
  ['2027-01-05', ['fault direct-bill: microsoft HAND-ON, partner FIX']],
);

function catalogWith(words: Changes = {}, history = HISTORY): Catalog {
  const duties = history.map(
    (version, at): PublishedDuties => ({
      ...version,
      recorded: true,
      changes: compareDuties(history[at - 1]?.duties ?? version.duties, version.duties),
    }),
  );
  return { ...catalogOf([]), handbook: smallHandbook(words), duties: duties.reverse() };
}

function feedIn(tag: string, catalog = catalogWith()): XmlElement {
  const locale = catalog.locales.find((one) => one.tag === tag);
  if (!locale) throw new Error(`No locale ${tag}.`);
  return parseXml(dutyFeed(catalog, locale, SITE));
}

function all(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

function textsOf(element: XmlElement | undefined, name: string): string[] {
  return all(element, name).map(({ text }) => text);
}

/** What stands in the content of an entry, line by line. */
function linesOf(entry: XmlElement | undefined): string[] {
  return (textsOf(entry, 'content')[0] ?? '').split(/<[^>]+>/).filter((line) => line.trim() !== '');
}

describe('the feed', () => {
  let feed: XmlElement;
  let entries: XmlElement[];

  beforeAll(() => {
    feed = feedIn('en');
    entries = all(feed, 'entry');
  });

  test('has what RFC 4287 demands of it and of its entries', () => {
    expect(feed.name).toBe('feed');
    expect(feed.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' });
    for (const element of [feed, ...entries]) {
      for (const name of ['id', 'title', 'updated'])
        expect([name, textsOf(element, name)]).toEqual([name, [expect.stringMatching(/\S/)]]);
      const [updated = ''] = textsOf(element, 'updated');
      expect(new Date(updated).toISOString()).toBe(updated.replace('Z', '.000Z'));
      const links = all(element, 'link').map(({ attributes }) => attributes['href'] ?? '');
      for (const link of links) expect(new URL(link).origin).toBe(SITE.origin);
    }
    expect(all(feed, 'author').map((author) => textsOf(author, 'name'))).toEqual([['Handoff']]);
    expect(all(feed, 'link').map(({ attributes }) => attributes)).toEqual([
      {
        rel: 'self',
        type: 'application/atom+xml',
        href: new URL(dutyFeedUrl('en'), SITE).href,
      },
      { rel: 'alternate', type: 'text/html', href: 'https://handoff.example/en/responsibility/' },
    ]);
  });

  test('begins with the newest version and says when that was', () => {
    expect(textsOf(feed, 'updated')).toEqual(['2027-01-05T00:00:00Z']);
    expect(
      entries.map((entry) => [...textsOf(entry, 'title'), ...textsOf(entry, 'updated')]),
    ).toEqual([
      ['Responsibility changed: A fault', '2027-01-05T00:00:00Z'],
      ['No longer listed: old', '2027-01-05T00:00:00Z'],
      ['Responsibility changed: A fault', '2026-12-24T00:00:00Z'],
      ['Same party, different procedure: old', '2026-12-24T00:00:00Z'],
      ['The responsibilities are on record', '2026-11-20T00:00:00Z'],
    ]);
  });

  test('says who was responsible and who is now, where, and leads to the decision', () => {
    expect(linesOf(entries[0])).toEqual([
      'Technical · First decision',
      'Global: direct-bill partner',
      'Before',
      'Microsoft: You hand it on',
      'Now',
      'Microsoft: You hand it on',
      'Partner (you): You fix it',
    ]);
    const [link] = all(entries[0], 'link');
    expect(link?.attributes['href']).toBe('https://handoff.example/en/decide/first/');
  });

  test('speaks the language of its readers', () => {
    const russian = feedIn('ru');
    expect(russian.attributes['xml:lang']).toBe('ru');
    expect(linesOf(all(russian, 'entry')[2])).toEqual([
      'Техника · Первое решение',
      'Глобальное: прямой партнёр',
      'Раньше',
      expect.stringMatching(/^Партнёр \(вы\): /),
      'Теперь',
      expect.stringMatching(/^Microsoft: /),
    ]);
  });

  test('has ids that differ from each other, and stay when the history goes on', () => {
    const idsIn = (catalog: Catalog) =>
      all(feedIn('en', catalog), 'entry').flatMap((entry) => textsOf(entry, 'id'));
    const ids = entries.flatMap((entry) => textsOf(entry, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toMatch(/^tag:handoff\.example,2026:duties\/en\/[0-9a-f]{12}\/fault$/);
    expect(idsIn(catalogWith({}, HISTORY.slice(0, 2)))).toEqual(ids.slice(2));
    const later = HISTORY.map((version) => ({ ...version, date: '2030-01-01' }));
    expect(idsIn(catalogWith({}, later))).toEqual(ids);
  });

  test('puts places where the same happened together', () => {
    const history = versionsOf(
      ['2026-11-20', ['fault direct-bill: partner FIX', 'fault advisor: partner FIX']],
      ['2026-11-21', ['fault direct-bill: customer ASK', 'fault advisor: customer ASK']],
    );
    expect(linesOf(all(feedIn('en', catalogWith({}, history)), 'entry')[0])).toEqual([
      'Technical · First decision',
      'Global: direct-bill partner',
      'Global: advisor',
      'Before',
      'Partner (you): You fix it',
      'Now',
      'Customer',
    ]);
  });
});

test('words that are markup, or nothing that XML has, stay text', () => {
  const hostile = '</content><script>alert(1)</script> & ]]> \\u0007\\uFFFE " \\u202E &amp;';
  const catalog = catalogWith({
    'words/en/matrix.yaml': swap('"A fault"', JSON.stringify(hostile).replaceAll('\\\\u', '\\u')),
    'words/en/decisions.yaml': swap('"First decision"', `'<img src=x onerror=alert(2)>'`),
  });
  const [entry] = all(feedIn('en', catalog), 'entry');
  expect(textsOf(entry, 'title')).toEqual([
    'Responsibility changed: </content><script>alert(1)</script> & ]]>  " \u202E &amp;',
  ]);
  const [html = ''] = textsOf(entry, 'content');
  expect(html).toContain('&lt;img src=x onerror=alert(2)&gt;');
  expect(html).not.toMatch(/<(?!\/?(?:p|b|br|ul|li)>)/);
});

test('a strict reader finds what is wrong with XML', () => {
  const head = '<?xml version="1.0" encoding="utf-8"?>\n';
  for (const wrong of [
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a>&nbsp;</a>',
    '<a>&</a>',
    '<a>]]></a>',
    '<a b="1" b="2"/>',
    '<a b=1/>',
    '<a>\u0007</a>',
    '<a/>text',
  ])
    expect(() => parseXml(head + wrong), wrong).toThrow();
  expect(parseXml(`${head}<a b="&lt;1">x<c/>y</a>\n`)).toMatchObject({
    attributes: { b: '<1' },
    text: 'xy',
  });
});
