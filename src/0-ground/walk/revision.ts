/** A short name for a piece of structure: equal text, equal name (FNV-1a, 32 bit, base 36). */
export function revision(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36).slice(0, 4);
}
