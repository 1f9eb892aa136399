/** Asks while the reader types: what is shown is always the answer to the last question, and old answers stay until then. */
import type { Answer, Finder, Question, Result } from '#search';

/** What the page or the dialog does with answers. */
export interface Listener {
  loading(): void;
  answered(question: Question, answer: Answer, first: readonly Result[]): void;
  failed(): void;
}

export interface Asker {
  /** Asks in `wait` milliseconds, unless another question comes before that. */
  ask(question: Question, wait?: number): void;
  /** Asks the last question once more. */
  again(): void;
  /** Forgets the question that is under way. */
  stop(): void;
}

/** Makes an asker that hands over the first `count` results of each answer. */
export function createAsker(finder: () => Finder, count: number, listener: Listener): Asker {
  let turn = 0;
  let timer = 0;
  let last: Question | null = null;

  async function run(question: Question): Promise<void> {
    const mine = turn;
    listener.loading();
    try {
      const answer = await finder().ask(question);
      if (mine !== turn) return;
      const first = await answer.results(0, count);
      if (mine === turn) listener.answered(question, answer, first);
    } catch {
      // A file of the index is missing or broken; the finder reads it anew when it is asked again.
      if (mine === turn) listener.failed();
    }
  }

  function stop(): void {
    turn++;
    clearTimeout(timer);
  }

  function ask(question: Question, wait = 0): void {
    stop();
    last = question;
    if (wait === 0) void run(question);
    else timer = window.setTimeout(() => run(question), wait);
  }

  return { ask, stop, again: () => last && ask(last) };
}
