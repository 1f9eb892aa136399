export { fallbackChain } from './fallback.ts';
export { formatDate, formatList, formatNumber, formatPercent, formatSeries } from './format.ts';
export { setSpaces } from './spaces.ts';
export { canonicalTag, type Direction, direction, languageName, localeName } from './tag.ts';
