import { all, element } from '../element.ts';
import { fill } from '../strings.ts';
import type { Amounts } from './amounts.ts';
import { drawing } from './drawing.ts';
import { askToPersist, isPersistent, roomOnDevice } from './room.ts';
import type { OfflineWords } from './words.ts';

/** What is known of the device, at the side of the page. */
export interface Device {
  /** Shows how much is used now. */
  refresh(): Promise<void>;
  /** Asks the browser, once, not to clear what is going to be stored. */
  storing(): void;
}

/** Shows how much room there is and whether it lasts. */
export function createDevice(
  section: HTMLElement,
  words: OfflineWords,
  { size }: Amounts,
  say: (text: string) => void,
): Device {
  const meter = section.querySelector('meter');
  const [used] = all('[data-used]', section);
  const [lasting] = all('[data-lasting]', section);
  const persist = element('button', { type: 'button', class: 'button' }, words.persist);
  let asked = false;
  persist.addEventListener('click', () => void ask(true));

  async function refresh(): Promise<void> {
    const room = await roomOnDevice();
    const persistent = await isPersistent();
    if (meter && used && room) {
      meter.max = room.allowed;
      meter.value = room.used;
      const told = { used: size(room.used), allowed: size(room.allowed) };
      used.textContent = fill(words.used, told);
    }
    for (const one of [meter, used]) one?.toggleAttribute('hidden', room === null);
    if (!asked) drawLasting(persistent);
    section.hidden = room === null && persistent === null;
  }

  function drawLasting(persistent: boolean | null): void {
    if (!lasting) return;
    const granted = [drawing(words.icons.lock), element('span', {}, words.persistent)];
    const open = [element('span', {}, asked ? words.refused : words.fleeting), persist];
    lasting.replaceChildren(...(persistent ? granted : open));
    lasting.hidden = persistent === null;
  }

  async function ask(aloud: boolean): Promise<void> {
    const persistent = await askToPersist();
    // Who has not asked is not told of a refusal.
    if (!aloud && !persistent) return;
    asked = true;
    const focused = document.activeElement === persist;
    drawLasting(persistent);
    if (focused) (persistent ? section.querySelector('h2') : persist)?.focus();
    say(persistent ? words.persistent : words.refused);
  }

  return {
    refresh,
    storing: () => void isPersistent().then((lasts) => (lasts === false ? ask(false) : undefined)),
  };
}
