import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLink, readLink } from '#walk';
import type { DecisionData } from '../../../../src/3-publish/site/client/decide/data.ts';
import {
  applicable,
  factLink,
  openView,
  outcomeLink,
  progress,
  questionLink,
  startLink,
} from '../../../../src/3-publish/site/client/decide/view.ts';
import { facts } from '../../../walk/graphs.ts';
import { data } from './data.ts';

const DECISIONS = '/ru/decide/';

function open(fragment: string, stored = '', about: DecisionData = data) {
  return openView(about, fragment, facts(stored));
}

/** The fragment after these answers, one after the other. */
function answered(text: string): string {
  let fragment = '';
  for (const answer of Object.entries(facts(text))) {
    fragment = factLink(data, open(fragment), answer, DECISIONS);
  }
  return fragment;
}

describe('an address', () => {
  test('of nothing gets the one of the first question, so that going back comes back to it', () => {
    const view = open('');
    expect(view.fragment).toBe('#cloud');
    expect(open('#cloud', 'cloud=global').at.id).toBe('cloud');
  });

  test('says all that is known, and then stays as it is', () => {
    const view = open('', 'cloud=global');
    expect(view.at.id).toBe('health');
    expect(view.fragment).toMatch(/^#health\?cloud=global\.\w+&~before=cloud$/);
    expect(open(view.fragment, 'cloud=global').fragment).toBe(view.fragment);
  });

  test('of an outcome alone, or of an old link, is left alone', () => {
    expect(open('#AZURE', 'cloud=global').fragment).toBe('#AZURE');
    const old = '#fault?cloud=global.old&health=bad.old';
    expect(open(old)).toMatchObject({ fragment: old, changed: true, at: { id: 'cloud' } });
  });

  test('shows the ticket of an outcome, never of a question', () => {
    expect(open('#AZURE?~view=ticket').ticket).toBe(true);
    expect(open('#health?~view=ticket').ticket).toBe(false);
  });

  test('of any form opens a place, and its own one opens the same', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 8 }), (text, stored) => {
        const view = openView(data, `#${text}`, { cloud: stored, partner: stored });
        const again = openView(data, view.fragment, {});
        expect(again.at).toEqual(view.at);
      }),
    );
  });
});

describe('what is remembered', () => {
  test('counts where a question of the decision offers it', () => {
    const stored = facts('cloud=india partner=direct constructor=constructor');
    expect(applicable(data, stored)).toEqual(facts('partner=direct'));
  });

  test('does not lead out of a decision about one cloud', () => {
    expect(open('', 'cloud=else').at).toEqual({ kind: 'decision', id: 'other' });
    const about = { ...data, cloud: 'china' };
    expect(open('', 'cloud=else', about).at.id).toBe('cloud');
    expect(open('', 'cloud=china', about).at.id).toBe('role');
    // What the link itself says is what the reader wants.
    expect(open('#?cloud=else', '', about).at.kind).toBe('decision');
  });

  test('is told apart from what was answered here', () => {
    expect(open('', 'cloud=global').before).toEqual(['cloud']);
    expect(open('#?cloud=global&partner=direct&~before=partner').before).toEqual(['partner']);
    expect(open(answered('cloud=global')).before).toEqual([]);
    const view = open('', 'cloud=global');
    const then = open(factLink(data, view, ['health', 'bad'], DECISIONS));
    expect(then.before).toEqual(['cloud']);
    const anew = open(questionLink(data, then, 'cloud'));
    expect(open(factLink(data, anew, ['cloud', 'global'], DECISIONS)).before).toEqual([]);
  });
});

describe('the links of a page', () => {
  test('each answer leads to the place that the engine opens', () => {
    expect(answered('cloud=global health=bad partner=direct product=azure')).toMatch(/^#AZURE\?/);
    const link = readLink(answered('cloud=global health=bad partner=direct'));
    expect(openLink(data.graph, link, {})).toMatchObject({ at: { id: 'product' }, changed: false });
  });

  test('a question opened again keeps what comes after it', () => {
    const view = open(answered('cloud=global health=bad partner=reseller'));
    const again = open(questionLink(data, view, 'health'));
    expect(again.at.id).toBe('health');
    expect(again.facts).toEqual(view.facts);
    expect(factLink(data, again, ['health', 'good'], DECISIONS)).toMatch(/^#OWN\?/);
  });

  test('an answer that goes on in another decision takes everything along', () => {
    const view = open('', 'partner=direct');
    expect(factLink(data, view, ['cloud', 'else'], DECISIONS)).toBe(
      '/ru/decide/other/#?cloud=else&partner=direct&~before=partner',
    );
    expect(startLink(data, facts('cloud=else'), DECISIONS)).toBe(
      '/ru/decide/other/#?cloud=else&~before=cloud',
    );
  });

  test('a cloud that is none opens its question again', () => {
    const view = open(answered('cloud=global health=bad'));
    expect(factLink(data, view, ['cloud', null], DECISIONS)).toBe('#cloud?health=bad');
  });

  test('the ticket and its outcome lead to each other', () => {
    const view = open(answered('cloud=global health=bad partner=reseller'));
    const ticket = open(outcomeLink(data, view, true));
    expect(ticket).toMatchObject({ ticket: true, at: { id: 'VIA' }, taken: view.taken });
    expect(outcomeLink(data, ticket, false)).toBe(view.fragment);
    expect(outcomeLink(data, open('#VIA'), true)).toBe('#VIA?~view=ticket');
    expect(outcomeLink(data, open('#VIA?~view=ticket'), false)).toBe('#VIA');
  });

  test('starting over keeps what is remembered, and nothing else', () => {
    expect(startLink(data, {}, DECISIONS)).toBe('#cloud');
    expect(startLink(data, facts('cloud=global'), DECISIONS)).toMatch(
      /^#health\?cloud=global\.\w+/,
    );
  });
});

test('progress counts the longest way that is left', () => {
  expect(progress(data, open(''))).toEqual({ done: 0, more: 5 });
  expect(progress(data, open(answered('cloud=global')))).toEqual({ done: 1, more: 2 });
  expect(progress(data, open('', 'cloud=global partner=reseller'))).toEqual({ done: 1, more: 0 });
  const view = open(answered('cloud=global health=bad partner=direct product=azure'));
  // Who opens a question again is as far as when it was asked first.
  expect(progress(data, open(questionLink(data, view, 'product')))).toEqual({ done: 3, more: 0 });
});
