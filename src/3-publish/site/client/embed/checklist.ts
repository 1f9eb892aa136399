/** `<handoff-checklist>`: a decision or a procedure in a page of somebody else. */
import { own } from '#walk';
import { element } from '../element.ts';
import { type Asked, OBSERVED, readAsked } from './attributes.ts';
import { createCase, type Move, type Place } from './case.ts';
import { tell } from './events.ts';
import { buildFrame, dress } from './look.ts';
import { plain } from './make.ts';
import { drawProcedure, procedureOf } from './procedure.ts';
import { reach, reachHere } from './reach.ts';
import { drawDecision, type Screen } from './screen.ts';
import { Failure, type GuideData, type Source } from './source.ts';
import { createStage, type Stage } from './stage.ts';
import { readState, writeState } from './state.ts';
import { type TicketWish, ticketText } from './ticket.ts';
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
      constructor() {
        super(source);
      }
    },
  );
}

class Checklist extends HTMLElement {
  static readonly observedAttributes = OBSERVED;

  /** Resolves when the checklist is shown for the first time. */
  readonly ready: Promise<void>;

  readonly #source: Source;
  readonly #case = createCase();
  readonly #said = element('p', { class: 'said', role: 'status' });
  #showReady!: () => void;
  #frame: HTMLElement | null = null;
  #standing: Standing | null = null;
  #guide: GuideData | null = null;
  #ticket = false;
  /** What is shown was asked for so. */
  #asked: Asked | null = null;
  /** The outcome that the host was told of. */
  #told = '';
  /** Rises with each thing that is asked for: what comes late is not shown. */
  #turn = 0;
  #due = false;
  /** The state that the host set before the attributes were followed. */
  #wanted: string | null = null;

  constructor(source: Source) {
    super();
    this.#source = source;
    this.ready = new Promise((resolve) => {
      this.#showReady = resolve;
    });
  }

  connectedCallback(): void {
    // What a host set before the script came stands in the way of the property.
    if (Object.hasOwn(this, 'state')) {
      this.#wanted = this.state;
      Reflect.deleteProperty(this, 'state');
    }
    this.#later();
  }

  adoptedCallback(): void {
    if (this.shadowRoot) dress(this.shadowRoot);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#later();
  }

  /**
   * The place that is shown, as the fragment of the full page without its `#`; where that is in another decision than the
   * attribute names, its id and a slash come first. Can be set.
   */
  get state(): string {
    const { data, view } = this.#standing ?? {};
    return data && view ? writeState(data.graph.id, view.fragment, this.#decision()) : '';
  }

  set state(state: string) {
    if (this.#due || !this.isConnected) {
      this.#wanted = state;
      return;
    }
    const place = readState(String(state), this.#decision());
    if (!place) return;
    this.#case.trail = [];
    void this.#go(place, {});
  }

  /** What `handoff-outcome` told last; null as long as a question is shown. */
  get outcome(): OutcomeDetail | null {
    return this.#standing && outcomeDetail(this.#standing, this.#source.site);
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
    const detail = { decision, question, answer: id, text, state: next.fragment.slice(1) };
    void this.#go(next, {
      moved: true,
      behind: { decision, fragment: view.fragment },
      taken: () => tell(this, 'answer', detail),
    });
    return true;
  }

  /** Goes one question back, or from the ticket to its outcome. */
  back(): void {
    if (this.#ticket) {
      this.#ticket = false;
      this.#draw(true);
      return;
    }
    const last = this.#case.trail.at(-1) ?? this.#before();
    if (last) void this.#go(last, { moved: true, taken: () => this.#case.trail.pop() });
  }

  /** Begins anew, without answers and ticks. */
  restart(): void {
    const decision = this.#decision();
    const asked = readAsked(this);
    if (decision) return void this.#go({ decision, fragment: '' }, { moved: true, fresh: asked });
    this.#case.forget();
    this.#save();
    this.#draw(true);
  }

  /** Resolves to the text of the ticket of the outcome that is shown; empty at a question. */
  async ticket(wish?: TicketWish): Promise<string> {
    const standing = this.#standing;
    if (standing?.view.at.kind !== 'outcome') return '';
    const words = await this.#source.tickets(standing.data.graph.id, wish?.locale ?? 'en');
    const state = ticketState(standing, this.#case.ticksOf(standing.view.at.id));
    return ticketText(words, state, wish?.fields ?? {});
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
    const wanted = this.#wanted;
    this.#wanted = null;
    const fresh = asked.subject !== last?.subject || asked.start !== last.start;
    const { decision, guide } = asked;
    // Something may still be on its way that nobody asks for any more.
    this.#turn++;
    if (decision === null && guide !== null) return this.#openGuide(guide, asked);
    if (decision === null) return this.#fail(new Failure('unknown', 'decision'));
    if (!fresh && wanted === null && asked.locale === last.locale && this.#standing) return;
    const kept = fresh && this.hasAttribute('remember') ? this.#case.kept(asked.start) : null;
    const state = wanted ?? (fresh ? (kept ?? asked.node) : this.state);
    const place = readState(state, decision) ?? { decision, fragment: '' };
    return this.#go(place, fresh ? { fresh: asked } : {});
  }

  async #openGuide(slug: string, asked: Asked): Promise<void> {
    const turn = this.#turn;
    try {
      const data = await this.#source.guide(slug, asked.locale);
      if (turn !== this.#turn) return;
      if (!procedureOf(data.guide, asked.procedure)) {
        throw new Failure('unknown', `${slug}#${asked.procedure}`);
      }
      this.#guide = data;
      this.#standing = null;
      this.#arrive({ fresh: asked });
    } catch (failure) {
      if (turn === this.#turn) this.#fail(failure);
    }
  }

  /** Goes to a place; one of the decision that is shown is there at once. */
  async #go(place: Place, move: Move): Promise<void> {
    const turn = ++this.#turn;
    const asked = move.fresh ?? readAsked(this);
    const shown = this.#standing;
    const sameLanguage = this.#asked?.locale === asked.locale;
    const here = shown && sameLanguage ? reachHere(shown, place, asked) : null;
    if (here) return this.#stand(here, asked, move);
    // A language that cannot be read does not keep the reader from going on in the one that is shown.
    const spare = move.moved ? shown : null;
    try {
      const there = await reach(this.#source, place, asked, sameLanguage ? shown : null, spare);
      if (turn === this.#turn && there) this.#stand(there, asked, move);
    } catch (failure) {
      if (turn === this.#turn) this.#fail(failure);
    }
  }

  #stand(standing: Standing, asked: Asked, move: Move): void {
    // Only what asks for the same place in another language leaves its ticket open.
    const same = this.#standing?.view.fragment === standing.view.fragment;
    this.#ticket &&= same && !move.moved && !move.fresh;
    this.#standing = standing;
    this.#guide = null;
    this.#asked = { ...(this.#asked ?? asked), locale: asked.locale };
    this.#arrive(move);
  }

  #arrive({ moved = false, fresh, behind, taken }: Move): void {
    const first = this.#frame === null;
    if (fresh) {
      this.#asked = fresh;
      this.#case.forget();
      if (this.hasAttribute('remember') && !moved) this.#case.recall(fresh.start);
    }
    if (behind) this.#case.trail.push(behind);
    taken?.();
    this.#draw(moved);
    this.#save();
    const lang = this.#standing?.data.locale ?? this.#guide?.words.locale;
    if (first) {
      this.#showReady();
      tell(this, 'ready', { lang, ...this.#named() });
    }
    const state = this.#standing?.view.fragment.slice(1) ?? '';
    tell(this, 'change', { ...this.#named(), state });
    const { outcome } = this;
    const told = outcome ? `${outcome.outcome}?${outcome.state}` : '';
    if (outcome && told !== this.#told) tell(this, 'outcome', outcome);
    this.#told = told;
  }

  /** What cannot be had leaves what is shown as it is: the host's own content, or the last place. */
  #fail(failure: unknown): void {
    const { reason, message } =
      failure instanceof Failure ? failure : new Failure('data', String(failure));
    this.#said.textContent = this.#stage()?.say('failed') ?? '';
    tell(this, 'error', { reason, message });
  }

  #stage(): Stage | null {
    const words = this.#standing?.data ?? this.#guide?.words;
    const announce = (text: string): void => {
      this.#said.textContent = text;
    };
    return words ? createStage(words, this.#source.site, announce) : null;
  }

  #draw(moved: boolean): void {
    const stage = this.#stage();
    if (!stage) return;
    this.#frame ??= buildFrame(this);
    this.#said.textContent = '';
    this.#frame.lang = stage.words.language;
    this.#frame.dir = stage.words.direction;
    const drawn = this.#standing
      ? drawDecision(stage, this.#screen(this.#standing))
      : this.#procedure(stage);
    this.#frame.replaceChildren(...drawn, this.#said);
    if (!moved) return;
    this.#frame.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
    // In a frame as high as its content, only so does the host's page follow.
    drawn[0]?.scrollIntoView({ block: 'nearest' });
  }

  #screen(standing: Standing): Screen {
    const { data, view } = standing;
    const id = view.at.id;
    const ticks = this.#case.ticksOf(id);
    return {
      standing,
      ticket: this.#ticket
        ? {
            case: this.#case,
            // The customer's own language is the agent's; everybody else reads English.
            locale: own(data.outcomes, id)?.kind === 'customer' ? data.language : 'en',
            state: ticketState(standing, ticks),
            words: (locale) => this.#source.tickets(data.graph.id, locale),
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

  #procedure(stage: Stage): HTMLElement[] {
    const guide = this.#guide?.guide;
    const procedure = guide && procedureOf(guide, this.#asked?.procedure ?? null);
    if (!procedure) return [];
    return drawProcedure(stage, guide, procedure, this.#source.site, {
      ticks: this.#case.ticksOf(procedure.id),
      ticked: (step, done) => this.#ticked(procedure.id, step, done),
    });
  }

  #ticked(list: string, step: string, done: boolean): void {
    const total = this.#frame?.querySelectorAll('[data-step]').length ?? 0;
    const ticked = [...this.#case.ticksOf(list)];
    this.#save();
    tell(this, 'step', { ...this.#named(), list, step, done, ticked, total });
  }

  #before(): Place | null {
    const fragment = this.#standing && before(this.#standing);
    return this.#standing && fragment ? { decision: this.#standing.data.graph.id, fragment } : null;
  }

  #save(): void {
    if (this.hasAttribute('remember')) this.#case.keep(readAsked(this).start, this.state);
  }

  #decision(): string {
    return this.getAttribute('decision') ?? '';
  }

  #named(): Readonly<Record<string, string>> {
    if (this.#guide) return { guide: this.#guide.guide.slug };
    return { decision: this.#standing?.data.graph.id ?? '' };
  }
}
