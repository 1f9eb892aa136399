/**
 * The script of frame pages: the same checklist, with its data in the page. Such a page may have no origin of its own
 * (`sandbox="allow-scripts"`), so it must do without storage and without reading files; a classic script loads all the same.
 */
import type { EmbedData, EmbedGuide, EmbedWords } from '../../embed/model.ts';
import type { TicketWords } from '../decide/ticket-text.ts';
import { decode } from '../storage.ts';
import { defineChecklist, TAG } from './checklist.ts';
import { startLinks } from './frame-links.ts';
import { startMessages } from './frame-messages.ts';
import { createSource, Failure, type Source, siteOf } from './source.ts';
import { ticketWordsOf } from './ticket-words.ts';

/** What a frame page holds. */
interface PageData {
  decision?: EmbedData;
  words?: EmbedWords;
  guide?: EmbedGuide;
  /** The words of tickets in English, where the page is in another language. */
  tickets?: TicketWords;
}

const PARAMETERS = ['instance', 'partner', 'node', 'theme', 'procedure'];

const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
const site = siteOf(here);

function pageData(): PageData {
  const value = decode(document.querySelector('[data-checklist]')?.textContent);
  return typeof value === 'object' && value !== null ? value : {};
}

/** The page has what it shows; only further languages of tickets are fetched. */
function createPageSource({ decision, words, guide, tickets }: PageData): Source {
  const others = createSource(site);
  const missing = (): Promise<never> =>
    Promise.reject(new Failure('data', 'The page lacks its data'));
  return {
    ...others,
    decision: (id, locale) =>
      decision && decision.graph.id === id
        ? Promise.resolve(decision)
        : others.decision(id, locale),
    guide: () => (words && guide ? Promise.resolve({ words, guide }) : missing()),
    tickets(id, locale) {
      if (decision && [decision.locale, decision.language].includes(locale)) {
        return Promise.resolve(ticketWordsOf(decision));
      }
      return locale === tickets?.locale ? Promise.resolve(tickets) : others.tickets(id, locale);
    },
    leave(id, fragment) {
      if (!navigator.onLine) return false;
      // The host's Back button is not ours.
      location.replace(addressOf(id, fragment));
      return true;
    },
  };
}

/** Address of the page of a decision, with what the host said of the case. */
function addressOf(id: string, fragment: string): string {
  return new URL(`../${id}/${location.search}${fragment}`, location.href).href;
}

function start(): void {
  const checklist = document.querySelector<HTMLElement>(TAG);
  if (!checklist) return;
  const parameters = new URLSearchParams(location.search);
  for (const name of PARAMETERS) {
    const value = parameters.get(name);
    if (value) checklist.setAttribute(name, value);
  }
  const state = location.hash.slice(1);
  if (state) checklist.setAttribute('node', state);
  startLinks(checklist, site);
  startMessages(checklist);
  // What the page shows without script is not there a second time.
  checklist.addEventListener('handoff-ready', () => {
    checklist.replaceChildren();
    checklist.setAttribute('role', 'main');
  });
  for (const name of ['ready', 'error'])
    checklist.addEventListener(`handoff-${name}`, () => checklist.setAttribute('data-settled', ''));
  checklist.addEventListener('handoff-change', (event) => {
    if (!(event instanceof CustomEvent) || !event.detail.decision) return;
    try {
      history.replaceState(null, '', addressOf(event.detail.decision, `#${event.detail.state}`));
    } catch {
      // Without an origin of its own a page stays where it is; it only forgets its place on reload.
    }
  });
  defineChecklist(createPageSource(pageData()));
}

start();
