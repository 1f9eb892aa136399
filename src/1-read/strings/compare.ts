import { type Finding, FindingList } from '#findings';
import type { Entry } from './entries.ts';
import { pluralForms, splitPlural } from './plural.ts';

/** The same file in English and in one language, which may be English itself. */
export interface Compared {
  tag: string;
  file: string;
  base: readonly Entry[];
  own: readonly Entry[];
}

const VARIABLE = /\{\{\s*(\w+)/g;
/** From this length on a text that is equal to its English is hardly a name. */
const LONG = 16;

/** Findings of one file against its English. */
export function compareFile({ tag, file, base, own }: Compared): Finding[] {
  const findings = new FindingList(file);
  const baseStems = byStem(base);
  const ownStems = byStem(own);
  for (const [stem, english] of baseStems) {
    const translated = ownStems.get(stem);
    if (translated) comparePlural(stem, english, translated, tag, findings);
    else missing(stem, english, findings);
  }
  for (const [stem, entries] of ownStems) {
    if (!baseStems.has(stem)) unknown(stem, entries[0]?.line ?? 1, findings);
  }
  return findings.items;
}

function comparePlural(
  stem: string,
  english: readonly Entry[],
  translated: readonly Entry[],
  tag: string,
  findings: FindingList,
): void {
  const line = translated[0]?.line ?? 1;
  const plural = english.some(({ name }) => splitPlural(name).form !== null);
  const wanted = plural ? pluralForms(tag).map((form) => `${stem}_${form}`) : [stem];
  const lacking = wanted.filter((name) => !translated.some((entry) => entry.name === name));
  const needless = translated.filter(({ name }) => !wanted.includes(name));
  for (const name of lacking) {
    findings.add(
      'strings/missing-plural',
      'error',
      line,
      `\`${stem}\` lacks \`${name}\`, a form that ${tag} has.`,
      `Add \`${name}\`.`,
    );
  }
  for (const { name, line: place } of needless) {
    findings.add(
      'strings/needless-plural',
      'error',
      place,
      `\`${name}\` is never shown: ${tag} has ${wanted.map((form) => `\`${form}\``).join(', ')}.`,
      `Remove \`${name}\`.`,
    );
  }
  for (const entry of translated) compareText(entry, english, findings);
}

function compareText(entry: Entry, english: readonly Entry[], findings: FindingList): void {
  const wanted = new Set(english.flatMap(({ text }) => variables(text)));
  const given = new Set(variables(entry.text));
  const differing = [...wanted, ...given].filter((name) => !wanted.has(name) || !given.has(name));
  if (differing.length > 0) {
    findings.add(
      'strings/other-variables',
      'error',
      entry.line,
      `\`${entry.name}\` and its English differ in ${differing.map((name) => `\`{{${name}}}\``).join(', ')}.`,
      `Use exactly ${[...wanted].map((name) => `\`{{${name}}}\``).join(', ') || 'no variable'}.`,
    );
  }
  const copied = english.find((other) => other !== entry && other.text === entry.text);
  if (copied && entry.text.length >= LONG && /\p{L} \p{L}/u.test(entry.text)) {
    findings.add(
      'strings/same-as-english',
      'warning',
      entry.line,
      `\`${entry.name}\` is still English.`,
      'Translate it.',
    );
  }
}

function missing(stem: string, english: readonly Entry[], findings: FindingList): void {
  findings.add(
    'strings/missing',
    'error',
    1,
    `\`${stem}\` is missing.`,
    `Translate \`${english[0]?.text ?? ''}\`.`,
  );
}

function unknown(stem: string, line: number, findings: FindingList): void {
  findings.add(
    'strings/unknown',
    'error',
    line,
    `English has no \`${stem}\`.`,
    'Remove it, or correct its name.',
  );
}

function byStem(entries: readonly Entry[]): Map<string, Entry[]> {
  return Map.groupBy(entries, ({ name }) => splitPlural(name).stem);
}

function variables(text: string): readonly string[] {
  return [...text.matchAll(VARIABLE)].map(([, name]) => name ?? '');
}
