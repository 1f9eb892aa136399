/** Where the data of checklists comes from: files of the site that the script came from. */
import type { EMBED_VERSION, EmbedData, EmbedGuide, EmbedWords } from '../../embed/model.ts';
import type { TicketWords } from '../decide/ticket-text.ts';
import { ticketWordsOf } from './ticket-words.ts';

/** `unknown`: there is no such thing; `network`: nothing answers; `data`: what answers is not ours, or newer than we are. */
export type Reason = 'unknown' | 'network' | 'data';

/** Why a checklist could not be had; the message names what was looked for. */
export class Failure extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** What a checklist is of. */
export type Subject =
  | { kind: 'decision'; id: string }
  | { kind: 'guide'; id: string; procedure: string | null };

/** Words and procedures of a guide. */
export interface GuideData {
  words: EmbedWords;
  guide: EmbedGuide;
}

export interface Source {
  /** Address of the site, with a slash at its end. */
  site: string;
  /** The data of a decision; rejects with a `Failure`. */
  decision(id: string, locale: string): Promise<EmbedData>;
  /** The procedures of a guide; rejects with a `Failure`. */
  guide(slug: string, locale: string): Promise<GuideData>;
  /** The words of the tickets of a decision; rejects with a `Failure`. */
  tickets(id: string, locale: string): Promise<TicketWords>;
  /** Goes on in another decision by itself, where that is not for the checklist to do; tells whether it does. */
  leave(id: string, fragment: string): boolean;
}

/** The version of the data that this script reads. */
const FORMAT: typeof EMBED_VERSION = 1;
const WORDS = ['says', 'icons', 'language', 'direction', 'languages'];
const DECISION = [...WORDS, 'graph', 'questions', 'outcomes', 'ticket'];
const GUIDE = ['title', 'url', 'procedures', 'segments'];

/** In milliseconds. */
const PATIENCE = 15_000;

const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;
const TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,3}$/i;
const SLUG = /^[\p{L}\p{N}._~-]{1,200}(?:\/[\p{L}\p{N}._~-]{1,200}){0,9}$/u;

/** Address of the site that a script of ours came from, with a slash at its end. */
export function siteOf(script: string): string {
  return script.slice(0, script.lastIndexOf('/embed/') + 1);
}

/** Reads the files of a site, each of them once as long as it can be had. */
export function createSource(site: string): Source {
  const known = new Map<string, Promise<unknown>>();

  function read(path: string): Promise<unknown> {
    const given = known.get(path) ?? load(new URL(path, site).href);
    known.set(path, given);
    // A failure is no answer for good, unless there is no such file.
    given.catch((failure) => {
      if (!(failure instanceof Failure) || failure.reason !== 'unknown') known.delete(path);
    });
    return given;
  }
  /** The reader's language, else the same without its region or with another one, else English. */
  async function inLanguage<Data>(
    locale: string,
    get: (tag: string) => Promise<Data>,
    languagesOf: (data: Data) => Readonly<Record<string, string>>,
  ): Promise<Data> {
    for (const tag of TAG.test(locale) ? new Set([locale, mainPart(locale)]) : []) {
      const data = await get(tag).catch(unlessUnknown);
      if (data) return data;
    }
    const english = await get('en');
    const others = Object.keys(languagesOf(english)).filter((tag) => tag !== 'en');
    const near = others.find((tag) => mainPart(tag) === mainPart(locale));
    return (near && (await get(near).catch(unlessUnknown))) || english;
  }

  const source: Source = {
    site,
    decision(id, locale) {
      if (!ID.test(id)) return Promise.reject(new Failure('unknown', id));
      return inLanguage(
        locale,
        async (tag) => ofThisVersion<EmbedData>(await read(`embed/v1/${tag}/${id}.json`), DECISION),
        ({ languages }) => languages,
      );
    },
    guide(slug, locale) {
      if (!SLUG.test(slug) || /(?:^|\/)\.\.?(?:\/|$)/.test(slug)) {
        return Promise.reject(new Failure('unknown', slug));
      }
      const get = async (tag: string): Promise<GuideData> => {
        const [words, guide] = await Promise.all([
          read(`embed/v1/words/${tag}.json`),
          read(`api/v1/${tag}/guides/${slug.split('/').map(encodeURIComponent).join('/')}.json`),
        ]);
        return {
          words: ofThisVersion<EmbedWords>(words, WORDS),
          guide: having<EmbedGuide>(guide, GUIDE),
        };
      };
      return inLanguage(locale, get, ({ words }) => words.languages);
    },
    async tickets(id, locale) {
      return ticketWordsOf(await source.decision(id, locale));
    },
    leave: () => false,
  };
  return source;
}

/** The language of a tag, without script and region. */
function mainPart(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

/** A language that a thing is not there in is no failure yet. */
function unlessUnknown(failure: unknown): null {
  if (failure instanceof Failure && failure.reason === 'unknown') return null;
  throw failure;
}

async function load(url: string): Promise<unknown> {
  const options = {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE),
  } as const;
  const answer = await fetch(url, options).catch(() => {
    throw new Failure('network', url);
  });
  if (answer.status === 404) throw new Failure('unknown', url);
  if (!answer.ok) throw new Failure('network', `${answer.status} ${url}`);
  return answer.json().catch(() => {
    throw new Failure('data', url);
  });
}

/** Returns a value that has these parts; the site made the file, so it is enough to tell it from something else. */
function having<Data>(value: unknown, parts: readonly string[]): Data {
  if (!has<Data>(value, parts)) throw new Failure('data', 'No checklist');
  return value;
}

function has<Data>(value: unknown, parts: readonly string[]): value is Data {
  return typeof value === 'object' && value !== null && parts.every((part) => part in value);
}

function ofThisVersion<Data extends EmbedWords>(value: unknown, parts: readonly string[]): Data {
  const data = having<Data>(value, parts);
  if (data.version === FORMAT) return data;
  throw new Failure('data', `Version ${data.version} is not ${FORMAT}`);
}
