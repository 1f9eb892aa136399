/** Letters of a name: 96 bits tell any two contents apart. */
const LETTERS = 16;

/** Names a content by its SHA-256, in letters that any file name may have. */
export async function nameOf(content: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const text = btoa(String.fromCharCode(...hash)).slice(0, LETTERS);
  return text.replaceAll('+', '-').replaceAll('/', '_');
}
