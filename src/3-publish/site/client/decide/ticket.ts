/** The ticket of an outcome: what is typed stands in the texts at once, in the reader's language and in a second one. */
import { copy } from '../copy.ts';
import { element } from '../element.ts';
import { fill } from '../strings.ts';
import { FIELDS, type OpenTicket, type TicketContext } from './context.ts';
import { fillForm, keepFields, readForm, recallFields } from './ticket-fields.ts';
import { letterAddress, markdownText, plainText } from './ticket-format.ts';
import { forgetFailures, wordsAt } from './ticket-load.ts';
import { makeSheet, partOf, type Sheet } from './ticket-sheet.ts';
import { type Draft, recipientOf, writeDraft } from './ticket-text.ts';

/** One customer's case, whichever decisions it leads through. */
const KEY = `${FIELDS}case`;

/** Windows drops addresses beyond 2,048 characters without a word; elsewhere mail programs take more. */
const LONGEST_LETTER = navigator.userAgent.includes('Windows') ? 2000 : 30_000;

let open: ((context: TicketContext) => void) | null = null;

/** Shows the ticket of an outcome. */
export const openTicket: OpenTicket = (context) => {
  open ??= startTicket(context.section);
  open(context);
};

function startTicket(section: HTMLElement): (context: TicketContext) => void {
  const form = partOf<HTMLFormElement>(section, 'form');
  const select = part<HTMLSelectElement>('second');
  const template = part<HTMLTemplateElement>('sheet');
  const mail = part<HTMLAnchorElement>('mail');
  const own = said('own');
  /** By language. */
  const sheets = new Map<string, Sheet>();
  /** The languages that are shown. */
  let shown = '';
  /** The text that goes out: the one in the last language that there are words of. */
  let draft: Draft | null = null;
  let second: string | undefined;
  let context: TicketContext | null = null;

  /** Words for the script, as `TicketForm.astro` names them. */
  function said(name: string): string {
    return section.getAttribute(`data-${name}`) ?? '';
  }

  function part<Part extends HTMLElement>(name: string): Part {
    return partOf<Part>(section, `[data-ticket-${name}]`);
  }

  function restore(): void {
    const kept = recallFields(KEY);
    second = kept.second;
    fillForm(form, kept);
    select.value = second ?? said('second');
    // Chosen on the page of another language, whose own is this one.
    if (select.selectedIndex < 0) select.value = said('second');
    save();
  }

  function save(): void {
    const fields = readForm(form);
    const kept = second === undefined ? fields : { ...fields, second };
    part('unkept').hidden = keepFields(KEY, kept);
    draw();
  }

  function draw(): void {
    if (!context) return;
    const { decision, locale: typedIn } = context;
    const fields = readForm(form);
    const state = { ...context, ticked: context.ticked(), typedIn };
    const locales = [own, select.value].filter(Boolean);
    const ready: string[] = [];
    let failed = false;
    let out = own;
    draft = null;
    let party: string | null = null;
    for (const locale of locales) {
      const words = wordsAt(`/${locale}/decide/${decision}/ticket.json`, draw);
      failed ||= words === false;
      if (!words) continue;
      draft = writeDraft(words, state, fields);
      out = locale;
      ready.push(locale);
      party ??= recipientOf(words, state);
      if (locale === own) remind(words.outcomes[context.outcome]?.attach ?? []);
      const goesOut = locale === locales.at(-1);
      sheetIn(locale).show(draft, goesOut ? party && said(`for-${party}`) : said('for-you'));
    }
    arrange(ready);
    part('failed').hidden = !failed;
    part('title').textContent = said(party ? `title-${party}` : 'title');
    offer(nameOf(out));
    for (const line of document.querySelectorAll<HTMLElement>('[data-print-customer]')) {
      const { printCustomer = '', blank = '' } = line.dataset;
      line.textContent = fill(printCustomer, { blank: fields.customer?.trim() || blank });
    }
  }

  /** Lists what goes along with the ticket. */
  function remind(evidence: readonly string[]): void {
    part('attach').hidden = evidence.length === 0;
    part('evidence').replaceChildren(...evidence.map((line) => element('li', {}, line)));
  }

  /** Puts the sheets that have a text into the page; those that stand already keep their focus. */
  function arrange(locales: readonly string[]): void {
    if (locales.join() === shown) return;
    shown = locales.join();
    part('sheets').replaceChildren(...locales.map((locale) => sheetIn(locale).root));
  }

  function sheetIn(locale: string): Sheet {
    const language = nameOf(locale);
    const copied = fill(said('copied-in'), { language });
    const words = { locale, language, copied, failed: said('copy-failed') };
    const sheet = sheets.get(locale) ?? makeSheet(template, words);
    sheets.set(locale, sheet);
    return sheet;
  }

  function nameOf(locale: string): string {
    return locale === own ? said('own-name') : (select.selectedOptions[0]?.text ?? locale);
  }

  /** Readies what can be done with the text that goes out. */
  function offer(language: string): void {
    part('which').textContent = fill(said('which'), { language });
    const letter = draft && letterAddress(draft, LONGEST_LETTER);
    mail.href = letter?.href ?? 'mailto:';
    part('long').hidden = letter?.whole !== false;
  }

  function download(ending: string, type: string, write: (draft: Draft) => string): void {
    if (!draft) return;
    const url = URL.createObjectURL(new Blob([write(draft)], { type: `${type};charset=utf-8` }));
    const name = `handoff-${context?.outcome}-${draft.locale}.${ending}`;
    element('a', { href: url, download: name }).click();
    // The browser reads the file after this turn.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  function on(name: string, act: () => void): void {
    part(name).addEventListener('click', act);
  }

  form.addEventListener('input', save);
  select.addEventListener('change', () => {
    second = select.value;
    save();
  });
  on('clear', () => {
    fillForm(form, {});
    save();
  });
  on('retry', () => {
    forgetFailures();
    draw();
  });
  on('markdown', () => download('md', 'text/markdown', markdownText));
  on('plain', () => download('txt', 'text/plain', plainText));
  on('mail', () => {
    if (draft && !letterAddress(draft, LONGEST_LETTER).whole)
      copy(plainText(draft), said('copied'));
  });

  return (given) => {
    context = given;
    given.onChange(restore);
    part<HTMLAnchorElement>('back').href = given.back;
    part('example').textContent = said(`tenant-${given.facts['cloud']}`) || said('tenant');
    forgetFailures();
    restore();
  };
}
