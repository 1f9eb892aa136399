import { attributes, escapeText } from '#markup';
import type { SearchDocument, SearchUnit } from '#search';

/** A page as Pagefind reads it: one document, or one outcome of a decision. */
export interface PagefindRecord {
  url: string;
  /** HTML, because only HTML carries weights and anchors. */
  content: string;
}

/** Both halves of a text; the English one is null where it is not known. */
type Halves = readonly [target: string, source: string | null];

interface Sheet {
  url: string;
  title: Halves;
  description: Halves;
  units: readonly SearchUnit[];
}

// The English half must be found, but the reader's own language comes first.
const SOURCE_WEIGHT = 0.5;

/**
 * Pages for the Pagefind index of one language: both halves of each document, its sections with their anchors,
 * and as filters instance, role, kind, owner, language and trust.
 */
export function pagefindRecords(
  documents: readonly SearchDocument[],
  locale: string,
): PagefindRecord[] {
  // Pagefind knows an address once: a document that exists in English only stands in the English index.
  return documents
    .filter((document) => document.locale === locale)
    .flatMap((document) =>
      sheets(document).map((sheet) => ({ url: sheet.url, content: render(document, sheet) })),
    );
}

/** Outcomes have addresses of their own; every other unit stands in the page of its document. */
function sheets(document: SearchDocument): Sheet[] {
  const { url, title, sourceTitle, description, sourceDescription, units } = document;
  const own = units.filter(({ place }) => place !== '' && !place.startsWith('#'));
  return [
    {
      url,
      title: [title, sourceTitle],
      description: [description, sourceDescription],
      units: units.filter((unit) => !own.includes(unit)),
    },
    ...own.map(
      (unit): Sheet => ({
        url: url + unit.place,
        title: [unit.title, unit.sourceTitle],
        description: ['', null],
        units: [unit],
      }),
    ),
  ];
}

function render(document: SearchDocument, sheet: Sheet): string {
  const [title, sourceTitle] = sheet.title;
  const [description, sourceDescription] = sheet.description;
  const lines = [
    '<!doctype html>',
    `<html${attributes({ lang: document.locale })}><body>`,
    ...filters(document, sheet.units),
    `<h1 data-pagefind-meta="title">${escapeText(title)}</h1>`,
    paragraph(description),
    half([sourceTitle, sourceDescription]),
    ...sheet.units.flatMap((unit, index) => section(unit, sheet.units[index - 1])),
    '</body></html>',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function section(unit: SearchUnit, before: SearchUnit | undefined): string[] {
  // A long section comes in several units, and its page has the heading once; the opening has that of the page.
  const headed = unit.place.startsWith('#') && unit.place !== before?.place;
  const id = unit.place.slice(1);
  return [
    headed ? `<h2${attributes({ id })}>${escapeText(unit.title)}</h2>` : '',
    ...unit.pieces.map(({ target }) => paragraph(target)),
    half([headed ? unit.sourceTitle : null, ...unit.pieces.map(({ source }) => source)]),
  ];
}

function paragraph(text: string): string {
  return text === '' ? '' : `<p>${escapeText(text)}</p>`;
}

function half(texts: readonly (string | null)[]): string {
  const known = texts.filter((text) => text !== null && text !== '').map((text) => text ?? '');
  if (known.length === 0) return '';
  return `<div data-pagefind-weight="${SOURCE_WEIGHT}">${known.map(paragraph).join('')}</div>`;
}

function filters(document: SearchDocument, units: readonly SearchUnit[]): string[] {
  const values = {
    instance: units.flatMap(({ instances }) => instances ?? document.instances),
    role: document.roles,
    kind: [
      document.kind,
      ...units.flatMap(({ kind }) => (kind === 'procedure' ? ['procedure'] : [])),
    ],
    owner: units.flatMap(({ owner }) => (owner === null ? [] : [owner])),
    language: [document.locale],
    trust: [document.trust],
  };
  return Object.entries(values).flatMap(([name, all]) =>
    [...new Set(all)].sort().map((content) => {
      const filter = { 'data-pagefind-filter': `${name}[content]`, content };
      return `<meta${attributes(filter)}>`;
    }),
  );
}
