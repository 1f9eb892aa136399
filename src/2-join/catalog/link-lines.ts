import type { Guide } from '#guides';

/**
 * The guide with a line for each link: the first one of the file that holds its address.
 * For documents whose sentences carry no lines of their own.
 */
export function withLinkLines(guide: Guide, text: string): Guide {
  const links = guide.links.map(({ href, line }) => ({ href, line: lineOf(href, text) ?? line }));
  return { ...guide, links };
}

function lineOf(href: string, text: string): number | null {
  const written = [href, href.replaceAll('&', '&amp;')];
  // An address may be part of another one: first as Markdown, HTML and YAML write it.
  for (const before of ['](', '](<', ': ', '"', '']) {
    for (const spelling of written) {
      const at = text.indexOf(before + spelling);
      if (at !== -1) return text.slice(0, at).split('\n').length;
    }
  }
  return null;
}
