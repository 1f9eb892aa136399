import {
  type Catalog,
  decisionUrl,
  dutyFeedUrl,
  type PublishedDuties,
  type SiteLocale,
} from '#catalog';
import type { DutyChange } from '#duties';
import { escapeText } from '#markup';
import { spokenTo } from '../decide/spoken.ts';
import { address } from '../page.ts';
import { changesHtml, type Speech, speechOf } from './words.ts';

/** Readers of feeds ask for the whole file each time, so what is old leaves it. */
const MOST_ENTRIES = 200;

/** One entry of the feed: what became of a kind of problem in a version. */
interface Entry {
  /** Unique in the feed and permanent. */
  id: string;
  date: string;
  title: string;
  /** Address below the site. */
  path: string;
  html: string;
}

/**
 * Which responsibilities changed, as an Atom feed (RFC 4287) in the words of a locale; an entry for each row of the matrix
 * in each version.
 * @param site beginning of all addresses
 */
export function dutyFeed(catalog: Catalog, locale: SiteLocale, site: URL): string {
  const speech = speechOf(spokenTo(catalog, locale.tag));
  const { t } = speech;
  const href = (path: string) => new URL(path, site).href;
  // The address of the site, not that of a page: it says who names these things, and pages may move.
  const tag = (id: string) => `tag:${site.hostname},2026:duties/${locale.tag}${id}`;
  const entries = catalog.duties
    .flatMap((version) => entriesOf(version, catalog, locale.tag, speech))
    .slice(0, MOST_ENTRIES)
    .map((entry) => renderEntry({ ...entry, id: tag(`/${entry.id}`) }, site));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${t.locale}">
<id>${xml(tag(''))}</id>
<title>${xml(`${t('duties.title')} · Handoff`)}</title>
<subtitle>${xml(t('duties.subtitle'))}</subtitle>
<updated>${moment(catalog.duties[0]?.date ?? '')}</updated>
<author><name>Handoff</name></author>
<link rel="self" type="application/atom+xml" href="${xml(href(dutyFeedUrl(locale.tag)))}"/>
<link rel="alternate" type="text/html" href="${xml(href(table(locale.tag)))}"/>
${entries.join('')}</feed>
`;
}

function entriesOf(
  { changes, date, id, previous }: PublishedDuties,
  { handbook }: Catalog,
  locale: string,
  speech: Speech,
): Entry[] {
  const { t, rowName } = speech;
  if (previous === null) {
    const html = `<p>${escapeText(t('duties.firstText'))}</p>`;
    return [{ id, date, title: t('duties.first'), path: table(locale), html }];
  }
  return [...Map.groupBy(changes, ({ duty }) => duty.row)].map(([row, own]) => {
    const decision = own.find(({ duty }) => handbook.decisions.has(duty.decision))?.duty.decision;
    return {
      id: `${id}/${row}`,
      date,
      title: t(`duties.news-${newsOf(own)}`, { row: rowName(row) }),
      path: decision === undefined ? table(locale) : decisionUrl(locale, decision),
      html: changesHtml(own, speech),
    };
  });
}

function newsOf(changes: readonly DutyChange[]): 'new' | 'gone' | 'other' | 'changed' {
  const all = (kind: DutyChange['kind']) => changes.every((change) => change.kind === kind);
  if (all('added')) return 'new';
  if (all('removed')) return 'gone';
  return all('outcome') ? 'other' : 'changed';
}

function renderEntry({ date, html, id, path, title }: Entry, site: URL): string {
  return `<entry>
<id>${xml(id)}</id>
<title>${xml(title)}</title>
<updated>${moment(date)}</updated>
<link rel="alternate" type="text/html" href="${xml(new URL(path, site).href)}"/>
<content type="html">${xml(html)}</content>
</entry>
`;
}

function table(locale: string): string {
  return address(locale, 'responsibility/');
}

/** A version has a day and no hour. */
function moment(date: string): string {
  return `${date}T00:00:00Z`;
}

/** Text in XML 1.0, which has no place for control characters and half characters. */
function xml(text: string): string {
  return escapeText(
    text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ''),
  );
}
