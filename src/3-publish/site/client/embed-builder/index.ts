/** Browser door of the builder: shows what is chosen, gives the snippet for it and keeps the choice in the address. */
import { all } from '../element.ts';
import { startCopying } from './copying.ts';
import { type BuilderData, readBuilderData } from './data.ts';
import { showSnippet } from './draw.ts';
import { fieldsOf } from './fields.ts';
import { readProcedures } from './guide.ts';
import { chosen, offerLanguages, offerProcedures } from './offer.ts';
import { showPreview } from './preview.ts';
import type { Wishes } from './snippets.ts';
import { readState, type State, writeState } from './state.ts';

const page = document.querySelector<HTMLElement>('[data-builder]');
const data = readBuilderData(document.querySelector('[data-builder-data]')?.textContent);
const form = page?.querySelector('form');
const preview = page?.querySelector<HTMLElement>('[data-preview]');
if (page && data && form && preview) start(page, form, preview, data);
if (page) startCopying(page);

function start(
  main: HTMLElement,
  controls: HTMLFormElement,
  frame: HTMLElement,
  known: BuilderData,
): void {
  // Browsers fill forms in again after a reload; here the address alone says what is chosen.
  controls.reset();
  const fields = fieldsOf(controls);
  const preset = fields.read();
  let latest = 0;
  controls.addEventListener('submit', (event) => event.preventDefault());
  // A part of the form stands beside the preview.
  main.addEventListener('change', () => show(fields.read(), true));
  void show(readState(location.search, preset, fields.choices), false);

  async function show(wanted: State, told: boolean): Promise<void> {
    const turn = ++latest;
    fields.write(wanted);
    const guide = wanted.what === 'procedure' ? chosen(controls, 'guide') : undefined;
    const lang = offerLanguages(controls, guide?.dataset['only'], known.locale);
    for (const part of all('[data-when]', main)) part.hidden = !fits(part, wanted);
    main.ariaBusy = 'true';
    const path = guide?.dataset['path'];
    const procedures = path === undefined ? [] : await readProcedures(lang, path);
    if (turn !== latest) return;
    main.ariaBusy = null;
    for (const alert of all('[data-unreachable]', main)) alert.hidden = procedures !== null;
    const procedure = offerProcedures(controls, procedures ?? [], wanted.procedure);
    const state = { ...wanted, lang, procedure };
    const wishes = wishesFor(state, controls, known);
    showSnippet(main, known, wishes, state.way);
    showPreview(frame, wishes, state.width);
    keep(writeState(state, preset));
    if (told) announce(main);
  }
}

/** Tells whether a part of the page, which names fields with values, belongs to a state; one that fits is enough. */
function fits({ dataset }: HTMLElement, state: State): boolean {
  const wanted = (dataset['when'] ?? '').split(' ');
  return Object.entries(state).some(([name, value]) => wanted.includes(`${name}=${value}`));
}

/** Says that the snippet has changed; the same words are only heard again where there were none in between. */
function announce(main: HTMLElement): void {
  for (const line of all('[data-live]', main)) {
    line.textContent = '';
    requestAnimationFrame(() => {
      line.textContent = line.dataset['said'] ?? '';
    });
  }
}

function wishesFor(
  state: State,
  controls: HTMLFormElement,
  { locale, titles }: BuilderData,
): Wishes {
  const { decision, procedure, lang, theme, instance, partner } = state;
  const [guide, step] = [chosen(controls, 'guide'), chosen(controls, 'procedure')];
  const asked = { lang, theme, pinned: state.newest === '' };
  const frame = { tabs: state.tabs !== '', resize: state.resize !== '' };
  if (state.what === 'procedure' && guide) {
    const path = guide.dataset['path'] ?? '';
    const subject = { kind: 'guide', slug: guide.value, path, procedure } as const;
    const title = step?.text || guide.text;
    return { subject, title, ...asked, ...frame, instance: '', partner: '' };
  }
  const title = titles[decision]?.[lang] ?? titles[decision]?.[locale] ?? decision;
  return {
    subject: { kind: 'decision', id: decision },
    title,
    ...asked,
    ...frame,
    instance,
    partner,
  };
}

/** Writes the state into the address and into the links to the same page in other languages. */
function keep(query: string): void {
  history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
  for (const link of all('a[data-language-link]')) {
    const [path = ''] = (link.getAttribute('href') ?? '').split('?');
    link.setAttribute('href', path + query);
  }
}
