/**
 * Drawings of the interface: 24 box, stroke 2, round caps, in the colour of the text.
 * An icon never stands for a word alone, so all are hidden from assistive technology.
 */

/** Inner SVG markup by name; names of parties, alerts and trust equal the words of the data. */
const DRAWINGS = {
  // Interface
  logo: '<path d="M4 3v18M20 3v18M7 12h9m-3.5-4 4 4-4 4" stroke-width="2.5"/>',
  search: '<circle cx="11" cy="11" r="7"/><path d="m16.5 16.5 4 4"/>',
  globe:
    '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c5.3 5 5.3 13 0 18M12 3c-5.3 5-5.3 13 0 18"/>',
  moon: '<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z"/>',
  sun: '<circle cx="12" cy="12" r="4"/><path d="M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4"/>',
  menu: '<path d="M4 6h16M4 12h16M4 18h16"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
  print: '<path d="M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z"/>',
  download: '<path d="M12 3v12m-5-5 5 5 5-5M4 20h16"/>',
  link: '<path d="m9.5 14.5 5-5M11 6.5l2-2a4.6 4.6 0 0 1 6.5 6.5l-2 2M13 17.5l-2 2A4.6 4.6 0 0 1 4.5 13l2-2"/>',
  reset: '<path d="M4 4v5h5M4.5 9a8.3 8.3 0 1 1-.8 5"/>',
  remove: '<path d="M4 6.5h16M9 6.5v-3h6v3M6.5 6.5l1 14.5h9l1-14.5M10.5 10.5v6.5M13.5 10.5v6.5"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  arrow: '<path d="M4 12h16m-6-6 6 6-6 6"/>',
  back: '<path d="m15 5-7 7 7 7"/>',
  chevron: '<path d="m6 9 6 6 6-6"/>',
  external: '<path d="M13 4h7v7M20 4l-9 9M17 14v6H4V7h6"/>',
  copy: '<path d="M8 8h12v12H8zM5 16H4V4h12v1"/>',
  book: '<path d="M5 19V5a2 2 0 0 1 2-2h12v14H7a2 2 0 0 0 0 4h12"/>',
  figure: '<path d="M3 5h18v14H3zM3 16l5-5 4.5 4.5L16 12l5 5"/><circle cx="15.5" cy="8.5" r="1"/>',
  map: '<circle cx="6" cy="5" r="2.5"/><circle cx="6" cy="19" r="2.5"/><circle cx="18" cy="12" r="2.5"/><path d="M6 7.5v9M6 12h9.5"/>',
  mail: '<path d="M3 5h18v14H3zM3 6l9 7 9-7"/>',
  embed: '<path d="m8 7-5 5 5 5M16 7l5 5-5 5"/>',
  lock: '<path d="M5 11h14v10H5zM8 11V7.5a4 4 0 0 1 8 0V11"/>',
  differs: '<path d="M5 9.5h14M5 14.5h14M16 5 8 19"/>',
  // Alerts
  note: '<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.01"/>',
  tip: '<path d="M9 17.5h6M10 21h4M8 14a6 6 0 1 1 8 0c-.7.7-1 1.5-1 2.5H9c0-1-.3-1.8-1-2.5Z"/>',
  important: '<path d="M5 21V4h13l-3 5 3 5H5"/>',
  warning: '<path d="M12 4 2.5 20h19zM12 10v4.5M12 17v.01"/>',
  caution: '<path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5v5.5M12 16.5v.01"/>',
  // Parties
  partner:
    '<path d="M4 17v-4a8 8 0 0 1 16 0v4M4 14h3v6H6a2 2 0 0 1-2-2zM20 14h-3v6h1a2 2 0 0 0 2-2z"/>',
  'indirect-provider':
    '<circle cx="6" cy="12" r="3"/><circle cx="18" cy="5.5" r="2.5"/><circle cx="18" cy="18.5" r="2.5"/><path d="m8.6 10.5 7.2-3.8M8.6 13.5l7.2 3.8"/>',
  microsoft: '<path d="M7 19a4.5 4.5 0 0 1-.5-9 6 6 0 0 1 11.5 1.5A3.8 3.8 0 0 1 17.5 19z"/>',
  '21vianet': '<path d="M4 4h16v7H4zM4 13h16v7H4zM7.5 7.5h.01M7.5 16.5h.01M11 7.5h5M11 16.5h5"/>',
  publisher: '<path d="m12 3 8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9"/>',
  customer:
    '<circle cx="12" cy="8" r="4"/><path d="M4.5 21v-1.5a6 6 0 0 1 6-6h3a6 6 0 0 1 6 6V21"/>',
  // Trust: the shape says who wrote it, its fill how far to rely on it
  source: '<circle cx="12" cy="12" r="7" fill="currentColor"/>',
  human: '<path d="m12 4 8 8-8 8-8-8z" fill="currentColor"/>',
  machine: '<path d="m12 4 8 8-8 8-8-8z"/>',
  stale: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5.5l3.5 2"/>',
} as const;

/** What `icon` can draw. */
export type IconName = keyof typeof DRAWINGS;

/** Drawings that point along the reading direction and so turn round in right-to-left pages. */
const DIRECTED: readonly IconName[] = ['arrow', 'back', 'external'];

function frame(name: IconName, content: string): string {
  const className = DIRECTED.includes(name) ? 'icon flip' : 'icon';
  return `<svg class="${className}" viewBox="0 0 24 24" aria-hidden="true">${content}</svg>`;
}

/** Returns the markup of one decorative icon, as high as 1.25 lines of text. */
export function icon(name: IconName): string {
  return frame(name, DRAWINGS[name]);
}

/** The same for icons that stand on a page many times: `iconSheet` draws them once. */
export function sharedIcon(name: IconName): string {
  return frame(name, `<use href="#i-${name}"/>`);
}

/** The drawings that `sharedIcon` refers to; not shown themselves. */
export function iconSheet(names: readonly IconName[]): string {
  const drawings = names.map((name) => `<g id="i-${name}">${DRAWINGS[name]}</g>`).join('');
  return `<svg class="sheet" aria-hidden="true"><defs>${drawings}</defs></svg>`;
}

/** One shape of an icon: its element and attributes. */
export type Drawing = readonly [name: string, attributes: Readonly<Record<string, string>>];

/** The shapes of an icon, for scripts that may not write markup. */
export function drawing(name: IconName): readonly Drawing[] {
  return [...DRAWINGS[name].matchAll(/<(\w+) ([^>]*)\/>/g)].map(([, shape = '', rest = '']) => [
    shape,
    Object.fromEntries(
      [...rest.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    ),
  ]);
}
