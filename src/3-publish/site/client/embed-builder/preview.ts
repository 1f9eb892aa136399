/** The chosen checklist as it will look. */
import { all, element } from '../element.ts';
import { framePath, SANDBOX, SANDBOX_WITH_TABS, type Wishes } from './snippets.ts';

/** Shows what is wished in the frame of the preview, as wide as is chosen. */
export function showPreview(place: HTMLElement, wishes: Wishes, width: string): void {
  place.dataset['width'] = width;
  const [old] = all('iframe', place);
  const src = framePath(wishes);
  const sandbox = wishes.tabs ? SANDBOX_WITH_TABS : SANDBOX;
  const same =
    old?.getAttribute('src') === src &&
    old.getAttribute('sandbox') === sandbox &&
    old.getAttribute('title') === wishes.title;
  if (same) return;
  // A new frame and not a new address in the old one, which the Back button would go through. As high as the old one,
  // so that nothing below it moves more than it must.
  const height = String(old?.offsetHeight ?? 0);
  const made = element('iframe', { src, sandbox, title: wishes.title, height });
  if (old) old.replaceWith(made);
  else place.append(made);
}
