import type { Piece } from '#search';
import type { Part } from './guide-units.ts';

/**
 * Gives the parts of a guide that has no English sentences those of its English edition: part by part, and piece by piece
 * where both have equally many. English that has no counterpart stays as pieces of its own, so that nothing is lost.
 */
export function withEnglish(parts: readonly Part[], english: readonly Part[]): Part[] {
  const pairs = pairsOf(parts, english);
  const taken = new Set(pairs.values());
  const rest = english.filter((part) => !taken.has(part)).flatMap(wordsOf);
  return parts.map((part, index) => {
    const twin = pairs.get(part);
    const pieces = twin ? pair(part.pieces, twin.pieces) : part.pieces;
    const sourceTitle = part.sourceTitle ?? differing(twin?.title, part.title);
    return { ...part, sourceTitle, pieces: index === 0 ? [...pieces, ...rest] : pieces };
  });
}

/** Parts belong together by their anchors, or all of them by their order where the outlines are of one shape. */
function pairsOf(parts: readonly Part[], english: readonly Part[]): Map<Part, Part> {
  const byId = new Map(english.map((part) => [part.id, part]));
  const known = parts.filter(({ id }) => byId.has(id)).length;
  const alike =
    parts.length === english.length &&
    parts.every(({ trail }, index) => trail.length === english[index]?.trail.length);
  const inOrder = alike && known < parts.length;
  return new Map(
    parts.flatMap((part, index): [Part, Part][] => {
      const twin = inOrder ? english[index] : byId.get(part.id);
      return twin ? [[part, twin]] : [];
    }),
  );
}

function pair(own: readonly Piece[], english: readonly Piece[]): Piece[] {
  if (own.length !== english.length) return [...own, ...english.map(asSource)];
  return own.map((piece, index) => ({
    ...piece,
    source: differing(english[index]?.target, piece.target),
  }));
}

/** All words of an English part, its heading included. */
function wordsOf({ title, pieces }: Part): Piece[] {
  const heading = title === '' ? [] : [{ target: '', source: title, step: null }];
  return [...heading, ...pieces.map(asSource)];
}

/** English words alone; their step is one of the English page. */
function asSource({ target }: Piece): Piece {
  return { target: '', source: target, step: null };
}

function differing(source: string | undefined, target: string): string | null {
  return source === undefined || source === target ? null : source;
}
