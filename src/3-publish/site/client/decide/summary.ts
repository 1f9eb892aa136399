/** The margin of a decision: what is known, and what to do with the place shown. */
import type { TicketKind } from '#decisions';
import type { Facts } from '#walk';
import { all } from '../element.ts';
import { canRemember } from '../storage.ts';
import type { DecisionData } from './data.ts';
import { recallFacts } from './memory.ts';
import { ticketKind } from './reader.ts';
import { type Row, rows } from './rows.ts';
import { outcomeLink, startLink, type View } from './view.ts';

function drawRow(template: HTMLTemplateElement, row: Row, list: HTMLElement): Node {
  const drawn = document.importNode(template.content, true);
  const part = (selector: string): HTMLElement | null => drawn.querySelector(selector);
  const [about, value] = [part('dt'), part('[data-value]')];
  if (about) about.textContent = row.about;
  if (value) value.textContent = row.value;
  const { mark, change } = row;
  if (mark) part('.row')?.setAttribute('data-state', mark);
  const text = mark && list.dataset[mark];
  const note = part('[data-mark]');
  if (note && text) {
    note.textContent = text;
    note.hidden = false;
  }
  const link = part('[data-change]');
  if (change === null) link?.remove();
  else {
    link?.setAttribute('href', change);
    link?.setAttribute('aria-describedby', `row-${row.fact}`);
  }
  about?.setAttribute('id', `row-${row.fact}`);
  return drawn;
}

/** Shows or hides the line that says what the browser keeps. */
export function drawMemory(page: HTMLElement): void {
  const kept = canRemember() && Object.keys(recallFacts()).length > 0;
  for (const line of all('p[data-remembered]', page)) line.hidden = !kept;
}

/** Says what is going to be written; what is only for the reader's own records is not what counts most. */
function drawOpener(link: HTMLElement, { dataset }: HTMLElement, facts: Facts): void {
  const kind = ticketKind(kindOf(dataset['ticketKind']), dataset['responsible'] ?? '', facts);
  link.classList.toggle('primary', kind !== 'record');
  const label = link.querySelector('[data-ticket-label]');
  if (label) label.textContent = link.dataset[kind] ?? label.textContent;
}

function kindOf(name: string | undefined): TicketKind {
  return name === 'record' || name === 'customer' ? name : 'request';
}

/**
 * Draws the margin for the place shown.
 * @param decisions address of all decisions, with slashes at both ends
 */
export function drawSummary(
  page: HTMLElement,
  data: DecisionData,
  view: View,
  decisions: string,
): void {
  for (const aside of all('[data-summary]', page)) aside.hidden = false;
  const list = page.querySelector<HTMLElement>('[data-rows]');
  const template = page.querySelector<HTMLTemplateElement>('template[data-row-template]');
  const known = rows(data, view);
  if (list && template) {
    list.replaceChildren(...known.map((row) => drawRow(template, row, list)));
  }
  const outcome = page.querySelector<HTMLElement>('[data-outcome]');
  for (const link of all('[data-open-ticket]', page)) {
    link.hidden = outcome === null || view.ticket;
    if (outcome) drawOpener(link, outcome, view.facts);
    if (!link.hidden) link.setAttribute('href', outcomeLink(data, view, true));
  }
  for (const link of all('[data-start-over]', page)) {
    link.setAttribute('href', startLink(data, recallFacts(), decisions));
    // Before the first answer there is nothing to list and nothing to start over.
    if (link.parentElement)
      link.parentElement.hidden = known.length === 0 && view.at.kind === 'node';
  }
  drawMemory(page);
}
