/** Codes on the tiles of the clouds; `frame.css` draws the same ones in the header. */
export const INSTANCE_CODES = {
  global: 'GLB',
  'us-gov': 'GOV',
  china: '21V',
  germany: 'DE',
  india: 'IN',
} as const;

/** Returns the code of a cloud, or null for a name that is none. */
export function instanceCode(instance: string): string | null {
  return Object.entries(INSTANCE_CODES).find(([name]) => name === instance)?.[1] ?? null;
}

/** Tells whether something declared for these clouds (ids apart by blanks) is for the chosen one; no declaration fits all. */
export function fits(declared: string | undefined, chosen: string): boolean {
  const clouds = declared?.split(' ').filter(Boolean) ?? [];
  return clouds.length === 0 || chosen === '' || clouds.includes(chosen);
}
