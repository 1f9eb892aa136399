import type { Piece, SearchDocument, SearchUnit } from '#search';

/**
 * A larger handbook of the same kind: each copy has other addresses, lacks every third sentence, and has a new
 * rare word in each section, as new documents bring new names.
 */
export function multiply(documents: readonly SearchDocument[], times: number): SearchDocument[] {
  return Array.from({ length: times }, (_, copy) =>
    copy === 0 ? documents : documents.map((document, at) => copyOf(document, copy, at)),
  ).flat();
}

function copyOf(document: SearchDocument, copy: number, at: number): SearchDocument {
  const word = rareWord(copy * 1_000_003 + at);
  return {
    ...document,
    url: document.url.replace(/\/$/, `-${copy}/`),
    title: `${document.title} ${word}`,
    units: document.units.map((unit, index) => thinned(unit, copy + index, word + index)),
  };
}

function thinned(unit: SearchUnit, shift: number, word: string): SearchUnit {
  const kept = unit.pieces.filter((_, index) => (index + shift) % 3 !== 0);
  const extra: Piece = { target: word, source: null, step: null };
  return { ...unit, pieces: [...kept, extra] };
}

/** The same number gives the same word, another number another one. */
function rareWord(seed: number): string {
  const letters = 'bcdfghklmnprstvz';
  const vowels = 'aeiou';
  let rest = seed;
  let word = 'x';
  while (rest > 0) {
    word += (letters[rest % 16] ?? '') + (vowels[rest % 5] ?? '');
    rest = Math.floor(rest / 16);
  }
  return word;
}
