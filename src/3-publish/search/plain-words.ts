/** Words of a decision without their markup, `**bold**` and `` `code` ``. */
export function plainWords(words: string): string {
  return words.replace(/`([^`]+)`/g, '$1').replace(/\*\*(.+?)\*\*/g, '$1');
}
