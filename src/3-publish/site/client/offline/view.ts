/** What a row says of its pack, and what can be done with it. */
import { fill } from '../strings.ts';
import type { Amounts } from './amounts.ts';
import type { Pack } from './packs.ts';
import { Trouble } from './trouble.ts';
import { count, type OfflineWords, type Task } from './words.ts';

/** What is going on with a pack, beside how it stands. */
export type Activity =
  | { kind: 'rest' }
  /** `since`: milliseconds of the clock at its beginning. */
  | { kind: 'run'; task: Task; done: number; total: number; since: number }
  | { kind: 'failed'; task: Task; fault: unknown }
  | { kind: 'verified'; repaired: number };

type Sign = keyof OfflineWords['icons'];

/** All that a row shows. */
export interface View {
  /** Value of `data-state`. */
  state: Pack['state'] | 'downloading' | 'verifying' | 'removing' | 'failed';
  sign: Sign | null;
  title: string;
  lines: readonly string[];
  /** How far it is, from 0 to 1. */
  share: number | null;
  action: Action | null;
  removable: boolean;
}

/** The main button. */
export interface Action {
  task: 'install' | 'verify' | 'cancel';
  label: string;
  sign: Sign | null;
  primary: boolean;
}

/** Before that much is known, in milliseconds, a guess at the rest would jump. */
const GUESS_AFTER = 2000;

const DOING = { install: 'downloading', verify: 'verifying', remove: 'removing' } as const;

/** Returns what to show of a pack at the time `now`. */
export function viewOf(
  pack: Pack,
  activity: Activity,
  words: OfflineWords,
  amounts: Amounts,
  now: number,
): View {
  if (activity.kind === 'run') return running(activity, words, amounts, now);
  const rest = resting(pack, words, amounts);
  if (activity.kind === 'failed') {
    const retry = { task: 'install', label: words.retry, sign: null, primary: false } as const;
    return {
      ...rest,
      state: 'failed',
      sign: 'warning',
      title: words.failed[activity.task],
      lines: [reasonOf(activity.fault, words), words.nothingLost],
      action: activity.task === 'remove' ? rest.action : { ...retry, task: activity.task },
    };
  }
  return activity.kind === 'verified' && pack.state === 'ready'
    ? { ...rest, lines: [verified(activity.repaired, words)] }
    : rest;
}

/** Says in words why something did not succeed. */
export function reasonOf(fault: unknown, words: OfflineWords): string {
  if (!(fault instanceof Trouble)) return words.troubleUnknown;
  return fill(words.trouble[fault.kind], { status: fault.status ?? '' });
}

/** How many bytes are still to come while `done` of `total` took `spent` milliseconds, as seconds; null while unsure. */
export function secondsLeft(done: number, total: number, spent: number): number | null {
  if (spent < GUESS_AFTER || done <= 0 || done >= total) return null;
  return (spent * (total - done)) / done / 1000;
}

function resting(pack: Pack, words: OfflineWords, amounts: Amounts): View {
  const { at, needed, state } = pack;
  const date = at === null ? '' : amounts.day(at);
  const base = { state, share: null, removable: state !== 'absent' };
  const install = { task: 'install', sign: null, primary: false } as const;
  switch (state) {
    case 'ready':
      return {
        ...base,
        sign: 'check',
        title: words.ready,
        lines: [fill(words.readyAt, { date })],
        action: { ...install, task: 'verify', label: words.verify },
      };
    case 'outdated':
      return {
        ...base,
        sign: 'reset',
        title: words.outdated,
        lines: [fill(words.outdatedAt, { date })],
        action: {
          ...install,
          label: fill(words.update, { size: amounts.size(needed) }),
          primary: true,
        },
      };
    case 'partial':
      return {
        ...base,
        sign: null,
        title: words.partial,
        lines: [fill(words.left, { size: amounts.size(needed) })],
        action: { ...install, label: words.resume },
      };
    case 'absent':
      return {
        ...base,
        sign: null,
        title: words.absent,
        lines: [],
        action: { ...install, label: words.download, sign: 'download' },
      };
  }
}

function running(
  { done, since, task, total }: Extract<Activity, { kind: 'run' }>,
  words: OfflineWords,
  amounts: Amounts,
  now: number,
): View {
  const share = total > 0 ? done / total : 0;
  const cancel = { task: 'cancel', label: words.cancel, sign: null, primary: false } as const;
  return {
    state: DOING[task],
    sign: null,
    title: '',
    lines: [progressLine()],
    share: task === 'remove' ? null : share,
    action: task === 'remove' ? null : cancel,
    removable: false,
  };

  function progressLine(): string {
    if (task === 'remove') return words.removing;
    if (task === 'verify') return fill(words.verifying, { percent: amounts.percent(share) });
    const parts = { done: amounts.part(done, total), total: amounts.size(total) };
    const left = secondsLeft(done, total, now - since);
    if (left === null) return fill(words.progress, parts);
    return fill(words.progressTime, { ...parts, time: amounts.time(left) });
  }
}

function verified(repaired: number, words: OfflineWords): string {
  return repaired === 0 ? words.whole : count(words.repaired, repaired, words.locale);
}
