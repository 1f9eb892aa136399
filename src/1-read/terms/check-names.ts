import { type FindingList, printable } from '#findings';
import { canonicalTag } from '#locale';

/** What is longer is a sentence, which nobody types. */
const MOST_WORDS = 5;

/** Holds the names of all concepts against each other: a name with two meanings would find the wrong one. */
export class NameCheck {
  readonly #findings: FindingList;
  /** By name as a search sees it: the concept that has it. */
  readonly #taken = new Map<string, string>();

  constructor(findings: FindingList) {
    this.#findings = findings;
  }

  /** Tells whether a key is the tag of a language; a finding where not. */
  locale(tag: string, line: number): boolean {
    const canonical = tag.length > 60 ? null : canonicalTag(tag);
    if (canonical === tag) return true;
    this.#error(
      'terms/locale',
      line,
      `\`${shown(tag)}\` is not the tag of a language, so its names are left out.`,
      canonical === null ? 'Write a tag such as ru or zh-TW.' : `Write it as ${canonical}.`,
    );
    return false;
  }

  /** Tells whether a name can stand; a finding where it is empty, too long, or taken. */
  name(name: string, concept: string, line: number): boolean {
    const key = keyOf(name);
    if (!/[\p{L}\p{N}]/u.test(key)) {
      this.#error(
        'terms/empty-name',
        line,
        `\`${concept}\` has a name without a letter or digit.`,
        'Write the name, or remove it.',
      );
      return false;
    }
    if (key.split(' ').length > MOST_WORDS) {
      this.#error(
        'terms/long-name',
        line,
        `\`${shown(name)}\` has more than ${MOST_WORDS} words.`,
        'Shorten it to what a reader would type.',
      );
      return false;
    }
    const owner = this.#taken.get(key);
    this.#taken.set(key, owner ?? concept);
    if (owner === undefined) return true;
    if (owner === concept) {
      this.#error(
        'terms/repeated-name',
        line,
        `\`${shown(name)}\` is a name of \`${concept}\` already, maybe in another language or spelling.`,
        'Remove one of the two: a name is found in all languages.',
      );
    } else {
      this.#error(
        'terms/two-meanings',
        line,
        `\`${shown(name)}\` is a name of \`${owner}\` already, so it is left out here.`,
        'Give each concept names that only it has, or make them one.',
      );
    }
    return false;
  }

  /** Tells whether a concept has names to find each other; a warning where it has but one. */
  several(count: number, concept: string, line: number): boolean {
    if (count > 1) return true;
    this.#findings.add(
      'terms/single-name',
      'warning',
      line,
      `\`${concept}\` has no two names that could find each other, so it is left out.`,
      'Add its other names, or remove it.',
    );
    return false;
  }

  #error(code: string, line: number, message: string, mend: string): void {
    this.#findings.add(code, 'error', line, message, mend);
  }
}

/** Names that a search takes for the same. */
function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
}

function shown(name: string): string {
  return printable(name.slice(0, 120));
}
