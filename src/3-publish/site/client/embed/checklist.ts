/** `<handoff-checklist>`: a decision or a procedure in a page of somebody else. */
import { own } from '#walk';
import type { Fields } from '../decide/ticket-text.ts';
import { element } from '../element.ts';
import { type Asked, OBSERVED, readAsked } from './attributes.ts';
import { createCase, type Place } from './case.ts';
import { buildFrame } from './look.ts';
import { plain } from './make.ts';
import { drawProcedure, procedureOf } from './procedure.ts';
import { reach } from './reach.ts';
import { drawDecision, type Screen } from './screen.ts';
import { Failure, type GuideData, type Source } from './source.ts';
import { createStage, type Stage } from './stage.ts';
import { ticketText } from './ticket.ts';
import {
  answered,
  before,
  type OutcomeDetail,
  outcomeDetail,
  type Standing,
  ticketState,
} from './walk.ts';

/** The name of the element. */
export const TAG = 'handoff-checklist';

/** Defines the element once; a second script on the page leaves it as it is. */
export function defineChecklist(source: Source): void {
  if (customElements.get(TAG)) return;
  customElements.define(
    TAG,
    class extends Checklist {
      protected readonly source = source;
    },
  );
}

abstract class Checklist extends HTMLElement {
  static readonly observedAttributes = OBSERVED;

  protected abstract readonly source: Source;

  /** Resolves when the checklist is shown for the first time. */
  readonly ready: Promise<void>;

  #showReady!: () => void;
  #frame: HTMLElement | null = null;
  readonly #said = element('p', { class: 'said', role: 'status' });
  #standing: Standing | null = null;
  #guide: GuideData | null = null;
  #ticket = false;
  #failed = false;
  readonly #case = createCase();
  /** What was asked for last, to tell what changed. */
  #asked: Asked | null = null;
  /** The language that what is shown was asked for in. */
  #shownIn = '';
  /** The outcome that the host was told of. */
  #told = '';
  #turn = 0;
  #due = false;

  constructor() {
    super();
    this.ready = new Promise((resolve) => {
      this.#showReady = resolve;
    });
  }

  connectedCallback(): void {
    this.#later();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#later();
  }

  /** The place that is shown, as the fragment of the full page without its `#`; can be set. */
  get state(): string {
    return this.#standing?.view.fragment.slice(1) ?? '';
  }

  set state(state: string) {
    const id = this.#standing?.data.graph.id ?? this.getAttribute('decision');
    if (id === null) return;
    this.#case.trail = [];
    void this.#go({ decision: id, fragment: `#${state}` }, false);
  }

  /** What `handoff-outcome` told last; null as long as a question is shown. */
  get outcome(): OutcomeDetail | null {
    return this.#standing && outcomeDetail(this.#standing, this.state, this.#address());
  }

  /** Answers the question that is shown; tells whether it offers that answer. */
  answer(id: string): boolean {
    const standing = this.#standing;
    const next = standing && answered(standing, id);
    if (!standing || !next) return false;
    const { data, view } = standing;
    const decision = data.graph.id;
    const question = own(data.graph.nodes, view.at.id)?.ask ?? '';
    const text = plain(own(data.questions, question)?.answers[id]?.text ?? id);
    tell(this, 'answer', { decision, question, answer: id, text, state: next.fragment.slice(1) });
    void this.#go(next, true, { decision, fragment: view.fragment });
    return true;
  }

  /** Goes one question back, or from the ticket to its outcome. */
  back(): void {
    if (this.#ticket) {
      this.#ticket = false;
      this.#draw(true);
      return;
    }
    const last = this.#case.trail.pop() ?? this.#before();
    if (last) void this.#go(last, true);
  }

  /** Begins anew, without answers and ticks. */
  restart(): void {
    this.#forget();
    const decision = this.getAttribute('decision');
    if (decision !== null) void this.#go({ decision, fragment: '' }, true);
    else this.#draw(true);
  }

  /** Resolves to the text of the ticket of the outcome that is shown; empty at a question. */
  async ticket({
    locale = 'en',
    fields = {},
  }: {
    locale?: string;
    fields?: Fields;
  } = {}): Promise<string> {
    const standing = this.#standing;
    if (standing?.view.at.kind !== 'outcome') return '';
    const words = await this.source.tickets(standing.data.graph.id, locale);
    const state = ticketState(standing, this.#case.ticksOf(standing.view.at.id));
    return ticketText(words, state, fields);
  }

  /** Several attributes may change at once. */
  #later(): void {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) void this.#follow();
    });
  }

  /** Shows what the attributes ask for; a change of the language alone keeps the place. */
  #follow(): Promise<void> | void {
    const asked = readAsked(this);
    const last = this.#asked;
    const fresh = asked.subject !== last?.subject || asked.start !== last.start;
    this.#asked = asked;
    if (fresh) this.#forget();
    const { decision, guide } = asked;
    if (decision === null && guide !== null) return this.#openGuide(guide, asked);
    if (decision === null) return this.#fail(new Failure('unknown', 'No decision is named'));
    const shown = fresh ? null : this.#standing;
    const state = shown ? this.state : this.#recall(asked) || asked.node;
    return this.#go({ decision: shown?.data.graph.id ?? decision, fragment: `#${state}` }, false);
  }

  /** The state that was kept for the visit, where the host lets that be. */
  #recall({ subject }: Asked): string {
    return this.hasAttribute('remember') ? this.#case.recall(subject) : '';
  }

  async #openGuide(slug: string, asked: Asked): Promise<void> {
    const turn = ++this.#turn;
    try {
      const data = await this.source.guide(slug, asked.locale);
      if (turn !== this.#turn) return;
      if (!procedureOf(data.guide, asked.procedure)) {
        throw new Failure('unknown', `The guide has no procedure "${asked.procedure ?? ''}"`);
      }
      this.#recall(asked);
      this.#guide = data;
      this.#standing = null;
      this.#arrive(false);
    } catch (failure) {
      if (turn === this.#turn) this.#fail(failure);
    }
  }

  /**
   * Goes to a place.
   * @param moved true where the reader went there
   * @param behind the place that lies behind then
   */
  async #go(place: Place, moved: boolean, behind?: Place): Promise<void> {
    const turn = ++this.#turn;
    const asked = readAsked(this);
    const here = this.#shownIn === asked.locale ? this.#standing : null;
    const from = this.#standing?.data.graph.id ?? place.decision;
    try {
      const standing = await reach(this.source, place, asked, here, from);
      if (turn !== this.#turn || !standing) return;
      if (behind) this.#case.trail.push(behind);
      this.#standing = standing;
      this.#shownIn = asked.locale;
      this.#guide = null;
      this.#ticket = false;
      this.#arrive(moved);
    } catch (failure) {
      if (turn === this.#turn) this.#fail(failure);
    }
  }

  #arrive(moved: boolean): void {
    const first = this.#frame === null;
    this.#failed = false;
    this.#draw(moved);
    this.#save();
    if (first) {
      this.#showReady();
      tell(this, 'ready', { lang: readAsked(this).locale, ...this.#named() });
    }
    tell(this, 'change', { ...this.#named(), state: this.state });
    const { outcome } = this;
    const told = outcome ? `${outcome.outcome}?${outcome.state}` : '';
    if (outcome && told !== this.#told) tell(this, 'outcome', outcome);
    this.#told = told;
  }

  /** What cannot be had leaves what is shown as it is: the host's own content, or the last place. */
  #fail(failure: unknown): void {
    const { reason, message } =
      failure instanceof Failure ? failure : new Failure('data', String(failure));
    this.#failed = true;
    if (this.#frame) this.#draw(false);
    tell(this, 'error', { reason, message });
  }

  #draw(moved: boolean): void {
    const words = this.#standing?.data ?? this.#guide?.words;
    if (!words) return;
    this.#frame ??= buildFrame(this);
    const stage = createStage(words, this.source.site, (text) => {
      this.#said.textContent = text;
    });
    this.#said.textContent = '';
    this.#frame.lang = words.language;
    this.#frame.dir = words.direction;
    const standing = this.#standing;
    const guide = this.#guide;
    if (standing) this.#frame.replaceChildren(...drawDecision(stage, this.#screen(standing)));
    else if (guide) this.#frame.replaceChildren(...this.#procedure(guide, stage));
    this.#frame.append(this.#said);
    if (!moved) return;
    this.#frame.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
  }

  #screen(standing: Standing): Screen {
    const { data, view } = standing;
    const id = view.at.id;
    const ticks = this.#case.ticksOf(id);
    return {
      standing,
      failed: this.#failed,
      ticket: this.#ticket
        ? {
            fields: this.#case.fields,
            locale: 'en',
            state: ticketState(standing, ticks),
            words: (locale) => this.source.tickets(data.graph.id, locale),
            back: () => this.back(),
          }
        : null,
      outcome: {
        ticks,
        ticked: (step, done) => this.#ticked(id, step, done),
        openTicket: () => {
          this.#ticket = true;
          this.#draw(true);
        },
      },
      choose: (answer) => this.answer(answer),
      back: this.#case.trail.length > 0 || this.#before() ? () => this.back() : null,
      restart: () => this.restart(),
    };
  }

  #procedure({ guide }: GuideData, stage: Stage): HTMLElement[] {
    const procedure = procedureOf(guide, this.getAttribute('procedure'));
    if (!procedure) return [];
    return drawProcedure(stage, guide, procedure, this.source.site, {
      ticks: this.#case.ticksOf(procedure.id),
      ticked: (step, done) => this.#ticked(procedure.id, step, done),
      failed: this.#failed,
    });
  }

  #ticked(list: string, step: string, done: boolean): void {
    const boxes = this.#frame?.querySelectorAll('[data-step]').length ?? 0;
    const ticked = [...this.#case.ticksOf(list)];
    this.#save();
    tell(this, 'step', { ...this.#named(), list, step, done, ticked, total: boxes });
  }

  #before(): Place | null {
    const fragment = this.#standing && before(this.#standing);
    return this.#standing && fragment ? { decision: this.#standing.data.graph.id, fragment } : null;
  }

  #forget(): void {
    this.#case.forget();
    this.#ticket = false;
  }

  #save(): void {
    if (this.hasAttribute('remember')) this.#case.keep(readAsked(this).subject, this.state);
  }

  #named(): Readonly<Record<string, string>> {
    const guide = this.#guide;
    if (guide) return { guide: guide.guide.slug };
    return { decision: this.#standing?.data.graph.id ?? '' };
  }

  #address(): string {
    const { data, view } = this.#standing ?? {};
    return data && view ? new URL(data.url + view.fragment, this.source.site).href : '';
  }
}

function tell(host: HTMLElement, name: string, detail: object): void {
  host.dispatchEvent(new CustomEvent(`handoff-${name}`, { detail, bubbles: true, composed: true }));
}
