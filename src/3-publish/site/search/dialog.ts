import { attributes, escapeText } from '#markup';
import type { T } from '#strings';
import { icon } from '../icons.ts';

const FIELD = {
  name: 'q',
  role: 'combobox',
  maxlength: 400,
  autocomplete: 'off',
  autocapitalize: 'none',
  spellcheck: 'false',
  enterkeyhint: 'search',
  'aria-autocomplete': 'list',
  'aria-controls': 'search-options',
  'aria-expanded': 'false',
};

/** The search dialog before anything is asked; its script finds the parts by `data-find` and by their elements. */
export function renderDialog(t: T): string {
  const title = t('search.title');
  const field = { ...FIELD, placeholder: t('search.placeholder'), 'aria-label': t('search.label') };
  const close = {
    type: 'button',
    class: 'tool',
    'data-find': 'close',
    'aria-label': t('client.close'),
  };
  const list = { id: 'search-options', role: 'listbox', 'aria-label': title, hidden: true };
  return [
    `<dialog${attributes({ class: 'find', lang: t.locale, 'aria-label': title })}>`,
    `<form${attributes({ role: 'search' })}>${icon('search')}<input${attributes(field)}>`,
    `<button${attributes(close)}>${icon('close')}</button></form>`,
    '<div class="find-results" data-search-results data-find="region">',
    `<div${attributes(list)}></div><p class="find-message" data-find="message" hidden></p>`,
    '<div class="alert" data-kind="caution" role="alert" data-find="fault" hidden>',
    `<p class="kind">${icon('caution')}${escapeText(t('search.failed'))}</p>`,
    `<button type="button" class="button">${escapeText(t('search.retry'))}</button></div>`,
    '<div class="find-recent" data-find="recent"></div></div>',
    `<div class="find-foot"><p class="hint">${keys(t)}</p><a data-find="every"></a></div>`,
    '<p role="status" class="visually-hidden" data-find="live"></p></dialog>',
  ].join('');
}

function keys(t: T): string {
  return [
    `<kbd>↑</kbd><kbd>↓</kbd> ${escapeText(t('search.keyChoose'))}`,
    `<kbd>Enter</kbd> ${escapeText(t('search.keyOpen'))}`,
    `<kbd>Esc</kbd> ${escapeText(t('search.keyClose'))}`,
  ].join('&emsp;');
}
