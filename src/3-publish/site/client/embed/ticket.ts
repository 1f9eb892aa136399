/** The ticket of an outcome: what is known is typed here and stands in the text at once. */
import type { EmbedData } from '../../embed/model.ts';
import { piecesOf, plainText } from '../decide/ticket-format.ts';
import {
  type FieldName,
  type Fields,
  recipientOf,
  type TicketState,
  type TicketWords,
  writeDraft,
} from '../decide/ticket-text.ts';
import { element } from '../element.ts';
import type { Case } from './case.ts';
import { button } from './make.ts';
import type { Stage } from './stage.ts';

/** What a host's code may ask of a ticket. */
export interface TicketWish {
  locale?: string | null;
  fields?: Fields | null;
}

export interface TicketActs {
  /** Holds what is typed and the language, so that both are still there when the ticket is opened again. */
  case: Case;
  /** The language that the text is in where the reader chose none. */
  locale: string;
  state: TicketState;
  words(locale: string): Promise<TicketWords>;
  back(): void;
}

const LINES: readonly FieldName[] = ['customer', 'tenant', 'service', 'since', 'users'];

/** The text of a ticket. */
export function ticketText(words: TicketWords, state: TicketState, fields: Fields): string {
  // A host's code may give numbers.
  const texts = Object.entries(fields).map(([name, value]) => [name, String(value ?? '')]);
  return plainText(writeDraft(words, state, Object.fromEntries(texts)));
}

/** Draws the ticket of an outcome. */
export function drawTicket(stage: Stage, data: EmbedData, acts: TicketActs): HTMLElement {
  const { state } = acts;
  const { fields } = acts.case;
  const title = element('h3', { tabindex: '-1' }, stage.say('ticket'));
  const sheet = element('div', { class: 'sheet', 'data-handoff-text': '', tabindex: '0' });
  const failed = element('p', { role: 'alert' });
  const choice = element('select', { id: 'language', 'data-locale-select': '' });
  for (const [tag, name] of Object.entries(data.languages)) {
    choice.append(element('option', { value: tag, lang: tag }, name));
  }
  const wanted = acts.case.ticketIn ?? acts.locale;
  choice.value = Object.hasOwn(data.languages, wanted) ? wanted : data.language;
  let text = '';

  const copier = button(
    { class: 'main', part: 'button', 'data-ticket-copy': '' },
    () => void copy(),
    stage.say('copy'),
  );

  async function show(): Promise<void> {
    const locale = choice.value;
    copier.disabled = true;
    const words = await acts.words(locale).catch(() => null);
    // Another language was chosen meanwhile.
    if (choice.value !== locale) return;
    failed.textContent = words ? '' : stage.say('ticketFailed');
    if (words) write(words);
    else if (locale !== data.language) {
      choice.value = data.language;
      write(await acts.words(data.language));
    }
  }

  function write(words: TicketWords): void {
    const party = recipientOf(words, state);
    const draft = writeDraft(words, state, fields);
    title.textContent = stage.say(party ? `ticket-${party}` : 'ticket');
    sheet.lang = words.locale;
    text = plainText(draft);
    sheet.replaceChildren(
      ...piecesOf(draft).map((piece) =>
        piece.kind === 'typed'
          ? element('bdi', piece.lang ? { lang: piece.lang } : {}, piece.text)
          : element(piece.kind === 'label' ? 'b' : 'span', { class: piece.kind }, piece.text),
      ),
    );
    copier.disabled = false;
  }

  async function copy(): Promise<void> {
    stage.announce(stage.say((await copied(text, sheet)) ? 'copied' : 'copyFailed'));
  }

  choice.addEventListener('change', () => {
    acts.case.ticketIn = choice.value;
    void show();
  });
  void show();
  return element(
    'section',
    { class: 'ticket', part: 'ticket' },
    button({ class: 'link', part: 'button', 'data-back': '' }, acts.back, stage.say('toOutcome')),
    title,
    drawFields(stage, data, fields, () => void show()),
    element(
      'p',
      { class: 'tools' },
      element('label', { for: 'language' }, stage.say('language')),
      choice,
      copier,
    ),
    failed,
    sheet,
    element('p', { class: 'hint' }, stage.say('caution')),
  );
}

function drawFields(
  stage: Stage,
  { ticket: { labels } }: EmbedData,
  fields: Case['fields'],
  changed: () => void,
): HTMLElement {
  const quiet = { autocomplete: 'off', spellcheck: 'false' };
  const field = (
    name: FieldName,
    made: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  ): HTMLElement => {
    made.id = `field-${name}`;
    made.value = fields[name] ?? '';
    made.addEventListener('input', () => {
      fields[name] = made.value;
      changed();
    });
    const label = element('label', { for: made.id }, labels[name]);
    return element('p', { class: 'field' }, label, made);
  };
  const severities = ['', 'A', 'B', 'C'].map((value) =>
    element('option', { value }, value || labels.notGiven),
  );
  const severity = field('severity', element('select', {}, ...severities));
  severity.append(element('span', { class: 'hint' }, stage.say('severityHint')));
  return element(
    'details',
    {},
    element('summary', {}, stage.say('add')),
    ...LINES.map((name) => {
      const type = name === 'since' ? 'datetime-local' : 'text';
      return field(name, element('input', { type, ...quiet }));
    }),
    severity,
    field('tried', element('textarea', { rows: '3', ...quiet })),
  );
}

/** Copies the text; where the host forbids that, the text is selected and copied as a reader does it. */
async function copied(text: string, sheet: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    sheet.focus();
    getSelection()?.selectAllChildren(sheet);
    // Deprecated, and the only way to copy that a frame of another origin has.
    return Reflect.apply(Reflect.get(document, 'execCommand'), document, ['copy']) === true;
  }
}
