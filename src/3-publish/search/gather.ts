import {
  cut,
  DESCRIPTION,
  HEADING,
  isStop,
  type Language,
  languageOf,
  type SearchDocument,
  type SpaceName,
  stem,
  TITLE,
  type Token,
} from '#search';
import { Postings } from './postings.ts';

/** The texts of a unit in one space. */
interface Texts {
  head: string;
  flag: number;
  description: string;
  body: readonly string[];
}

/** One space while the index is being made. */
export interface Space {
  name: SpaceName;
  language: Language;
  postings: Postings;
  /** Per unit and piece: the stems that are no stop words, in order; for concepts and translations. */
  sentences: (readonly string[])[][];
  /** Per unit: the stems of its head. */
  heads: (readonly string[])[];
}

/** The two spaces of a language, and what belongs to what. */
export interface Gathered {
  documents: readonly SearchDocument[];
  /** Per unit: number of its document. */
  documentOf: readonly number[];
  target: Space;
  /** Null for English, which has nothing behind it. */
  source: Space | null;
}

const UNKNOWN: Language = { tag: 'und', rules: [], stop: [] };

/** Cuts all texts of the documents of a language into terms. */
export function gather(documents: readonly SearchDocument[], locale: string): Gathered {
  const documentOf = documents.flatMap(({ units }, at) => units.map(() => at));
  const target = gatherSpace('t', locale, documents, locale);
  const english = locale === 'en' || locale.startsWith('en-');
  return {
    documents,
    documentOf,
    target,
    source: english ? null : gatherSpace('s', 'en', documents, locale),
  };
}

function gatherSpace(
  name: SpaceName,
  tag: string,
  documents: readonly SearchDocument[],
  locale: string,
): Space {
  const texts = documents.flatMap((document) =>
    document.units.map((_, at) => textsOf(document, at, name, locale)),
  );
  const cuts = texts.map(({ head, description, body }) => ({
    head: cut(head, UNKNOWN),
    description: cut(description, UNKNOWN),
    body: body.map((text) => cut(text, UNKNOWN)),
  }));
  const language = languageOf(tag, countUnits(cuts));
  const stems = new Map<string, string>();
  const stemOf = ({ form, stem: own, cjk }: Token) => {
    if (cjk) return own;
    const known = stems.get(form) ?? stem(form, language);
    stems.set(form, known);
    return known;
  };
  const postings = new Postings();
  const space: Space = { name, language, postings, sentences: [], heads: [] };
  cuts.forEach(({ head, description, body }, unit) => {
    for (const token of head) {
      postings.addHead(stemOf(token), token.form, unit, texts[unit]?.flag ?? HEADING);
    }
    for (const token of description) {
      if (!isStop(token, language)) {
        postings.addHead(stemOf(token), token.form, unit, DESCRIPTION);
      }
    }
    const meant = (tokens: readonly Token[]) => tokens.filter((token) => !isStop(token, language));
    const sentences = body.map((tokens) => meant(tokens));
    for (const token of sentences.flat()) postings.addBody(stemOf(token), token.form, unit);
    postings.addLength(unit, sentences.flat().length);
    const inOrder = (tokens: readonly Token[]) =>
      tokens.filter(({ joined }) => !joined).map((token) => stemOf(token));
    space.sentences[unit] = sentences.map(inOrder);
    space.heads[unit] = inOrder(meant(head));
  });
  return space;
}

function countUnits(
  cuts: readonly { head: Token[]; description: Token[]; body: Token[][] }[],
): Map<string, number> {
  const counts = new Map([['', cuts.length]]);
  for (const { head, description, body } of cuts) {
    const forms = new Set([head, description, ...body].flat().map(({ form }) => form));
    for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return counts;
}

/** Documents that only exist in English have all their words in the space of English. */
function textsOf(document: SearchDocument, at: number, name: SpaceName, locale: string): Texts {
  const unit = document.units[at];
  const foreign = document.locale !== locale;
  const own = name === 't' ? !foreign : foreign;
  const empty = name === 't' && foreign;
  const pieces = unit?.pieces ?? [];
  const first = at === 0;
  if (empty || !unit) return { head: '', flag: HEADING, description: '', body: [] };
  // What is the same in both languages, such as a name, has no source of its own.
  const half = (target: string, source: string | null) =>
    own ? target : (source ?? (hasNames(target) ? target : ''));
  return {
    head: first ? half(document.title, document.sourceTitle) : half(unit.title, unit.sourceTitle),
    flag: first ? TITLE : HEADING,
    description: first ? half(document.description, document.sourceDescription) : '',
    body: pieces.map(({ target, source }) => half(target, source)),
  };
}

function hasNames(text: string): boolean {
  return /^[\p{Script=Latin}\P{L}]+$/u.test(text);
}
