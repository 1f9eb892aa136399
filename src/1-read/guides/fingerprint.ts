/**
 * Short, stable name of an English sentence: equal wherever the sentence is equal but for blanks, kinds of quotes and
 * markup. Eight characters of base 36 after a letter, so that it can be an id in a page.
 */
export function fingerprint(english: string): string {
  const text = english
    .normalize('NFKC')
    .replace(/[*_`]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
  // Two multiplicative hashes with different primes; together 53 bits, far more than a site has sentences.
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ (code + i), 0x85ebca6b);
  }
  const value = (high >>> 11) * 2 ** 32 + (low >>> 0);
  return `k${value.toString(36).padStart(11, '0').slice(-8)}`;
}
