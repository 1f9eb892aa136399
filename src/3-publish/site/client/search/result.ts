/** One result on the search page. */
import type { Result } from '#search';
import { element } from '../element.ts';
import { instanceCode } from '../instances.ts';
import { addressOf } from '../site.ts';
import { fill } from '../strings.ts';
import { drawing, excerpt, marked, nameOf, placeOf, resultLink } from './draw.ts';
import type { PageWords } from './words.ts';

/** Draws a result; one that is a decision and comes first is a card with ways to go on. */
export function drawResult(result: Result, words: PageWords, first: boolean): HTMLElement {
  const { excerpt: own, kind, other, owner, title } = result;
  const decision = Object.hasOwn(words.places, kind);
  const attributes = { 'data-instances': result.instances.join(' ') };
  const item = element(
    'li',
    { class: decision && first ? 'found found-decision' : 'found' },
    element('p', { class: 'hint' }, placeOf(result, words)),
    element('h3', {}, resultLink(result, attributes, ...marked(title))),
  );
  if (owner) {
    item.dataset['responsible'] = owner;
    const verdict = [...drawing(words, owner), responsible(owner, words)];
    item.append(element('p', {}, element('strong', { class: 'owner' }, ...verdict)));
  }
  if (own) item.append(excerpt(own, ''));
  if (other) item.append(excerpt(other, 'found-other'));
  item.append(...marks(result, words, !decision));
  if (decision && first) item.append(buttons(result, words));
  item.append(...further(result, words));
  return item;
}

function responsible(owner: string, { owner: names, responsible: says }: PageWords): string {
  return fill(says, { party: nameOf(names, owner) });
}

function buttons({ kind, url }: Result, words: PageWords): HTMLElement {
  const [decision = url] = /^(?:\/[^/]+){3}\//.exec(url) ?? [];
  const questions = kind === 'question' ? url : decision;
  const walk = element(
    'a',
    { class: 'button primary', href: addressOf(questions) },
    words.walk,
    ...drawing(words, 'arrow'),
  );
  const steps = element('a', { class: 'button', href: addressOf(url) }, words.steps);
  return element('p', { class: 'actions' }, walk, ...(kind === 'outcome' ? [steps] : []));
}

function badge(instance: string, { instance: names }: PageWords): HTMLElement {
  const code = instanceCode(instance) ?? instance;
  return element(
    'span',
    { class: 'badge', 'data-cloud': instance },
    element('span', { class: 'code', 'aria-hidden': 'true' }, code),
    element('span', {}, nameOf(names, instance)),
  );
}

function mark(trust: string, name: string, words: PageWords): HTMLElement {
  const icon = trust === 'own' ? 'source' : trust;
  return element('span', { class: 'trust', 'data-trust': trust }, ...drawing(words, icon), name);
}

/** The clouds, and of a guide how far its words can be trusted. */
function marks(result: Result, words: PageWords, trusted: boolean): readonly HTMLElement[] {
  const { instances, locale, stale, trust } = result;
  const parts = instances.map((instance) => badge(instance, words));
  if (trusted) parts.push(mark(trust, nameOf(words.trust, trust), words));
  if (trusted && stale) parts.push(mark('stale', words.stale, words));
  if (locale !== document.documentElement.lang) {
    parts.push(element('span', {}, nameOf(words.language, locale)));
  }
  return parts.length === 0 ? [] : [element('p', { class: 'found-marks' }, ...parts)];
}

function further({ also, locale }: Result, { also: says }: PageWords): readonly HTMLElement[] {
  if (also.length === 0) return [];
  const line = element('p', { class: 'found-also' }, says);
  for (const [at, { title, url }] of also.entries())
    line.append(at > 0 ? ' · ' : ' ', element('a', { href: addressOf(url), lang: locale }, title));
  return [line];
}
