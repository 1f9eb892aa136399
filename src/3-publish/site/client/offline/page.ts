/** Browser door of the page about offline use. */
import { all, element } from '../element.ts';
import { decode } from '../storage.ts';
import { createAmounts } from './amounts.ts';
import { createDevice } from './device.ts';
import { drawFiles } from './files.ts';
import { listPacks } from './packs.ts';
import { createRows } from './rows.ts';
import { reasonOf } from './view.ts';
import { startVisits } from './visits.ts';
import type { OfflineWords } from './words.ts';

const main = document.querySelector<HTMLElement>('[data-offline-page]');
const words = decode(main?.querySelector('[data-offline-words]')?.textContent);
if (main && isWords(words)) start(main, words);

/** The words are our own and made with the page, so it is enough to tell them from something else. */
function isWords(value: unknown): value is OfflineWords {
  return typeof value === 'object' && value !== null && 'languages' in value;
}

function start(page: HTMLElement, says: OfflineWords): void {
  const part = (name: string): HTMLElement => all(`[data-${name}]`, page)[0] ?? element('div', {});
  const amounts = createAmounts(says.locale);
  const [list, fault, empty, notice] = [
    part('packs'),
    part('fault'),
    part('packs-none'),
    part('without-network'),
  ];
  const live = part('live');
  const say = (text: string): void => live.replaceChildren(text);
  const device = createDevice(part('room'), says, amounts, say);
  const { storing } = device;
  const leave = (): void => page.querySelector('h2')?.focus();
  const show = createRows(list, { words: says, amounts, say, storing, refresh, leave });

  let turn = 0;

  /** Shows how all stands now; where that cannot be read, what was shown stays. */
  async function refresh(): Promise<void> {
    turn += 1;
    const mine = turn;
    try {
      const { files, online, packs } = await listPacks();
      // A later look knows more.
      if (mine !== turn) return;
      show(packs);
      drawFiles(part('files'), files, says, amounts);
      notice.hidden = online;
      empty.hidden = packs.length > 0;
      fault.hidden = true;
    } catch (trouble) {
      fault.hidden = false;
      all('[data-reason]', fault)[0]?.replaceChildren(reasonOf(trouble, says));
    }
    list.removeAttribute('aria-busy');
    await device.refresh();
    page.dataset['started'] = '';
  }

  fault.querySelector('button')?.addEventListener('click', () => void refresh());
  // What another tab has done meanwhile.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void refresh();
  });
  for (const event of ['online', 'offline']) addEventListener(event, () => void refresh());
  void refresh();
  void startVisits(part('visited'), says, amounts, say, () => void device.refresh());
}
