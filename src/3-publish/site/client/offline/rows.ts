import type { Pack } from './packs.ts';
import { createRow, type Row, type RowHost } from './row.ts';
import type { OfflineWords } from './words.ts';

/** Keeps the list of packs as it is told, each row in its place for as long as its pack is named. */
export function createRows(list: HTMLElement, host: RowHost): (packs: readonly Pack[]) => void {
  const rows = new Map<string, Row>();
  let begun = false;
  return (packs) => {
    // The server wrote down what may come; from here on it is what there is.
    if (!begun) list.replaceChildren();
    begun = true;
    const named = new Set(packs.map(({ id }) => id));
    for (const [id, row] of rows) {
      if (named.has(id) || row.isBusy()) continue;
      row.element.remove();
      rows.delete(id);
    }
    for (const pack of inOrder(packs, host.words)) {
      const known = rows.get(pack.id);
      if (known) known.show(pack);
      else {
        const row = createRow(pack, host);
        rows.set(pack.id, row);
        list.append(row.element);
      }
    }
  };
}

/** The reader's language first, the others as the site has them; in each the language itself before its documents. */
export function inOrder(packs: readonly Pack[], { languages, own }: OfflineWords): Pack[] {
  const tags = [own, ...Object.keys(languages)];
  const rank = ({ locale }: Pack): number => {
    const at = tags.indexOf(locale);
    return at < 0 ? tags.length : at;
  };
  const part = ({ collection }: Pack): string => collection ?? '';
  return [...packs].sort((a, b) => rank(a) - rank(b) || (part(a) < part(b) ? -1 : 1));
}
