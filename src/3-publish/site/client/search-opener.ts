/** What every page has of the search: the ways into its dialog. All else is loaded when one of them is taken. */
import { around } from './element.ts';

/** Where keys write a text. */
const WRITTEN =
  'textarea, [contenteditable]:not([contenteditable=false]), input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=range], [type=color], [type=file], [type=image])';

/** Lets the link in the header, `/` and Ctrl K open the dialog; without it the link leads to the search page. */
export function startSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-search-open]');
  /** What is typed before the field is there to take it; null where no dialog is on its way. */
  let early: string | null = null;
  const open = (event: Event): void => {
    event.preventDefault();
    const field = document.querySelector<HTMLElement>(
      '[data-search-page] input, .find[open] input',
    );
    if (field) field.focus();
    else if (link) {
      early ??= '';
      import('./search/dialog.ts')
        .then(({ openDialog }) => openDialog(() => early))
        .catch(() =>
          location.assign(link.href + (early && `?${new URLSearchParams({ q: early })}`)),
        )
        .finally(() => {
          early = null;
        });
    }
  };
  link?.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  addEventListener('keydown', (event) => {
    const { altKey, code, ctrlKey, key, metaKey } = event;
    const command = ctrlKey || metaKey;
    if (altKey || (!command && early === null && around(event, WRITTEN))) return;
    // On a Russian keyboard the key of the stroke writes a full stop.
    const stroke = key === '/' || (key === '.' && code === 'Slash');
    if (early !== null && !command && key.length === 1) {
      event.preventDefault();
      early += key;
    } else if (command ? code === 'KeyK' || key === 'k' : stroke) open(event);
  });
  if (/[?&]hit=/.test(location.search)) void import('./hit.ts');
}
