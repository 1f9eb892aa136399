import { leftInEnglish } from './left-english.ts';
import type {
  Decision,
  DecisionWords,
  MatrixPlan,
  MatrixWords,
  Outcome,
  OutcomeWords,
  Question,
  QuestionWords,
  Words,
} from './model.ts';
import type { Placed, RawWords } from './read-words.ts';

interface Structure {
  questions: ReadonlyMap<string, Question>;
  decisions: ReadonlyMap<string, Decision>;
  outcomes: ReadonlyMap<string, Outcome>;
  matrix: MatrixPlan;
}

/** The words of a language for what has all of them, in it or in English; null for a matrix that lacks some. */
type Completed = Omit<Words, 'matrix'> & { matrix: MatrixWords | null };

/** Keys that words must have: a tree of them, with `true` for a text. */
type Form = { readonly [key: string]: Form | true };

function formOf(keys: readonly string[], form: Form | true = true): Form {
  return Object.fromEntries(keys.map((key) => [key, form]));
}

/**
 * Holds the words of a language against the structure. What is missing, superfluous or left in English is a finding;
 * what is missing is taken from English, and what English lacks too is left out.
 * @param english null when the language is English itself
 */
export function completeWords(
  raw: RawWords,
  english: Completed | null,
  structure: Structure,
): Completed {
  const { questions, decisions, outcomes, matrix } = structure;
  const check = new WordCheck(raw, english !== null);
  const only = new Map(raw.matrix ? [['matrix', raw.matrix]] : []);
  const known = english?.matrix ? { matrix: english.matrix } : undefined;
  return {
    locale: raw.locale,
    decisions: check.all<DecisionWords, Decision>(
      'decision',
      raw.decisions,
      english?.decisions,
      decisions,
      () => formOf(['title', 'intro']),
    ),
    questions: check.all<QuestionWords, Question>(
      'question',
      raw.questions,
      english?.questions,
      questions,
      ({ answers }) => ({ ...formOf(['ask', 'about']), answers: formOf(answers) }),
    ),
    outcomes: check.all<OutcomeWords, Outcome>(
      'outcome',
      raw.outcomes,
      english?.outcomes,
      outcomes,
      outcomeForm,
    ),
    matrix:
      check.all<MatrixWords, MatrixPlan>(
        'matrix',
        only,
        known,
        new Map([['matrix', matrix]]),
        (plan) => matrixForm(plan),
      )['matrix'] ?? null,
  };
}

function outcomeForm({ steps, attach, never, warnings }: Outcome): Form {
  return {
    ...formOf(['label', 'action', 'why', 'where', 'expect']),
    steps: formOf(steps.map(({ id }) => id)),
    attach: formOf(attach),
    never: formOf(never),
    warnings: formOf(
      warnings.map(({ id }) => id),
      formOf(['title', 'text']),
    ),
  };
}

function matrixForm({ columns, rows }: MatrixPlan): Form {
  const byCloud = Map.groupBy(columns, ({ cloud }) => cloud);
  return {
    columns: Object.fromEntries(
      [...byCloud].map(([cloud, group]) => [cloud, formOf(group.map(({ id }) => id))]),
    ),
    groups: formOf(rows.map(({ group }) => group)),
    rows: formOf(rows.map(({ id }) => id)),
  };
}

/** Where words are being looked at. */
interface Spot {
  path: readonly string[];
  placed: Placed<unknown>;
  /** Set where neither language has what must be there. */
  incomplete: boolean;
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
      if (!own) {
        const message = `The ${kind} \`${id}\` has no words in ${this.#raw.locale}.`;
        this.#raw.missing.add('decisions/unworded', 'error', 1, message, 'Write the words.');
        if (fallback) words[id] = fallback;
        continue;
      }
      const spot = { path: [id], placed: own, incomplete: false };
      // The form holds what the schema says, so what is merged is a Value again.
      const merged = this.#merge(own.value, fallback, form(thing), spot) as Value;
      if (!spot.incomplete) words[id] = merged;
    }
    for (const [id, own] of placed) {
      if (!structure.has(id)) superfluous({ path: [id], placed: own, incomplete: false });
    }
    return words;
  }

  #merge(value: unknown, english: unknown, form: Form | true, spot: Spot): unknown {
    if (value === undefined || value === null || isEmptyList(value)) {
      // What English says nothing about need not be said.
      const needed = form !== true || (english !== null && !isEmptyList(english));
      if (needed) report(spot, 'unworded', 'has no words.', 'Write the words.');
      spot.incomplete ||= needed && english === undefined;
      return english ?? value;
    }
    if (typeof value === 'string') {
      if (this.#translated && leftInEnglish(value, english, this.#raw.locale))
        report(spot, 'left-in-english', 'is left in English.', 'Translate it.');
      return value;
    }
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        const twin = Array.isArray(english) ? english[index] : undefined;
        this.#merge(item, twin, true, { ...spot, path: [...spot.path, String(index)] });
      }
      return value;
    }
    return typeof value === 'object' ? this.#mergeKeys(value, english, form, spot) : value;
  }

  #mergeKeys(value: object, english: unknown, form: Form | true, spot: Spot): unknown {
    const own = new Map<string, unknown>(Object.entries(value));
    const other = new Map<string, unknown>(
      typeof english === 'object' && english !== null ? Object.entries(english) : [],
    );
    // Hints and the like have no place in the structure: English says where they are.
    const optional = [...other].flatMap(([key, text]) =>
      typeof text === 'string' || Array.isArray(text) ? [key] : [],
    );
    const wanted = form === true ? optional : [...Object.keys(form), ...optional];
    for (const key of new Set(wanted)) {
      const below = form === true ? true : (form[key] ?? true);
      const inner = { ...spot, path: [...spot.path, key] };
      own.set(key, this.#merge(own.get(key), other.get(key), below, inner));
      spot.incomplete ||= inner.incomplete;
    }
    const top = spot.path.length === 1;
    const free = top ? ['hint', 'why', 'said'] : form === true ? ['text', 'hint'] : [];
    for (const key of own.keys()) {
      if (!free.includes(key) && !wanted.includes(key))
        superfluous({ ...spot, path: [...spot.path, key] });
    }
    return Object.fromEntries(own);
  }
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function report({ path, placed }: Spot, code: string, what: string, mend: string): void {
  const line = placed.lineOf(path.slice(1));
  placed.findings.add(`decisions/${code}`, 'error', line, `\`${path.join('.')}\` ${what}`, mend);
}

function superfluous(spot: Spot): void {
  const mend = 'Correct the id, or take the words out.';
  report(spot, 'no-such-words', 'has words, but nothing has this id.', mend);
}
