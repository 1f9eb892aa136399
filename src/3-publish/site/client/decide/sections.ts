import { all } from '../element.ts';
import { readFile } from '../site.ts';

/** The questions and outcomes of a decision, of which one at most is in the document. */
export interface Sections {
  /** Tells whether one is at hand. */
  has(id: string): boolean;
  /** Puts one into the document, or none; returns it, or null where it is not at hand. */
  show(id: string | null): HTMLElement | null;
  /** Fetches an outcome from its own page, for ten seconds at most; resolves to whether it is at hand then. */
  fetch(id: string): Promise<boolean>;
}

/** In milliseconds. */
const PATIENCE = 10_000;

function nameOf({ dataset }: HTMLElement): string {
  return dataset['node'] ?? dataset['outcome'] ?? '';
}

/** Takes the sections out of the page. */
export function takeSections(page: HTMLElement): Sections {
  const found = all('[data-node], [data-outcome]', page);
  const byId = new Map(found.map((section) => [nameOf(section), section]));
  const place = document.createComment('');
  found[0]?.before(place);
  // The first one stays where it is: who is just clicking there is not to miss it.
  for (const section of [...found.slice(1), ...all('.ends', page)]) section.remove();
  for (const section of found) {
    // The address names the place; the browser would scroll to it, and so past what stands above.
    section.removeAttribute('id');
  }
  const loading = new Map<string, Promise<boolean>>();
  let shown: HTMLElement | null = found[0] ?? null;

  async function load(id: string): Promise<boolean> {
    const answer = await readFile(`${page.dataset['base'] ?? ''}${id.toLowerCase()}/`, {
      signal: AbortSignal.timeout(PATIENCE),
    });
    const html = answer.ok ? await answer.text() : '';
    const other = new DOMParser().parseFromString(html, 'text/html');
    // Whatever answers in place of the site has no such section.
    const section = all('[data-outcome]', other.body).find((one) => nameOf(one) === id);
    if (!section) return false;
    section.removeAttribute('id');
    byId.set(id, document.adoptNode(section));
    return true;
  }

  return {
    has: (id) => byId.has(id),
    show(id) {
      const section = byId.get(id ?? '') ?? null;
      // Taking an element out and in again would close what the reader opened in it.
      if (section !== shown) {
        shown?.remove();
        if (section) place.after(section);
      }
      shown = section;
      return section;
    },
    fetch(id) {
      if (byId.has(id)) return Promise.resolve(true);
      const started = loading.get(id) ?? load(id).catch(() => false);
      loading.set(id, started);
      // A failure is no answer for good.
      void started.then((there) => there || loading.delete(id));
      return started;
    },
  };
}
