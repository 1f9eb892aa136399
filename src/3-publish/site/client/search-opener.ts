/** What every page has of the search: the ways into its dialog. All else is loaded when one of them is taken. */
import { around } from './element.ts';

/** Lets the link in the header, `/` and Ctrl K open the dialog; without it the link leads to the search page. */
export function startSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  const open = (event: Event): void => {
    event.preventDefault();
    const field = document.querySelector<HTMLElement>('[data-search-page] input');
    if (field) field.focus();
    else if (link) {
      import('./search/dialog.ts')
        .then(({ openDialog }) => openDialog(link.pathname))
        .catch(() => location.assign(link.href));
    }
  };
  link?.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  addEventListener('keydown', (event) => {
    const { altKey, code, ctrlKey, key, metaKey } = event;
    // On a Russian keyboard the key of the stroke writes a full stop.
    const wanted =
      ctrlKey || metaKey
        ? code === 'KeyK' || key === 'k'
        : key === '/' || (key === '.' && code === 'Slash');
    if (wanted && !altKey && !around(event, 'input, select, textarea, dialog')) open(event);
  });
  if (/[?&]hit=/.test(location.search)) void import('./hit.ts');
}
