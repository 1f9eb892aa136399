import type { Section } from '#guides';
import { attributes, escapeText } from '#markup';

/** Fewer sections than this need no list. */
const FEWEST = 2;

/** The sections of a page as a list of two levels; empty for a page of hardly any sections. */
export function renderContents(sections: readonly Section[]): string {
  const listed = sections.filter(({ depth, title }) => depth <= 3 && depth > 1 && title !== '');
  if (listed.length < FEWEST) return '';
  let out = '<ul>';
  let inner = false;
  for (const [index, { id, depth, title }] of listed.entries()) {
    const deeper = depth > 2 && index > 0;
    if (deeper && !inner) out += '<ul>';
    if (!deeper && inner) out += '</li></ul></li>';
    else if (index > 0 && deeper === inner) out += '</li>';
    inner = deeper;
    out += `<li><a${attributes({ href: `#${id}` })}>${escapeText(title)}</a>`;
  }
  return `${out}</li>${inner ? '</ul></li>' : ''}</ul>`;
}
