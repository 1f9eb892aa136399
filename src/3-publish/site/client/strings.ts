/** Words that scripts put into the page, handed over by the server in `<body data-strings>` as JSON. */
import { decode } from './storage.ts';

/** All of them are plain text; `{…}` marks what the script fills in. */
export interface ClientStrings {
  /** Heading of the note: "English original". */
  english: string;
  /** Told to screen readers on a sentence: "Press Enter to see the English original". */
  englishHint: string;
  /** Button of the note: "Copy". */
  copy: string;
  /** Said after copying a sentence: "Copied". */
  copied: string;
  /** Name of the button that closes the note: "Close". */
  close: string;
  /** Behind a link: "not for {cloud}", where {cloud} is a code such as 21V. */
  notFor: string;
  /** Said after copying the address of a step: "Link copied". */
  linkCopied: string;
  /** Notice of a page that comes from the device: "this copy was stored on {date}". */
  copyOf: string;
}

const ENGLISH: ClientStrings = {
  english: 'English original',
  englishHint: 'Press Enter to see the English original',
  copy: 'Copy',
  copied: 'Copied',
  close: 'Close',
  notFor: 'not for {cloud}',
  linkCopied: 'Link copied',
  copyOf: 'The site does not answer: this copy was stored on {date}',
};

/** Reads the words from their JSON; a missing one is said in English. */
export function readStrings(json: string | undefined): ClientStrings {
  const given = decode(json);
  return typeof given === 'object' && given !== null ? { ...ENGLISH, ...given } : ENGLISH;
}

/** Returns `template` with each `{name}` replaced by its value. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
