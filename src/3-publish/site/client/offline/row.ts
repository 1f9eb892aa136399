import { element } from '../element.ts';
import { fill } from '../strings.ts';
import { type Amounts, createAmounts } from './amounts.ts';
import { askFirst } from './ask.ts';
import { drawing } from './drawing.ts';
import { installPack, type Pack, removePack, verifyPack } from './packs.ts';
import { type Action, type Activity, viewOf } from './view.ts';
import { count, type OfflineWords, type Task } from './words.ts';

/** What a row asks of the page around it. */
export interface RowHost {
  words: OfflineWords;
  amounts: Amounts;
  /** Says something to screen readers. */
  say(text: string): void;
  /** Something is going to be stored. */
  storing(): void;
  /** Takes the focus from a row that is no more. */
  leave(): void;
  /** Reads anew how all packs stand, and shows it. */
  refresh(): Promise<void>;
}

/** One pack in the list. */
export interface Row {
  element: HTMLElement;
  show(pack: Pack): void;
  /** Whether something is going on that a new list must not end. */
  isBusy(): boolean;
}

/** So many times at most a run says how far it is. */
const SAID = 4;

/** Draws the row of a pack. */
export function createRow(first: Pack, host: RowHost): Row {
  const { amounts, words } = host;
  const { about, contents, documents, locale, name, pages } = languageOf(first, words);
  const { collection, id } = first;
  const own = createAmounts(locale);
  const what = collection === null ? contents : about;
  const said =
    collection === null
      ? name
      : fill(documents, { collection: words.collections[collection] ?? collection });

  const heading = element('h3', { id: `pack-${id}` }, said);
  const meta = element('p', { class: 'meta' });
  const title = element('p', { class: 'kind' });
  const bar = element('progress', { 'aria-label': fill(words.bar, { name: said }), max: '1' });
  const lines = element('p', { class: 'meta' });
  const described = { type: 'button', 'aria-describedby': heading.id };
  const main = element('button', { ...described, class: 'button' });
  const bin = element('button', { ...described, class: 'tool', 'aria-label': words.remove });
  bin.append(drawing(words.icons.remove));
  const question = { ask: words.askRemove, yes: words.remove, no: words.keep };
  const removal = askFirst(bin, question, () => void run('remove'));
  const row = element(
    'li',
    { class: 'pack', 'data-pack': id },
    element('div', { lang: locale }, heading, meta),
    element('div', { class: 'pack-state' }, title, bar, lines),
    element('div', { class: 'pack-actions' }, main, removal),
  );

  let pack = first;
  let activity: Activity = { kind: 'rest' };
  let action: Action | null = null;
  let stop = new AbortController();
  main.addEventListener('click', () => {
    if (action?.task === 'cancel') stop.abort();
    else if (action) void run(action.task);
  });
  draw();
  return {
    element: row,
    show(next) {
      pack = next;
      draw();
    },
    isBusy: () => activity.kind === 'run',
  };

  function draw(): void {
    const view = viewOf(pack, activity, words, amounts, Date.now());
    action = view.action;
    row.dataset['state'] = view.state;
    // A number stays with what it counts.
    const much = `${count(pages, pack.pages, locale)} · ${own.size(pack.bytes)}`;
    meta.textContent = `${what} · ${much.replaceAll(' ', '\u00A0')}`;
    title.replaceChildren(...(view.sign ? [drawing(words.icons[view.sign])] : []), view.title);
    title.hidden = view.title === '';
    bar.hidden = view.share === null;
    bar.value = view.share ?? 0;
    lines.replaceChildren(...view.lines.map((line) => element('span', {}, line)));
    main.hidden = action === null;
    main.classList.toggle('primary', action?.primary ?? false);
    drawLabel();
    removal.hidden = !view.removable;
  }

  function drawLabel(): void {
    if (!action || main.textContent === action.label) return;
    main.replaceChildren(...(action.sign ? [drawing(words.icons[action.sign])] : []), action.label);
  }

  async function run(task: Task): Promise<void> {
    if (activity.kind === 'run') return;
    stop = new AbortController();
    const { signal } = stop;
    const since = Date.now();
    activity = { kind: 'run', task, done: 0, total: task === 'install' ? pack.needed : 1, since };
    if (task === 'install') {
      host.storing();
      host.say(fill(words.saidStarted, { name: said }));
    }
    draw();
    try {
      activity = await work(task, {
        signal,
        progress: (done, total) => progress(task, since, done, total),
      });
    } catch (fault) {
      activity = signal.aborted ? { kind: 'rest' } : { kind: 'failed', task, fault };
    }
    draw();
    await host.refresh();
    draw();
    if (task === 'remove' && document.activeElement === document.body) {
      if (row.isConnected) main.focus();
      else host.leave();
    }
    const { lines: told, title: state } = viewOf(pack, activity, words, amounts, Date.now());
    host.say([fill(words.said, { name: said, state }), ...told].join('\n'));
  }

  async function work(task: Task, options: Parameters<typeof installPack>[1]): Promise<Activity> {
    if (task === 'verify') return { kind: 'verified', ...(await verifyPack(id, options)) };
    if (task === 'install') await installPack(id, options);
    else {
      await removePack(id);
      // Without a network the list does not name it any more.
      pack = { ...pack, state: 'absent', at: null, needed: pack.bytes };
    }
    return { kind: 'rest' };
  }

  function progress(task: Task, since: number, done: number, total: number): void {
    const before = activity.kind === 'run' && activity.total === total ? activity.done : 0;
    activity = { kind: 'run', task, done, total, since };
    draw();
    const share = Math.floor((SAID * done) / total) / SAID;
    if (task === 'install' && share < 1 && share > before / total) {
      host.say(fill(words.saidPercent, { name: said, percent: amounts.percent(share) }));
    }
  }
}

/** A language that came to the site after this page is spoken of in the words of the page. */
function languageOf({ locale }: Pack, { languages, own }: OfflineWords) {
  const known = languages[locale] ?? languages[own];
  if (!known) throw new Error('Cannot name a pack: this should never happen, please report it.');
  return locale in languages ? known : { ...known, name: locale };
}
