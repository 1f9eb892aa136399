import { all } from './element.ts';
import { currentMode, type ReadingMode, toReadingMode } from './modes.ts';
import { keepPlace } from './place.ts';
import { recall, remember } from './storage.ts';

function show(mode: ReadingMode): void {
  document.documentElement.dataset['reading'] = mode;
  const radio = document.getElementById(`reading-${mode}`);
  if (radio instanceof HTMLInputElement) radio.checked = true;
}

/**
 * Lets the reader switch between the modes without losing the place, and tells each switch to `onSwitch`.
 * The result shows the remembered mode anew.
 */
export function startReading(onSwitch: (mode: ReadingMode) => void): () => void {
  function change(mode: ReadingMode): void {
    show(mode);
    onSwitch(mode);
  }

  show(currentMode());
  for (const form of all('[data-reading-modes]')) {
    form.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const mode = toReadingMode(target.value);
      remember('reading', mode);
      keepPlace(form, () => change(mode));
    });
  }
  return () => {
    const mode = toReadingMode(recall('reading') ?? currentMode());
    if (mode !== currentMode()) change(mode);
  };
}
