/** Browser door of the map: lights the way that the address tells of, and keeps it in all links. */
import { follow, type Graph, type Opened, openLink, readLink, writeFacts, writeLink } from '#walk';
import { all } from '../element.ts';
import { decode } from '../storage.ts';
import { lineKey, placeKey } from './keys.ts';
import { bringIntoView } from './sight.ts';

const block = document.querySelector('[data-map-graph]');
const given = decode(block?.textContent);
if (isGraph(given)) start(given);

/** The page itself wrote the block, so the first glance is enough. */
function isGraph(data: unknown): data is Graph {
  return typeof data === 'object' && data !== null && 'nodes' in data && 'start' in data;
}

function start(graph: Graph): void {
  const links = all('[data-map-box]').map((link) => ({
    link,
    key: link.dataset['mapBox'] ?? '',
    home: (link.getAttribute('href') ?? '').split('#')[0] ?? '',
  }));
  const outcomes = links.map(({ key }) => key).filter((key) => !Object.hasOwn(graph.nodes, key));
  show();
  addEventListener('hashchange', show);

  function show(): void {
    const link = readLink(location.hash);
    const opened = openLink(graph, link, {}, outcomes);
    const lit = link.at !== null || Object.keys(link.answers).length > 0;
    light(graph, lit ? opened : null);
    if (lit) showWay(opened);
    for (const { link: box, key, home } of links) {
      box.setAttribute(
        'href',
        lit ? home + fragmentFor(key, opened, link.before) : plain(key, home),
      );
    }
    for (const other of all('[data-map-back], a[data-language-link]')) {
      const [page = ''] = (other.getAttribute('href') ?? '').split('#');
      other.setAttribute('href', page + location.hash);
    }
  }

  /** A place on the way opens with what led to it; another one with what is known, but as a new beginning. */
  function fragmentFor(
    key: string,
    { taken, at, from, facts }: Opened,
    before: readonly string[],
  ): string {
    if (key.startsWith('/')) return writeFacts(facts);
    const on = taken.findIndex(({ node }) => node === key);
    if (on !== -1 || placeKey(at) === key) {
      const way = on === -1 ? taken : taken.slice(0, on);
      return writeLink(graph, { at: key, from, taken: way, facts, before });
    }
    if (!Object.hasOwn(graph.nodes, key)) return `#${key}`;
    return writeLink(graph, { at: key, from: key, taken: [], facts });
  }
}

function plain(key: string, home: string): string {
  return key.startsWith('/') ? home : `${home}#${key}`;
}

/** Scrolls the drawing to where the way ends. */
function showWay({ taken, at }: Opened): void {
  const boxes = all('svg [data-map-box]');
  const find = (key: string) => boxes.find((box) => box.dataset['mapBox'] === key);
  const end = find(placeKey(at));
  const begin = find(taken[0]?.node ?? placeKey(at));
  const region = end?.closest('.scroll');
  if (region && begin && end) bringIntoView(region, begin, end);
}

/** Marks the way in the drawing and in the list; nothing without one. */
function light(graph: Graph, way: Opened | null): void {
  const boxes = new Set<string>();
  const rows = new Set<string>();
  const lines = new Set<string>();
  for (const { node: id, answer } of way?.taken ?? []) {
    const node = graph.nodes[id];
    const to = node && follow(node, answer, way?.facts ?? {});
    boxes.add(id);
    rows.add(`${id} ${answer}`);
    if (to) lines.add(lineKey(id, answer, placeKey(to)));
  }
  if (way) boxes.add(placeKey(way.at));
  for (const box of all('svg [data-map-box]')) mark(box, boxes.has(box.dataset['mapBox'] ?? ''));
  for (const row of all('[data-map-row]')) mark(row, rows.has(row.dataset['mapRow'] ?? ''));
  for (const line of all('[data-map-line]')) mark(line, lines.has(line.dataset['mapLine'] ?? ''));
  for (const item of all('[data-map-item]')) mark(item, boxes.has(item.dataset['mapItem'] ?? ''));
  for (const item of all('li:is([data-map-line], [data-map-item])')) {
    const link = item.querySelector('a');
    if (item.hasAttribute('data-lit')) link?.setAttribute('aria-current', 'step');
    else link?.removeAttribute('aria-current');
  }
  for (const words of all('[data-map-lit]')) words.hidden = way === null;
}

function mark(place: HTMLElement, lit: boolean): void {
  place.toggleAttribute('data-lit', lit);
}
