import type { SiteFile } from '#offline';
import { all, element } from '../element.ts';
import type { Amounts } from './amounts.ts';
import { drawing } from './drawing.ts';
import type { OfflineWords } from './words.ts';

/** Offers the copies of the site that stand beside it as files, those in the reader's language first. */
export function drawFiles(
  section: HTMLElement,
  files: readonly SiteFile[],
  { icons, own }: OfflineWords,
  { size }: Amounts,
): void {
  const foreign = ({ locale }: SiteFile): number => (locale === own ? 0 : 1);
  const sorted = [...files].sort((a, b) => foreign(a) - foreign(b));
  const items = sorted.map(({ bytes, name, sha256 }) => {
    const link = element('a', { class: 'button', href: `/offline/${name}`, download: '' });
    link.append(drawing(icons.download), element('span', {}, name), ` ${size(bytes)}`);
    const hash = element('p', { class: 'meta' }, 'SHA-256 ', element('code', {}, sha256));
    return element('li', {}, link, hash);
  });
  all('ul', section)[0]?.replaceChildren(...items);
  section.hidden = files.length === 0;
}
