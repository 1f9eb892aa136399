/** The line on a page that comes from the device: how old the copy is. */
import { element } from '../element.ts';
import { fill } from '../strings.ts';

const SIGN =
  '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.01"/></svg>';

/** Says below the header when this copy was stored, where `<html data-copy>` tells that it is one. */
export function startCopyNotice(template: string): void {
  const { dataset, lang } = document.documentElement;
  const time = Date.parse(dataset['copy'] ?? '');
  if (Number.isNaN(time)) return;
  const moment = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' });
  const sign = new DOMParser().parseFromString(SIGN, 'text/html').body.childNodes;
  const line = element(
    'p',
    { class: 'kind' },
    ...sign,
    fill(template, { date: moment.format(time) }),
  );
  const notice = element('div', { class: 'alert', 'data-kind': 'note' }, line);
  const bar = element('div', { class: 'page-notice', role: 'status' }, notice);
  document.querySelector('.top')?.after(bar);
}
