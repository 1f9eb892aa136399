import { type FormEntry, levelOf } from '#search';

interface Standing {
  /** Flags of the heads that have the form. */
  flags: number;
  /** How often the form stands in the text. */
  count: number;
}

/** Where each form of each stem stands in one space of terms, while the index is being made. */
export class Postings {
  /** stem → form → unit. */
  readonly #stems = new Map<string, Map<string, Map<number, Standing>>>();
  #average: number | null = null;
  /** Words of the text per unit. */
  readonly lengths: number[] = [];

  addHead(stem: string, form: string, unit: number, flag: number): void {
    this.#standing(stem, form, unit).flags |= flag;
  }

  addBody(stem: string, form: string, unit: number): void {
    this.#standing(stem, form, unit).count += 1;
  }

  addLength(unit: number, words: number): void {
    this.lengths[unit] = (this.lengths[unit] ?? 0) + words;
  }

  /** All stems, sorted as the files want them. */
  stems(): string[] {
    return [...this.#stems.keys()].sort();
  }

  /** Forms of a stem with the documents that have them. */
  formsOf(stem: string, documentOf: readonly number[]): Map<string, number> {
    const forms = new Map<string, number>();
    for (const [form, units] of this.#stems.get(stem) ?? []) {
      forms.set(form, new Set([...units.keys()].map((unit) => documentOf[unit])).size);
    }
    return forms;
  }

  /**
   * The forms of a stem as the files hold them. Of a stem that more than `most` documents have, only the documents
   * keep their text entries that say most of it: the others could hardly come first.
   */
  entry(
    stem: string,
    documentOf: readonly number[],
    most: number,
  ): { df: number; forms: FormEntry[] } {
    const forms = this.#stems.get(stem) ?? new Map<string, Map<number, Standing>>();
    const weights = new Map<number, number>();
    for (const units of forms.values()) {
      for (const [unit, { flags, count }] of units) {
        const document = documentOf[unit] ?? 0;
        const weight = (flags > 0 ? 100 : 0) + count / this.#relative(unit);
        weights.set(document, Math.max(weights.get(document) ?? 0, weight));
      }
    }
    const kept = new Set(
      [...weights]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, most)
        .map(([document]) => document),
    );
    const entries = [...forms].map(([form, units]): FormEntry => {
      const sorted = [...units].sort((a, b) => a[0] - b[0]);
      return {
        form,
        heads: sorted
          .filter(([, { flags }]) => flags > 0)
          .map(([unit, { flags }]) => ({ unit, flags })),
        bodies: sorted
          .filter(([unit, { count }]) => count > 0 && kept.has(documentOf[unit] ?? 0))
          .map(([unit, { count }]) => ({ unit, level: levelOf(count, this.#relative(unit)) })),
      };
    });
    entries.sort((a, b) => (a.form < b.form ? -1 : 1));
    return { df: weights.size, forms: entries };
  }

  #relative(unit: number): number {
    this.#average ??= averageOf(this.lengths.filter((length) => length > 0));
    return (this.lengths[unit] ?? 0) / this.#average;
  }

  #standing(stem: string, form: string, unit: number): Standing {
    const forms = madeOnce(this.#stems, stem, () => new Map<string, Map<number, Standing>>());
    const units = madeOnce(forms, form, () => new Map<number, Standing>());
    return madeOnce(units, unit, () => ({ flags: 0, count: 0 }));
  }
}

function madeOnce<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function averageOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1) || 1;
}
