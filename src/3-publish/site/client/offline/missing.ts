/** Browser door of the page that stands in for one that is not stored: what was asked for, and what is here instead. */
import { all } from '../element.ts';
import { createAmounts } from './amounts.ts';
import { listPacks } from './packs.ts';
import { keptPages, visitedItem } from './visits.ts';

const main = document.querySelector<HTMLElement>('[data-missing]');
if (main) start(main);

function start(page: HTMLElement): void {
  const { lang } = document.documentElement;
  const part = (name: string): HTMLElement | undefined => all(`[data-missing-${name}]`, page)[0];
  // Where a reader comes to this page itself, nothing else was asked for.
  if (!location.pathname.endsWith('/offline/missing/')) {
    part('address')?.append(readable(location.pathname + location.search));
    part('asked')?.removeAttribute('hidden');
    keepAddress();
  }
  part('retry')?.addEventListener('click', () => location.reload());
  void drawStored();

  async function drawStored(): Promise<void> {
    const stored = await listPacks().catch(() => ({ packs: [] }));
    const whole = stored.packs.filter(({ state }) => state === 'ready' || state === 'outdated');
    const here = new Set(whole.map(({ id }) => id));
    const packs = all('[data-missing-pack]', page);
    for (const one of packs) one.hidden = !here.has(one.dataset['missingPack'] ?? '');
    const amounts = createAmounts(page.lang || lang);
    const visited = await keptPages();
    part('visited')?.replaceChildren(...visited.map((one) => visitedItem(one, amounts)));
    part('visits')?.toggleAttribute('hidden', visited.length === 0);
    part('none')?.toggleAttribute('hidden', visited.length + here.size > 0);
    page.dataset['started'] = '';
  }
}

/** The other languages of what was asked for, not of this page. */
function keepAddress(): void {
  for (const link of all('a[data-language-link]')) {
    const tag = link.getAttribute('hreflang') ?? '';
    link.setAttribute('href', location.pathname.replace(/^\/*[^/]+/, `/${tag}`) + location.search);
  }
}

/** An address as people write it, or as it is where that is not possible. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
