/** A decision, one place at a time; which one and what is known stands in the address. */
import { own, readLink } from '#walk';
import { copy } from '../copy.ts';
import { all, around } from '../element.ts';
import { setPageInstance } from '../instance.ts';
import { instanceCode } from '../instances.ts';
import { addressOf } from '../site.ts';
import { canRemember, forgetVisit } from '../storage.ts';
import { readStrings } from '../strings.ts';
import { FIELDS, TICKS, type TicketContext } from './context.ts';
import type { DecisionData } from './data.ts';
import { forgetFacts, recallFacts, rememberFact } from './memory.ts';
import { dressOutcome, tickedSteps } from './outcome.ts';
import { dressQuestion, startKeys } from './question.ts';
import { takeSections } from './sections.ts';
import { drawMemory, drawSummary } from './summary.ts';
import { decisionLink, factLink, forgetLink, openView, outcomeLink, type View } from './view.ts';

/** Starts the decision of a page; it follows the address from then on. */
export function startDecision(page: HTMLElement, data: DecisionData): void {
  const { nodes, start } = data.graph;
  const locale = document.documentElement.lang;
  const decisions = `/${locale}/decide/`;
  const title = page.querySelector('h1')?.textContent.trim() ?? '';
  const { only } = page.dataset;
  const base = addressOf(page.dataset['base'] ?? '');
  const sheet = page.querySelector<HTMLElement>('[data-ticket]');
  const blocked = !canRemember();
  let view: View | null = null;
  let onChange: (() => void) | null = null;

  /** The skip link and its like lead to a place on the page, not in the decision. */
  function leadsElsewhere(id: string): boolean {
    const place = Object.hasOwn(nodes, id) || data.outcomes.includes(id);
    return !place && document.getElementById(id) !== null;
  }

  /** Shows what the address says; `moved` where the reader went there from another place of the decision. */
  function render(moved: boolean): void {
    let fragment = location.hash;
    if (leadsElsewhere(fragment.slice(1))) {
      fragment = view?.fragment ?? '';
      if (view) {
        settle(fragment);
        return;
      }
    }
    // The page of an outcome shows it without being told.
    const next = openView(data, fragment || (only ? `#${only}` : ''), recallFacts());
    if (next.at.kind === 'decision') {
      location.replace(decisionLink(decisions, next.at, next));
      return;
    }
    if (only !== undefined && next.at.id !== only) {
      location.replace(base + next.fragment);
      return;
    }
    view = next;
    settle(view.fragment);
    if (view.at.kind === 'outcome' && !sections.has(view.at.id)) void load(view, moved);
    else arrive(view, moved, fragment);
  }

  /** Fetches the outcome that is to be shown, unless the reader has gone on meanwhile. */
  async function load(now: View, moved: boolean): Promise<void> {
    page.setAttribute('aria-busy', 'true');
    // The question stays until there is something else to see; who comes by a link has none yet.
    if (!moved) sections.show(null);
    const slow = setTimeout(() => view === now && showNotice('loading'), 400);
    const there = await sections.fetch(now.at.id);
    clearTimeout(slow);
    if (view !== now) return;
    arrive(now, moved, '');
    if (!there) page.querySelector<HTMLElement>('[data-notice="unreachable"] button')?.focus();
  }

  function arrive(now: View, moved: boolean, fragment: string): void {
    page.removeAttribute('aria-busy');
    draw(now);
    // A browser that found the place by its name has scrolled past the notice above it.
    if (!moved && fragment !== `#${now.at.id}`) return;
    if (moved) page.querySelector<HTMLElement>(shownHeading(now))?.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: 'instant' });
  }

  /** Writes all that is known into the address, so that it opens the same place however it is used. */
  function settle(fragment: string): void {
    if (fragment === location.hash) return;
    try {
      history.replaceState(history.state, '', fragment);
    } catch {
      // Browsers refuse too many changes in a short time; the old address still opens.
    }
  }

  function draw(now: View): void {
    const section = sections.show(now.at.id);
    const ticket = now.ticket && section !== null;
    page.dataset['decideView'] = ticket ? 'ticket' : now.at.kind;
    if (section && now.at.kind === 'node') dressQuestion(section, data, now, decisions);
    else if (section) dressOutcome(section, now.facts);
    const heading = section?.querySelector('h2')?.textContent.trim();
    document.title = heading ? `${heading} · ${title}` : title;
    drawSummary(page, data, now, decisions);
    drawNotice(now, section === null);
    leadHome();
    for (const link of document.querySelectorAll<HTMLAnchorElement>(
      'a[data-language-link], a[data-map-link]',
    )) {
      link.hash = location.hash;
    }
    for (const place of all('[data-print-address]', page)) place.textContent = location.href;
    showCloud(now);
    if (sheet) sheet.hidden = !ticket;
    if (section && sheet && ticket) {
      sections.show(null);
      openSheet(now, section, sheet);
    }
  }

  function showCloud({ facts }: View): void {
    const cloud = own(facts, 'cloud') ?? '';
    setPageInstance(instanceCode(cloud) ? cloud : null);
  }

  /** From the page of an outcome its questions are on another one. */
  function leadHome(): void {
    if (only === undefined) return;
    for (const link of all('a[href^="#"]', page)) {
      const href = link.getAttribute('href') ?? '';
      const { at } = readLink(href);
      if (at !== null && Object.hasOwn(nodes, at)) link.setAttribute('href', base + href);
    }
  }

  function drawNotice({ changed, direct }: View, missing: boolean): void {
    const kind = missing
      ? 'unreachable'
      : changed
        ? 'changed'
        : direct
          ? 'direct'
          : blocked
            ? 'blocked'
            : '';
    showNotice(kind);
  }

  /** Shows one of the notices, or none. */
  function showNotice(kind: string): void {
    for (const notice of all('[data-notice]', page)) {
      notice.hidden = notice.dataset['notice'] !== kind;
    }
  }

  function openSheet(now: View, outcome: HTMLElement, section: HTMLElement): void {
    const context: TicketContext = {
      section,
      decision: data.graph.id,
      locale,
      outcome: now.at.id,
      way: now.taken.map(({ node, answer }) => ({ question: nodes[node]?.ask ?? node, answer })),
      facts: now.facts,
      back: outcomeLink(data, now, false),
      ticked: () => tickedSteps(outcome),
      onChange: (listener) => {
        onChange = listener;
      },
    };
    import('./ticket.ts').then(
      ({ openTicket }) => {
        if (view === now) openTicket(context);
      },
      () => {
        // Without network: the outcome is better than an empty ticket.
        if (view === now) location.replace(context.back);
      },
    );
  }

  function choose(link: HTMLElement): void {
    const ask = own(nodes, view?.at.id ?? '')?.ask ?? '';
    const question = own(data.questions, ask);
    if (question?.remember) rememberFact(question.fact, link.dataset['answer'] ?? '');
  }

  /** The header says which cloud the reader works with; here it answers the question for it. */
  function chooseCloud(cloud: string): void {
    if (!view) return;
    const offered = Object.values(nodes).some(
      ({ fact, to }) => fact === 'cloud' && Object.hasOwn(to, cloud),
    );
    const fact = ['cloud', offered ? cloud : null] as const;
    // An outcome opened by its name alone comes from no answers.
    const known = view.direct ? { facts: {}, before: [] } : view;
    const link = factLink(data, { ...known, from: start }, fact, decisions);
    location.assign(link.startsWith('#') ? base + link : link);
  }

  function startOver(): void {
    forgetVisit(TICKS);
    forgetVisit(FIELDS);
    onChange?.();
  }

  function forget(): void {
    forgetFacts();
    const link = view && forgetLink(data, view);
    if (link !== null && link !== view?.fragment) location.assign(base + link);
    else if (view) draw(view);
    page.querySelector<HTMLElement>('h2')?.focus();
  }

  const sections = takeSections(page);
  // Who comes without any answers has a new customer on the phone.
  if (location.hash === '' && only === undefined) {
    forgetVisit(TICKS);
    forgetVisit(FIELDS);
  }
  /** Follows the address, unless it is shown already. */
  function follow(): void {
    if (location.hash !== view?.fragment) render(true);
  }
  startKeys(page, follow);
  page.addEventListener('click', (event) => {
    const answer = around(event, 'a[data-answer]');
    if (answer) choose(answer);
    if (around(event, '[data-start-over]')) startOver();
    if (around(event, '[data-forget]')) forget();
    if (around(event, '[data-retry]')) render(true);
    if (around(event, '[data-copy-link]')) {
      copy(location.href, readStrings(document.body.dataset['strings']).linkCopied);
    }
  });
  // Heard on the document, so after the header itself has remembered the choice.
  document.addEventListener('change', (event) => {
    const select = around(event, '[data-instance-select]');
    if (select instanceof HTMLSelectElement) chooseCloud(select.value);
  });
  addEventListener('hashchange', follow);
  addEventListener('storage', () => drawMemory(page));
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) render(false);
    // Browsers put the selects back to what they were when the page was left.
    else if (view) showCloud(view);
  });
  addEventListener('beforeprint', () => {
    const day = new Date().toLocaleDateString(locale, { dateStyle: 'long' });
    for (const place of all('[data-print-date]', page)) place.textContent = ` · ${day}`;
  });
  render(false);
  page.dataset['started'] = '';
}

function shownHeading({ ticket }: View): string {
  return ticket ? '[data-ticket] h2' : ':is([data-node], [data-outcome]) h2';
}
