/** The names of all interface strings, taken from the English files, so that a wrong name does not compile. */
type Words = {
  alert: typeof import('../../../locales/en/alert.json');
  client: typeof import('../../../locales/en/client.json');
  decide: typeof import('../../../locales/en/decide.json');
  duties: typeof import('../../../locales/en/duties.json');
  embed: typeof import('../../../locales/en/embed.json');
  frame: typeof import('../../../locales/en/frame.json');
  guide: typeof import('../../../locales/en/guide.json');
  home: typeof import('../../../locales/en/home.json');
  index: typeof import('../../../locales/en/index.json');
  instance: typeof import('../../../locales/en/instance.json');
  lost: typeof import('../../../locales/en/lost.json');
  map: typeof import('../../../locales/en/map.json');
  matrix: typeof import('../../../locales/en/matrix.json');
  offline: typeof import('../../../locales/en/offline.json');
  pack: typeof import('../../../locales/en/pack.json');
  party: typeof import('../../../locales/en/party.json');
  reading: typeof import('../../../locales/en/reading.json');
  remark: typeof import('../../../locales/en/remark.json');
  role: typeof import('../../../locales/en/role.json');
  search: typeof import('../../../locales/en/search.json');
  source: typeof import('../../../locales/en/source.json');
  status: typeof import('../../../locales/en/status.json');
  task: typeof import('../../../locales/en/task.json');
  ticket: typeof import('../../../locales/en/ticket.json');
  trust: typeof import('../../../locales/en/trust.json');
  widget: typeof import('../../../locales/en/widget.json');
};

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Stem<Name extends string> = Name extends `${infer Before}_${PluralForm}` ? Before : Name;

/** `file.name`, without the plural ending. */
export type Key = {
  [File in keyof Words]: `${File}.${Stem<keyof Words[File] & string>}`;
}[keyof Words];

/** Gives a string in the reader's language. */
export interface T {
  /** `count` chooses the plural form; numbers are written in the reader's format. */
  (key: Key, values?: Readonly<Record<string, string | number>>): string;
  /** Whether a name put together at run time is the name of a string. */
  knows(key: string): key is Key;
  /** Locale of the strings, which is English where there are none of the reader's. */
  locale: string;
}
