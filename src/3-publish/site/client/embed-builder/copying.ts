import { copy } from '../copy.ts';
import { all } from '../element.ts';
import { say } from '../toast.ts';

/** Lets the buttons of a page copy the text that they name; where that is forbidden, the text is selected. */
export function startCopying(page: HTMLElement): void {
  for (const button of all('[data-copy]', page)) {
    button.addEventListener('click', async () => {
      const { copied = '', copyFailed = '' } = page.dataset;
      const text = page.querySelector(`#${button.dataset['copy']}`);
      if (!text || (await copy(text.textContent ?? '', copied))) return;
      getSelection()?.selectAllChildren(text);
      say(copyFailed);
    });
  }
}
