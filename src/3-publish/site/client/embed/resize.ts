/**
 * The optional script of a page that has checklists in frames: gives each frame the height of its content, and fires what
 * happens in it as `handoff-*` events on the `<iframe>`. It takes no message but from these frames, and what it takes has
 * bounds.
 */

const HEIGHT = { least: 80, most: 6000 };

/** Heights are told in steps of so many pixels. */
const STEP = 8;

const EVENTS = ['ready', 'answer', 'change', 'outcome', 'step'];

const script = document.currentScript;
if (script instanceof HTMLScriptElement) start(script.src);

/** @param address of this script, which tells the site whose frames are meant */
function start(address: string): void {
  const site = address.slice(0, address.lastIndexOf('/embed/v1') + 1);
  const mark = Symbol.for(`handoff ${site}`);
  // A page may have the script twice, and under both of its addresses; a copy elsewhere belongs to no site.
  if (!site || mark in document) return;
  Object.defineProperty(document, mark, { value: true });
  const { origin } = new URL(site);
  const native = CSS.supports('frame-sizing', 'content-height');
  const frames = document.getElementsByTagName('iframe');
  const heights = new Map<HTMLIFrameElement, number>();
  const connected = new WeakSet<HTMLIFrameElement>();

  const isOurs = ({ src }: HTMLIFrameElement): boolean => src.startsWith(`${site}embed/`);

  /** Lets the browser size a frame of the site, where it can. */
  function prepare({ style }: HTMLIFrameElement): void {
    if (!native || style.getPropertyValue('frame-sizing')) return;
    style.setProperty('frame-sizing', 'content-height');
    style.height = 'auto';
    style.maxHeight ||= `${HEIGHT.most}px`;
  }

  /** Gets into touch with a frame of the site. */
  function connect(frame: HTMLIFrameElement): void {
    const { contentDocument, contentWindow, sandbox } = frame;
    if (!isOurs(frame)) return;
    prepare(frame);
    if (contentDocument?.URL === 'about:blank') return;
    connected.add(frame);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => hear(frame, data?.type, data?.detail);
    const nameless = frame.hasAttribute('sandbox') && !sandbox.contains('allow-same-origin');
    const message = { handoff: 1, type: 'connect' };
    contentWindow?.postMessage(message, nameless ? '*' : origin, [port2]);
  }

  function hear(frame: HTMLIFrameElement, type: unknown, detail: { url?: unknown }): void {
    const url = detail?.url;
    if (type === 'open' && typeof url === 'string' && url.startsWith(site)) {
      window.open(url, '_blank', 'noopener');
    } else if (EVENTS.some((known) => known === type)) {
      const event = { bubbles: true, composed: true, detail };
      frame.dispatchEvent(new CustomEvent(`handoff-${type}`, event));
    }
  }

  function resize(): void {
    for (const [frame, height] of heights) {
      const { clientHeight, offsetHeight, style } = frame;
      // Where the browser itself does it, all is well already.
      if (style.height === 'auto' && Math.abs(clientHeight - height) <= STEP) continue;
      const { boxSizing, paddingBlockEnd, paddingBlockStart } = getComputedStyle(frame);
      const padding = Number.parseFloat(paddingBlockStart) + Number.parseFloat(paddingBlockEnd);
      const more = boxSizing === 'border-box' ? offsetHeight - clientHeight + padding : 0;
      style.height = `${height + more}px`;
    }
    heights.clear();
  }

  addEventListener('message', ({ data, origin: sender, source }) => {
    // A frame that is sandboxed has no origin but `null`.
    if (sender !== 'null' && sender !== origin) return;
    if (data?.handoff !== 1 || data.type !== 'height' || !Number.isFinite(data.height)) return;
    const frame = [...frames].find(({ contentWindow }) => contentWindow === source);
    if (!frame || !isOurs(frame)) return;
    // Where the browser sizes frames it has done so by then, however busy it is.
    if (heights.size === 0) setTimeout(() => requestAnimationFrame(resize), native ? 1000 : 0);
    heights.set(frame, Math.min(Math.max(Math.ceil(data.height), HEIGHT.least), HEIGHT.most));
  });
  // The event does not bubble, but on its way down it passes here, for frames that come later too.
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof HTMLIFrameElement) connect(target);
    },
    true,
  );
  /** Those that were there before this script was; who is connected twice would hear twice what happened so far. */
  const connectOthers = (): void => {
    for (const frame of frames) if (!connected.has(frame)) connect(frame);
  };
  for (const frame of frames) if (isOurs(frame)) prepare(frame);
  if (document.readyState === 'complete') connectOthers();
  else addEventListener('load', connectOthers);
}
