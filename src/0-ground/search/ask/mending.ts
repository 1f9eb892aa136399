/** Loads what few questions need. */
export const mending = () => import('./mend.ts');
