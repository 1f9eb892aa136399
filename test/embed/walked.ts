/** Runs in pages: walks to places of decisions and reads what a reader sees there. */

/** What a place tells, each text with its blanks as they are. */
export interface Told {
  /** `decision outcome party`. */
  place: string;
  party: string;
  action: string;
  /** `id text` of each step for this reader. */
  steps: string[];
  button: string;
  tickets: string[];
}

export interface Walk {
  /** Fragment without its `#`. */
  state: string;
  told: Told;
}

/** What an agent typed. */
export const FIELDS = {
  customer: 'Северный <путь>',
  severity: 'B',
  since: '2026-11-20T09:40',
  tried: 'Раз\nдва',
};

/** Takes the first checklist of a page to places, ticks all steps there, and reads what it shows and hands out. */
export async function walkElement({
  decision,
  nodes,
  locales,
  fields,
}: {
  decision: string;
  nodes: readonly string[];
  locales: readonly string[];
  fields: Readonly<Record<string, string>>;
}): Promise<Walk[]> {
  interface Checklist extends HTMLElement {
    outcome: { decision: string; outcome: string; responsible: string; state: string };
    ticket(options: object): Promise<string>;
  }
  const element = document.querySelector<Checklist>('handoff-checklist');
  const text = (selector: string) =>
    element?.shadowRoot?.querySelector(selector)?.textContent ?? '';
  const walks: Walk[] = [];
  if (!element) return walks;
  element.setAttribute('decision', decision);
  for (const node of nodes) {
    const arrived = new Promise((resolve) => {
      element.addEventListener('handoff-outcome', resolve, { once: true });
    });
    element.setAttribute('node', node);
    await arrived;
    const boxes = element.shadowRoot?.querySelectorAll<HTMLInputElement>('[data-step] input') ?? [];
    for (const box of boxes) box.click();
    const { outcome } = element;
    const steps = [...(element.shadowRoot?.querySelectorAll('[data-step]') ?? [])];
    const heading = element.shadowRoot?.querySelector('[part="responsible"]')?.lastChild;
    walks.push({
      state: outcome.state,
      told: {
        place: `${outcome.decision} ${outcome.outcome} ${outcome.responsible}`,
        party: heading?.textContent ?? '',
        action: text('[part="action"]'),
        steps: steps.map(
          (step) => `${step.getAttribute('data-step')} ${step.querySelector('label')?.textContent}`,
        ),
        button: text('[data-open-ticket]'),
        tickets: await Promise.all(locales.map((locale) => element.ticket({ locale, fields }))),
      },
    });
  }
  return walks;
}

/** Takes the page of a decision to places, ticks all steps there, and reads what it shows and hands out. */
export async function walkPage({
  states,
  locales,
  fields,
}: {
  states: readonly string[];
  locales: readonly string[];
  fields: Readonly<Record<string, string>>;
}): Promise<Told[]> {
  const decision = location.pathname.split('/').at(-2);
  const one = (selector: string) => document.querySelector<HTMLElement>(selector);
  const go = async (hash: string) => {
    if (location.hash === hash) return;
    const moved = new Promise((resolve) => {
      addEventListener('hashchange', resolve, { once: true });
    });
    // Hundreds of places to go back to would slow the browser down.
    location.replace(hash);
    await moved;
  };
  const until = async (there: () => boolean) => {
    const end = performance.now() + 10_000;
    while (!there()) {
      if (performance.now() > end) throw new Error(`Nothing shown at ${location.href}`);
      await new Promise((wake) => setTimeout(wake));
    }
  };
  // Only texts are read; to lay them out would take most of the time.
  document.body.style.display = 'none';
  const all: Told[] = [];
  for (const state of states) {
    await go(`#${state}`);
    await until(
      () => one('[data-outcome]') !== null && one('main [aria-busy], main[aria-busy]') === null,
    );
    const outcome = one('[data-outcome]');
    const steps = [...(outcome?.querySelectorAll<HTMLElement>('[data-step]:not([hidden])') ?? [])];
    for (const step of steps) {
      const box = step.querySelector<HTMLInputElement>('input');
      if (box && !box.checked) box.click();
    }
    const { outcome: id, responsible } = outcome?.dataset ?? {};
    const told: Told = {
      place: `${decision} ${id} ${responsible}`,
      party: outcome?.querySelector('[data-party]')?.textContent ?? '',
      action: outcome?.querySelector('.action')?.textContent ?? '',
      steps: steps.map(
        (step) => `${step.dataset['step']} ${step.querySelector('label')?.textContent}`,
      ),
      button: one('[data-open-ticket] [data-ticket-label]')?.textContent ?? '',
      tickets: [],
    };
    await go(`#${state}${state.includes('?') ? '&' : '?'}~view=ticket`);
    // The way back is written before the texts.
    await until(() => one('[data-ticket-back]')?.getAttribute('href') === `#${state}`);
    const sheets = () =>
      locales.map((locale) => one(`[data-handoff-text][lang="${locale}"]`)?.textContent ?? '');
    await until(() => sheets().every(Boolean));
    const form = document.querySelector<HTMLFormElement>('[data-ticket] form');
    for (const [name, value] of Object.entries(all.length === 0 ? fields : {})) {
      const field = form?.elements.namedItem(name);
      if (field && 'value' in field) field.value = value;
    }
    if (all.length === 0) form?.dispatchEvent(new Event('input', { bubbles: true }));
    told.tickets = sheets();
    all.push(told);
  }
  return all;
}
