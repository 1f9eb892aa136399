/** Browser door of the search page: what is asked stands in the address, and the page follows it. */
import type { Answer, Question, Result } from '#search';
import { all, element } from '../element.ts';
import { setPageInstance } from '../instance.ts';
import { addressOf } from '../site.ts';
import { decode } from '../storage.ts';
import { createAsker } from './asker.ts';
import { sentence, typed } from './draw.ts';
import { createFilters } from './filters.ts';
import { finderOfPage } from './finder.ts';
import { startHitLinks } from './hit-links.ts';
import { askable, filtersOn, readAsked, writeAsked } from './question.ts';
import { keepSearch } from './recent.ts';
import { drawRecent } from './recent-list.ts';
import { drawResult } from './result.ts';
import { createSpeaker } from './speaker.ts';
import { count, type PageWords } from './words.ts';

/** Results that a first look at the answer loads, and those that are added at its end. */
const FIRST = 5;
const FURTHER = 10;

/** So long after a key the reader is taken to look up, in milliseconds. */
const PAUSE = 70;

const main = document.querySelector<HTMLElement>('[data-search-page]');
const words = decode(main?.querySelector('[data-search-words]')?.textContent);
if (main && isWords(words)) start(main, words);

/** The words are our own and made with the page, so it is enough to tell them from something else. */
function isWords(value: unknown): value is PageWords {
  return typeof value === 'object' && value !== null && 'groups' in value;
}

function start(page: HTMLElement, says: PageWords): void {
  const part = (name: string): HTMLElement =>
    page.querySelector<HTMLElement>(`[data-search-${name}]`) ?? element('div', {});
  const form = page.querySelector('form');
  const field = page.querySelector('input');
  const box = page.querySelector<HTMLDetailsElement>('details[data-search-filters]');
  if (!form || !field || !box) return;

  const [region, list, head, correction] = [
    part('results'),
    part('list'),
    part('count'),
    part('correction'),
  ];
  const [none, near, fault, more, idle] = [
    part('none'),
    part('near'),
    part('fault'),
    part('more'),
    part('idle'),
  ];
  const speak = createSpeaker(part('live'));
  const broken = element('li', { class: 'hint' }, says.failed);
  const filters = createFilters(box, says, () => go({ ...asked, filters: filters.read() }));
  const end = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    end.disconnect();
    void addMore();
  });
  const watch = (): void => end.observe(more);
  const asker = createAsker(finderOfPage, FIRST, { loading, answered, failed });
  let asked = readAsked(location.search);
  let shown: Answer | null = null;
  /** Whether the address in the history is one that the reader wants to come back to. */
  let settled = true;

  function loading(): void {
    region.dataset['state'] = 'loading';
    region.setAttribute('aria-busy', 'true');
  }

  function arrive(state: 'idle' | 'done' | 'error'): void {
    region.dataset['state'] = state;
    region.removeAttribute('aria-busy');
    fault.hidden = state !== 'error';
    idle.hidden = asked.text.trim() !== '';
    page.dataset['started'] = '';
  }

  function failed(): void {
    arrive('error');
    speak(says.failed);
  }

  function answered(question: Question, answer: Answer, first: readonly Result[]): void {
    shown = answer;
    const { total } = answer;
    region.dataset['total'] = String(total);
    list.replaceChildren(...first.map((result, at) => drawResult(result, says, at === 0)));
    drawHead(total);
    drawCorrection(question, answer);
    filters.show(answer.facets, question.filters);
    drawNone(question, answer);
    more.hidden = first.length >= total;
    end.disconnect();
    setPageInstance(null);
    arrive('done');
    speak((head.hidden ? none : head).firstElementChild?.textContent ?? '');
  }

  function drawHead(total: number): void {
    head.replaceChildren(element('h2', {}, count(says.found, total, says.locale)));
    if (filtersOn(asked.filters) > 0) head.append(' ', link(without(), says.clear));
    head.hidden = total === 0 && filtersOn(asked.filters) === 0;
  }

  function without(): Question {
    return { ...asked, filters: readAsked('').filters };
  }

  function link(to: Question, ...content: readonly (Node | string)[]): HTMLAnchorElement {
    return element(
      'a',
      { href: addressOf(says.page) + writeAsked(to), 'data-search-again': '' },
      ...content,
    );
  }

  function drawCorrection({ exact, text }: Question, { corrected, corrections }: Answer): void {
    correction.hidden = !exact && corrections.length === 0;
    if (exact) {
      correction.replaceChildren(says.exact, ' ', link({ ...asked, exact: false }, says.forgiving));
    } else if (corrections.length > 0) {
      const exactly = sentence(says.exactly, 'query', typed(text));
      correction.replaceChildren(
        ...sentence(says.corrected, 'query', replaced(corrected, corrections)),
        ' ',
        link({ ...asked, exact: true }, ...exactly),
      );
    }
  }

  function drawNone({ text }: Question, { near: terms, total }: Answer): void {
    none.hidden = total > 0;
    none.firstElementChild?.replaceChildren(...sentence(says.nothing, 'query', typed(text)));
    // With filters the line of the count says it, and how to take them off.
    none.firstElementChild?.toggleAttribute('hidden', !head.hidden);
    near.hidden = terms.length === 0;
    const links = terms.flatMap((term, at) => [
      at > 0 ? ', ' : ' ',
      link({ ...without(), exact: false, text: term }, term),
    ]);
    near.replaceChildren(says.near, ...links);
  }

  async function addMore(): Promise<void> {
    const answer = shown;
    if (!answer || more.hasAttribute('aria-busy')) return;
    more.setAttribute('aria-busy', 'true');
    broken.remove();
    try {
      const from = list.childElementCount;
      const results = await answer.results(from, FURTHER);
      if (answer !== shown) return;
      list.append(...results.map((result) => drawResult(result, says, false)));
      more.hidden = results.length === 0 || list.childElementCount >= answer.total;
      setPageInstance(null);
    } catch {
      // What is there stays, and so does the button to try again.
      if (answer === shown) {
        list.append(broken);
        speak(says.failed);
      }
    } finally {
      more.removeAttribute('aria-busy');
    }
  }

  /** Shows what `asked` asks; `wait` while it is still typed. */
  function render(wait = 0): void {
    const query = writeAsked(asked);
    for (const other of all('a[data-language-link]')) {
      const [address = ''] = other.getAttribute('href')?.split('?') ?? [];
      other.setAttribute('href', address + query);
    }
    const text = asked.text.trim();
    document.title = [text, says.title, 'Handoff'].filter(Boolean).join(' · ');
    if (text) {
      asker.ask(asked, wait);
      return;
    }
    asker.stop();
    shown = null;
    region.dataset['total'] = '0';
    list.replaceChildren();
    for (const one of [head, correction, none, more, box]) one?.toggleAttribute('hidden', true);
    drawRecent(part('recent'), says);
    arrive('idle');
  }

  /** Keeps what is asked in the address: an entry of its own in the history for each that was meant. */
  function settle(address: string, entry: boolean): void {
    if (address === location.pathname + location.search) return;
    try {
      if (entry) history.pushState(null, '', address);
      else history.replaceState(history.state, '', address);
    } catch {
      // Browsers refuse too many changes in a short time; the next one is kept again.
    }
  }

  function go(next: Question): void {
    settle(location.pathname + writeAsked(next), settled);
    settled = true;
    asked = next;
    if (field) field.value = next.text;
    render();
  }

  field.addEventListener('input', () => {
    // Words as they were typed are meant for that text alone.
    asked = { ...asked, exact: false, text: askable(field.value) };
    settle(location.pathname + writeAsked(asked), settled);
    settled = false;
    render(PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keepSearch(field.value);
    go({ ...asked, text: askable(field.value) });
  });
  page.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    if (event.target.closest('[data-search-result]')) keepSearch(asked.text);
    const again = event.target.closest<HTMLAnchorElement>('a[data-search-again]');
    if (!again) return;
    event.preventDefault();
    go(readAsked(again.search));
    // Where a finger types, the keys on the screen would cover what was asked for.
    (matchMedia('(pointer: coarse)').matches ? page : field).focus({ preventScroll: true });
  });
  addEventListener('popstate', () => {
    asked = readAsked(location.search);
    settled = true;
    field.value = asked.text;
    render();
  });
  for (const button of all('button', fault)) {
    button.addEventListener('click', () => {
      field.focus();
      asker.again();
    });
  }
  for (const button of all('button', more)) button.addEventListener('click', () => addMore());
  // In a tall window the end is in sight at once: more is loaded only for a reader who goes there.
  for (const type of ['scroll', 'wheel', 'touchmove']) addEventListener(type, watch);
  list.addEventListener('focusin', watch);
  startHitLinks(page);
  field.addEventListener(
    'focus',
    () =>
      finderOfPage()
        .warm()
        .catch(() => {}),
    { once: true },
  );
  // A page that comes back from the browser's cache still says what was typed last.
  field.value = asked.text;
  if (!asked.text && !matchMedia('(pointer: coarse)').matches) field.focus({ preventScroll: true });
  render();
}

/** The corrected question with the words that are not the reader's in bold. */
function replaced(text: string, corrections: Answer['corrections']): HTMLElement {
  const pieces = text.split(/(\s+)/);
  const parts = pieces.map((piece) =>
    corrections.some(({ to }) => to === piece) ? element('strong', {}, piece) : piece,
  );
  return element('bdi', {}, ...parts);
}
