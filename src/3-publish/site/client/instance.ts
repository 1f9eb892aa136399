/** The cloud that the reader works with: kept for all pages; what is not for it is marked, never hidden. */
import { forgetFacts } from './decide/memory.ts';
import { all, element } from './element.ts';
import { fits, instanceCode } from './instances.ts';
import { showRemembered, startChange } from './remembered.ts';
import { recall, remember } from './storage.ts';
import { type ClientStrings, fill } from './strings.ts';

function selects(): HTMLSelectElement[] {
  return [...document.querySelectorAll<HTMLSelectElement>('[data-instance-select]')];
}

function showInSelects(chosen: string): void {
  for (const select of selects()) {
    select.value = chosen;
    const name = select.selectedOptions[0]?.text ?? '';
    for (const place of all('[data-instance-name]')) place.textContent = name;
  }
}

function showNotices(chosen: string): void {
  for (const notice of all('[data-not-for]')) {
    const text = chosen ? notice.getAttribute(`data-text-${chosen}`) : null;
    const place = notice.querySelector('[data-notice-text]');
    if (place) place.textContent = text;
    notice.hidden = text === null;
    for (const links of all('[data-instead]', notice)) {
      links.hidden = links.dataset['instead'] !== chosen;
    }
  }
}

function markLinks(chosen: string, strings: ClientStrings): void {
  for (const link of all('a[data-instances]')) {
    const off = !fits(link.dataset['instances'], chosen);
    link.classList.toggle('off', off);
    link.querySelector('.off-note')?.remove();
    if (!off) continue;
    const reason = fill(strings.notFor, { cloud: instanceCode(chosen) ?? '' });
    link.append(element('span', { class: 'off-note' }, reason));
  }
}

/** In a list of guides those for the chosen cloud come first, the others after them. */
function sortLists(): void {
  for (const list of all('.tasks .links-list')) {
    const items = [...list.children].map((item, at) => {
      const place = Number(item.getAttribute('data-at') ?? at);
      item.setAttribute('data-at', String(place));
      return { item, place: place + (item.querySelector('a.off') ? 1000 : 0) };
    });
    list.append(...items.sort((a, b) => a.place - b.place).map(({ item }) => item));
  }
}

function show(chosen: string, strings: ClientStrings): void {
  if (chosen) document.documentElement.dataset['instance'] = chosen;
  else delete document.documentElement.dataset['instance'];
  showInSelects(chosen);
  showNotices(chosen);
  markLinks(chosen, strings);
  sortLists();
  showRemembered(chosen);
}

/** The cloud that this page is about, whatever the one remembered is. */
let ofPage: string | null = null;
let showAnew: (() => void) | null = null;

/** Shows the page for its own cloud, without remembering it; null is the remembered one again. */
export function setPageInstance(cloud: string | null): void {
  ofPage = cloud;
  showAnew?.();
}

/** Lets the reader choose and forget the cloud; the result shows the page for the remembered one anew. */
export function startInstance(strings: ClientStrings): () => void {
  function apply(): void {
    const chosen = ofPage ?? recall('instance') ?? '';
    // A name that is no cloud counts as none.
    show(instanceCode(chosen) ? chosen : '', strings);
  }
  function choose(chosen: string): void {
    remember('instance', chosen);
    setPageInstance(null);
  }

  showAnew = apply;
  apply();
  for (const select of selects()) select.addEventListener('change', () => choose(select.value));
  for (const button of all('[data-instance-forget]')) {
    button.addEventListener('click', () => {
      forgetFacts();
      choose('');
    });
  }
  startChange(selects()[0]);
  return apply;
}
