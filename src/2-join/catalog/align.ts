import { type Guide, Slugger } from '#guides';

/** Keys and page ids of one edition's segments. */
export interface Aligned {
  keys: (string | null)[];
  anchors: string[];
}

/** Above this many comparisons two versions are matched by order of occurrence instead of by longest common sequence. */
const MAX_COMPARISONS = 4_000_000;

/**
 * Finds the same English sentence in all editions of a guide.
 * Editions of one English version agree by number, others by their English text, in order. A pair whose English
 * differs never gets one key.
 * @param editions newest first.
 */
export function alignEditions(editions: readonly Guide[]): Aligned[] {
  const sentences: (string | null)[][] = [];
  const keys: (string | null)[][] = [];
  const names = new Slugger();
  for (const [at, guide] of editions.entries()) {
    const own = guide.segments.map((segment) => segment.sentence);
    const assigned: (string | null)[] = own.map(() => null);
    const used = new Set<string>();
    for (let before = 0; before < at; before++) {
      const other = editions[before];
      if (!other) continue;
      const pairs = sameVersion(guide, other)
        ? pairByNumber(guide, other, own, sentences[before] ?? [])
        : pairInOrder(own, sentences[before] ?? []);
      for (const [mine, theirs] of pairs) {
        const key = keys[before]?.[theirs] ?? null;
        if (assigned[mine] !== null || key === null || used.has(key)) continue;
        used.add(key);
        assigned[mine] = key;
      }
    }
    for (const [index, name] of own.entries()) {
      if (name === null || assigned[index] !== null) continue;
      assigned[index] = names.take(name);
    }
    sentences.push(own);
    keys.push(assigned);
  }
  const uses = new Map<string, number>();
  for (const key of keys.flat()) if (key !== null) uses.set(key, (uses.get(key) ?? 0) + 1);
  return editions.map((guide, at) => ({
    keys: (keys[at] ?? []).map((key) => (key !== null && (uses.get(key) ?? 0) > 1 ? key : null)),
    anchors: uniqueAnchors(guide, keys[at] ?? []),
  }));
}

function sameVersion(one: Guide, other: Guide): boolean {
  const version = one.translation.sourceVersion;
  return version !== null && version === other.translation.sourceVersion;
}

function pairByNumber(
  one: Guide,
  other: Guide,
  names: readonly (string | null)[],
  otherNames: readonly (string | null)[],
): [number, number][] {
  const byNumber = new Map(other.segments.map((segment, index) => [segment.number, index]));
  return one.segments.flatMap((segment, index): [number, number][] => {
    const twin = byNumber.get(segment.number);
    const same = twin !== undefined && names[index] !== null && names[index] === otherNames[twin];
    return same ? [[index, twin]] : [];
  });
}

function pairInOrder(
  one: readonly (string | null)[],
  other: readonly (string | null)[],
): [number, number][] {
  // Equal beginnings and ends are most of two versions; only the middle is compared in full.
  const pairs: [number, number][] = [];
  let start = 0;
  while (
    start < one.length &&
    start < other.length &&
    one[start] !== null &&
    one[start] === other[start]
  ) {
    pairs.push([start, start]);
    start++;
  }
  let oneEnd = one.length;
  let otherEnd = other.length;
  while (
    oneEnd > start &&
    otherEnd > start &&
    one[oneEnd - 1] !== null &&
    one[oneEnd - 1] === other[otherEnd - 1]
  ) {
    oneEnd--;
    otherEnd--;
    pairs.push([oneEnd, otherEnd]);
  }
  const rows = oneEnd - start;
  const columns = otherEnd - start;
  if (rows * columns > MAX_COMPARISONS)
    return [...pairs, ...pairByOccurrence(one, other, start, oneEnd, otherEnd)];
  const width = columns + 1;
  const best = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    const name = one[start + row];
    for (let column = columns - 1; column >= 0; column--) {
      const same = name !== null && name === other[start + column];
      best[row * width + column] = same
        ? (best[(row + 1) * width + column + 1] ?? 0) + 1
        : Math.max(best[(row + 1) * width + column] ?? 0, best[row * width + column + 1] ?? 0);
    }
  }
  let row = 0;
  let column = 0;
  while (row < rows && column < columns) {
    const name = one[start + row];
    if (name !== null && name === other[start + column])
      pairs.push([start + row++, start + column++]);
    else if ((best[(row + 1) * width + column] ?? 0) >= (best[row * width + column + 1] ?? 0))
      row++;
    else column++;
  }
  return pairs;
}

function pairByOccurrence(
  one: readonly (string | null)[],
  other: readonly (string | null)[],
  start: number,
  oneEnd: number,
  otherEnd: number,
): [number, number][] {
  const pairs: [number, number][] = [];
  let from = start;
  for (let index = start; index < oneEnd; index++) {
    const name = one[index];
    const twin = name ? other.indexOf(name, from) : -1;
    if (twin === -1 || twin >= otherEnd) continue;
    pairs.push([index, twin]);
    from = twin + 1;
  }
  return pairs;
}

function uniqueAnchors(guide: Guide, keys: readonly (string | null)[]): string[] {
  const ids = new Slugger();
  for (const section of guide.sections) ids.claim(section.id);
  return guide.segments.map((segment, index) => ids.take(keys[index] ?? segment.id));
}
