import { all } from './element.ts';
import { currentMode, type ReadingMode, toReadingMode } from './modes.ts';
import { keepPlace } from './place.ts';
import { recall, remember } from './storage.ts';

function show(mode: ReadingMode): void {
  document.documentElement.dataset['reading'] = mode;
  const radio = document.getElementById(`reading-${mode}`);
  if (radio instanceof HTMLInputElement) radio.checked = true;
}

/** Shows the page in the remembered mode. */
export function applyReading(): ReadingMode {
  const mode = toReadingMode(recall('reading') ?? currentMode());
  show(mode);
  return mode;
}

/** Lets the reader switch between the modes without losing the place; tells each switch to `onSwitch`. */
export function startReading(onSwitch: (mode: ReadingMode) => void): void {
  show(currentMode());
  for (const form of all('[data-reading-modes]')) {
    form.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const mode = toReadingMode(target.value);
      remember('reading', mode);
      keepPlace(form, () => {
        show(mode);
        onSwitch(mode);
      });
    });
  }
}
