/** What nobody should write into an attribute or an address. */
export const HOSTILE: readonly string[] = [
  '"><img src=x onerror="hacked = 1">',
  "javascript:hacked=1//'",
  '../../../ru/guides/',
  '..%2f..%2fapi',
  '//evil.example/x',
  'https://evil.example/',
  'a'.repeat(10_000),
  '\ud800',
  'constructor',
  '__proto__',
  '${7*7}{{7*7}}\u202e\0',
];
