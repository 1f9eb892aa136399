/** What a page takes in to show a checklist: texts to copy. Pure; runs in the build and in the browser. */

/** A script as pages of others load it. */
export interface Script {
  hash: string;
  integrity: string;
}

/** The site that is embedded. */
export interface Origin {
  /** Address with a slash at its end. */
  site: string;
  element: Script;
  resize: Script;
}

/** What is embedded. */
export type Subject =
  | { kind: 'decision'; id: string }
  /** `path` is the address of the guide below its language. */
  | { kind: 'guide'; slug: string; path: string; procedure: string };

/** What is shown, and how it begins; empty where nothing is wished. */
export interface Shown {
  subject: Subject;
  /** In the language of the checklist. */
  title: string;
  lang: string;
  instance: string;
  partner: string;
  theme: string;
}

/** The same with what the snippet is to be. */
export interface Wishes extends Shown {
  /** Names the version of scripts and its hash. */
  pinned: boolean;
  // What follows is for frames alone.
  /** Links may open new tabs. */
  tabs: boolean;
  /** A script gives the frame the height of its content. */
  resize: boolean;
}

/** The custom element with the script that defines it; a link to the full page stands in it until it is there. */
export function elementSnippet(origin: Origin, wishes: Wishes): string {
  const { site, element } = origin;
  const { subject, lang, instance, partner, theme } = wishes;
  const named =
    subject.kind === 'decision'
      ? { decision: subject.id }
      : { guide: subject.slug, procedure: subject.procedure };
  const script = scriptLine(site, 'v1', element, wishes.pinned, ' type="module"');
  const checklist = attributes({ ...named, lang, instance, partner, theme });
  return `${script}
<handoff-checklist${checklist}>
  ${pageLink(site, wishes)}
</handoff-checklist>`;
}

/** The frame; where its own links may open no tabs, one to the full page stands below it. */
export function frameSnippet(origin: Origin, wishes: Wishes): string {
  const { site, resize } = origin;
  const lines = [frameTag(site, wishes, { width: '100%', height: '520' }, wishes.tabs)];
  if (!wishes.tabs) lines.push(`<p>${pageLink(site, wishes)}</p>`);
  if (wishes.resize) lines.push(scriptLine(site, 'v1-resize', resize, wishes.pinned, ' async'));
  return lines.join('\n');
}

/** The frame alone. */
export function frameTag(
  site: string,
  shown: Shown,
  size: { width: string; height: string },
  tabs = false,
): string {
  const src = new URL(framePath(shown), site).href;
  const sandbox = tabs ? SANDBOX_WITH_TABS : SANDBOX;
  return `<iframe${attributes({ src, title: shown.title, sandbox, loading: 'lazy', ...size, frameborder: '0' })}></iframe>`;
}

/** What a frame may do at most by itself. */
export const SANDBOX = 'allow-scripts';
/** The same with links that open new tabs, which are not sandboxed then. */
export const SANDBOX_WITH_TABS = `${SANDBOX} allow-popups allow-popups-to-escape-sandbox`;

/** Path of the page in the frame, with what it is told. */
export function framePath({ subject, lang, instance, partner, theme }: Shown): string {
  const path = subject.kind === 'decision' ? `${subject.id}/` : subject.path;
  const procedure = subject.kind === 'guide' ? subject.procedure : '';
  const told = Object.entries({ procedure, instance, partner, theme });
  const query = new URLSearchParams(told.filter(([, value]) => value !== ''));
  return `/embed/${lang}/${path}${query.size > 0 ? `?${query}` : ''}`;
}

/** What a policy of the host must allow, a directive a line. */
export function policyLines(
  { site }: Pick<Origin, 'site'>,
  { kind }: Pick<Subject, 'kind'>,
  frame: { resize: boolean } | null,
): string {
  const scripts = `${site}embed/`;
  if (frame) {
    return `frame-src ${scripts};${frame.resize ? `\nscript-src ${scripts};` : ''}`;
  }
  const data = kind === 'guide' ? `${scripts} ${site}api/` : scripts;
  return `script-src ${scripts};\nconnect-src ${data};`;
}

function pageLink(site: string, { subject, lang, title }: Shown): string {
  const path = subject.kind === 'decision' ? `decide/${subject.id}/` : subject.path;
  return `<a${attributes({ href: `${site}${lang}/${path}` })}>${escaped(title)}</a>`;
}

function scriptLine(
  site: string,
  name: string,
  { hash, integrity }: Script,
  pinned: boolean,
  loading: string,
): string {
  const src = `${site}embed/${pinned ? `v1/${hash}` : name}.js`;
  const proof = pinned ? attributes({ integrity, crossorigin: 'anonymous' }) : '';
  return `<script${loading}${attributes({ src })}${proof}></script>`;
}

function attributes(values: Readonly<Record<string, string>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== '');
  return given.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
