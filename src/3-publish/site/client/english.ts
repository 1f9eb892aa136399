/** Mode `hover`: a click, a tap or Enter on a sentence shows its English original; mere hovering shows nothing. */
import { all, around } from './element.ts';
import { currentMode, type ReadingMode } from './modes.ts';
import { startNote } from './note.ts';
import { startSentences } from './sentences.ts';
import type { ClientStrings } from './strings.ts';

/** Wires sentences, keyboard and note together; the result must be called with each mode that is switched to. */
export function startEnglish(strings: ClientStrings): (mode: ReadingMode) => void {
  const sources = new Map(
    all('main [data-segment-source]').map((half) => [half.dataset['segmentSource'] ?? '', half]),
  );
  const list = all('main .t [data-segment]').filter((half) =>
    sources.has(half.dataset['segment'] ?? ''),
  );
  const note = startNote(sources, strings);
  const sentences = startSentences(list, strings.englishHint, note.toggle);

  document.addEventListener('click', (event) => {
    if (currentMode() !== 'hover' || !(event.target instanceof Node)) return;
    // The button that closes the note is already gone from the page when its click arrives here.
    if (note.contains(event.target) || !event.target.isConnected) return;
    const sentence = around(event, '.t [data-segment]');
    const selecting = getSelection()?.isCollapsed === false;
    if (!sentence || !list.includes(sentence) || around(event, 'a, button, summary')) {
      if (!selecting) note.close();
    } else if (!selecting) {
      sentences.setCurrent(sentence);
      note.toggle(sentence);
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') note.close();
  });

  function onMode(mode: ReadingMode): void {
    note.close();
    sentences.setReachable(mode === 'hover');
  }
  onMode(currentMode());
  return onMode;
}
