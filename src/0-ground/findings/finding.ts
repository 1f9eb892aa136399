/** What is wrong with a piece of input, where, and how to mend it. Findings are collected, never thrown. */
export type Severity = 'error' | 'warning' | 'info';

export interface Finding {
  /** `<room>/<kebab-fact>`, permanent. */
  code: string;
  severity: Severity;
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** One sentence: the fact, with its values. */
  message: string;
  /** One sentence: what to do. */
  mend: string;
}

/** How many findings of one kind a file reports; a file that is broken throughout says so once more and no further. */
const MOST_OF_A_KIND = 200;

/** The findings of one file, collected while it is read. */
export class FindingList {
  readonly file: string;
  readonly items: Finding[] = [];
  readonly #counts = new Map<string, number>();

  constructor(file: string) {
    this.file = file;
  }

  /** Notes one finding; `line` and `column` count from 1. */
  add(
    code: string,
    severity: Severity,
    line: number,
    message: string,
    mend: string,
    column = 1,
  ): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > MOST_OF_A_KIND) return;
    this.items.push({ code, severity, file: this.file, line, column, message, mend });
  }
}
