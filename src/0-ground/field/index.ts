/** The parties and clouds of the field, named once. */

/** Who can be responsible. */
export const PARTIES = [
  'partner',
  'indirect-provider',
  'microsoft',
  '21vianet',
  'publisher',
  'customer',
] as const;
export type Party = (typeof PARTIES)[number];
