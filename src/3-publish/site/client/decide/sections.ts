import { all } from '../element.ts';

/** The questions and outcomes of a decision, of which one at most is in the document. */
export interface Sections {
  /** Puts one into the document, or none; returns it. */
  show(id: string | null): HTMLElement | null;
}

/** Takes the sections out of the page. */
export function takeSections(page: HTMLElement): Sections {
  const found = all('[data-node], [data-outcome]', page);
  const byId = new Map(
    found.map((section) => [section.dataset['node'] ?? section.dataset['outcome'] ?? '', section]),
  );
  const place = document.createComment('');
  found[0]?.before(place);
  for (const section of found) {
    section.remove();
    // The address names the place; the browser would scroll to it, and so past what stands above.
    section.removeAttribute('id');
  }
  let shown: HTMLElement | null = null;
  return {
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
  };
}
