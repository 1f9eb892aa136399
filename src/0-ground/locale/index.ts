export { fallbackChain } from './fallback.ts';
export { formatDate, formatList, formatNumber, formatPercent } from './format.ts';
export { setSpaces } from './spaces.ts';
export { type Direction, direction, localeName } from './tag.ts';
