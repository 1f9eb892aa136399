import { all, around } from './element.ts';
import { currentMode } from './modes.ts';

/** Side by side, the sentence under the pointer and its other half are lit together. */
export function startPairs(): void {
  document.addEventListener('pointerover', (event) => {
    if (currentMode() !== 'side-by-side') return;
    const half = around(event, '[data-segment], [data-segment-source]');
    const id = half?.dataset['segment'] ?? half?.dataset['segmentSource'];
    for (const lit of all('[data-open]')) lit.removeAttribute('data-open');
    if (!id) return;
    const name = CSS.escape(id);
    for (const part of all(`.b :is([data-segment="${name}"], [data-segment-source="${name}"])`)) {
      part.setAttribute('data-open', '');
    }
  });
}
