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

/** The findings of one file, collected while it is read. */
export class FindingList {
  readonly file: string;
  readonly items: Finding[] = [];

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
    this.items.push({ code, severity, file: this.file, line, column, message, mend });
  }
}
