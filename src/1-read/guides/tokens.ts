/**
 * While blocks are parsed, everything that Markdown must not look into stands in the text as one opaque token:
 * a private-use character, a number, a second private-use character.
 * Private-use characters are neither white space nor punctuation, so bold around a token keeps working.
 */
export const SEGMENT_OPEN = '\uE000';
export const IMAGE_OPEN = '\uE002';
export const TABLE_OPEN = '\uE003';
/** Stands before each half so that no half can start a block. */
export const HALF_START = '\uE004';
export const TOKEN_CLOSE = '\uE001';

const RESERVED = /[\uE000-\uE004]/g;
export const TOKEN = /([\uE000\uE002\uE003])(\d+)\uE001/g;

/** Text without the characters that tokens are made of. */
export function withoutTokens(text: string): string {
  return text.replace(RESERVED, '\uFFFD');
}

export function token(open: string, index: number): string {
  return `${open}${index}${TOKEN_CLOSE}`;
}
