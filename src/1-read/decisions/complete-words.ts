import type { FindingList } from '#findings';
import { leftInEnglish } from './left-english.ts';
import type { Decision, MatrixPlan, MatrixWords, Outcome, Question, Words } from './model.ts';
import type { Placed, RawWords } from './read-words.ts';

interface Structure {
  questions: ReadonlyMap<string, Question>;
  decisions: ReadonlyMap<string, Decision>;
  outcomes: ReadonlyMap<string, Outcome>;
  matrix: MatrixPlan;
}

/** Keys that words must have: a tree of them, with `true` for a text. */
type Form = { readonly [key: string]: Form | true };

function formOf(keys: readonly string[], form: Form | true = true): Form {
  return Object.fromEntries(keys.map((key) => [key, form]));
}

/**
 * Holds the words of a language against the structure. What is missing, superfluous or left in English is a finding;
 * what is missing is taken from English.
 * @param english null when the language is English itself
 */
export function completeWords(raw: RawWords, english: Words | null, structure: Structure): Words {
  const { questions, decisions, outcomes, matrix } = structure;
  const check = new WordCheck(raw, english !== null);
  return {
    locale: raw.locale,
    decisions: check.all('decision', raw.decisions, english?.decisions, decisions, () =>
      formOf(['title', 'intro']),
    ),
    questions: check.all(
      'question',
      raw.questions,
      english?.questions,
      questions,
      ({ answers }) => ({
        ...formOf(['ask', 'about']),
        answers: formOf(answers),
      }),
    ),
    outcomes: check.all('outcome', raw.outcomes, english?.outcomes, outcomes, (outcome) => ({
      ...formOf(['label', 'action', 'why', 'where', 'expect']),
      steps: formOf(outcome.steps.map(({ id }) => id)),
      attach: formOf(outcome.attach),
      never: formOf(outcome.never),
      warnings: formOf(
        outcome.warnings.map(({ id }) => id),
        formOf(['title', 'text']),
      ),
    })),
    matrix: matrixWords(check, raw.matrix, english?.matrix, matrix),
  };
}

function matrixWords(
  check: WordCheck,
  placed: Placed<MatrixWords> | null,
  english: MatrixWords | undefined,
  { columns, rows }: MatrixPlan,
): MatrixWords {
  const byCloud = Map.groupBy(columns, ({ cloud }) => cloud);
  const form: Form = {
    columns: Object.fromEntries(
      [...byCloud].map(([cloud, group]) => [cloud, formOf(group.map(({ id }) => id))]),
    ),
    groups: formOf(rows.map(({ group }) => group)),
    rows: formOf(rows.map(({ id }) => id)),
  };
  const empty = { columns: {}, groups: {}, rows: {} };
  const only = new Map(placed ? [['matrix', placed]] : []);
  const given = new Map([['matrix', null]]);
  const known = english && { matrix: english };
  return check.all('matrix', only, known, given, () => form)['matrix'] ?? empty;
}

class WordCheck {
  readonly #raw: RawWords;
  readonly #translated: boolean;

  constructor(raw: RawWords, translated: boolean) {
    this.#raw = raw;
    this.#translated = translated;
  }

  all<Value extends object, Thing>(
    kind: string,
    placed: ReadonlyMap<string, Placed<Value>>,
    english: Readonly<Record<string, Value>> | undefined,
    structure: ReadonlyMap<string, Thing>,
    form: (thing: Thing) => Form,
  ): Record<string, Value> {
    const words: Record<string, Value> = {};
    for (const [id, thing] of structure) {
      const own = placed.get(id);
      const fallback = english?.[id];
      if (own) {
        words[id] = this.#held(id, own, fallback, form(thing));
        continue;
      }
      report(this.#raw.missing, 1, `The ${kind} \`${id}\` has no words in ${this.#raw.locale}.`);
      if (fallback) words[id] = fallback;
    }
    for (const [id, { findings, line }] of placed) {
      if (!structure.has(id)) superfluous(findings, line, id);
    }
    return words;
  }

  #held<Value extends object>(
    id: string,
    { value, findings, line }: Placed<Value>,
    english: Value | undefined,
    form: Form,
  ): Value {
    return this.#merge(value, english, form, [id], findings, line) as Value;
  }

  #merge(
    value: unknown,
    english: unknown,
    form: Form | true,
    path: readonly string[],
    findings: FindingList,
    line: number,
  ): unknown {
    const name = path.join('.');
    if (value === undefined || value === null) {
      // What English says nothing about need not be said.
      if (form !== true || english !== null) report(findings, line, `\`${name}\` has no words.`);
      return english;
    }
    if (typeof value === 'string') {
      if (this.#translated && leftInEnglish(value, english, this.#raw.locale)) {
        findings.add(
          'decisions/left-in-english',
          'error',
          line,
          `\`${name}\` is left in English.`,
          'Translate it.',
        );
      }
      return value;
    }
    if (typeof value !== 'object' || Array.isArray(value)) return value;
    const own = new Map<string, unknown>(Object.entries(value));
    const other = new Map<string, unknown>(
      typeof english === 'object' && english !== null ? Object.entries(english) : [],
    );
    // Hints and the like have no place in the structure: English says where they are.
    const optional = [...other].flatMap(([key, text]) => (typeof text === 'string' ? [key] : []));
    const wanted = form === true ? optional : Object.keys(form);
    for (const key of new Set([...wanted, ...optional])) {
      const below = form === true ? true : (form[key] ?? true);
      own.set(
        key,
        this.#merge(own.get(key), other.get(key), below, [...path, key], findings, line),
      );
    }
    const fixed = ['hint', 'why', 'said', 'text', ...wanted];
    for (const key of own.keys()) {
      if (!fixed.includes(key)) superfluous(findings, line, [...path, key].join('.'));
    }
    return Object.fromEntries(own);
  }
}

function report(findings: FindingList, line: number, message: string): void {
  findings.add('decisions/unworded', 'error', line, message, 'Write the words.');
}

function superfluous(findings: FindingList, line: number, name: string): void {
  findings.add(
    'decisions/no-such-words',
    'error',
    line,
    `\`${name}\` has words, but nothing has this id.`,
    'Correct the id, or take the words out.',
  );
}
