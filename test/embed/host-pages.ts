/** Pages of hosts as texts, and what stands in them: each way to embed a checklist. */

export type Attributes = Readonly<Record<string, string>>;

export interface HostPage {
  lang?: string;
  dir?: string;
  /** Put into the head. */
  head?: string;
}

/** A page of a host with something in it. */
export function hostPage(content: string, { lang = 'en', dir = 'ltr', head = '' }: HostPage = {}) {
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>ServiceDesk 4.2</title>${head}</head>
<body><main><h1>Ticket 118-204</h1>${content}</main></body></html>`;
}

/** Writes attributes so that each stays what it is. */
export function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(
      ([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
    )
    .join('');
}

/** The line that loads the element. */
export function elementScript(site: string): string {
  return `<script type="module" src="${site}/embed/v1.js"></script>`;
}

/** One checklist as an element. */
export function checklist(attributes: Attributes, fallback = ''): string {
  return `<handoff-checklist${written(attributes)}>${fallback}</handoff-checklist>`;
}

/** One checklist in a frame, sandboxed unless the attributes say otherwise. */
export function framed(address: string, attributes: Attributes = { sandbox: 'allow-scripts' }) {
  const size = { width: '100%', height: '520', title: 'Checklist' };
  return `<iframe${written({ src: address, ...size, ...attributes })}></iframe>`;
}

/** The line that sizes frames. */
export function resizeScript(site: string): string {
  return `<script src="${site}/embed/v1-resize.js" defer></script>`;
}

/** The policies that the documentation gives to hosts, on top of one that forbids everything. */
export function policies(site: string) {
  const nothing = "default-src 'none'; require-trusted-types-for 'script'";
  return {
    element: `${nothing}; script-src ${site}/embed/; connect-src ${site}/embed/`,
    guide: `${nothing}; script-src ${site}/embed/; connect-src ${site}/embed/ ${site}/api/`,
    frame: `${nothing}; frame-src ${site}/embed/`,
    resized: `${nothing}; frame-src ${site}/embed/; script-src ${site}/embed/`,
  } as const;
}
