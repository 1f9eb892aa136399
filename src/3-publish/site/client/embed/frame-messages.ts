/** What a frame page and its host tell each other; version 1 of the protocol that the page of the builder describes. */

const VERSION = 1;
/** Heights in px: so small and so large at most, in steps that tell little of what is shown. */
const [LEAST, MOST, STEP] = [80, 6000, 8];
/** At most one height in so many milliseconds. */
const PAUSE = 100;
/** So many messages of the host are looked at in a second. */
const PATIENCE = 20;

const TOLD = ['ready', 'answer', 'change', 'outcome', 'step', 'open'];

/** Tells the host how high the page is and, where it asks to be told, what happens in it. */
export function startMessages(checklist: HTMLElement): void {
  if (parent === window) return;
  let port: MessagePort | null = null;
  let ready: unknown = null;
  const heed = limiter(PATIENCE);
  const tellHeight = startHeight(checklist);

  function take(data: unknown): void {
    const type = read(data, 'type');
    if (type === 'restart') Reflect.get(checklist, 'restart')?.call(checklist);
    const theme = read(data, 'theme');
    if (type !== 'theme') return;
    if (theme === 'light' || theme === 'dark') checklist.setAttribute('theme', theme);
    else if (theme === null) checklist.removeAttribute('theme');
  }

  addEventListener('message', ({ data, source, ports: [given] }) => {
    if (source !== parent || !heed()) return;
    if (read(data, 'handoff') !== VERSION || read(data, 'type') !== 'connect' || !given) return;
    port?.close();
    port = given;
    port.onmessage = (event) => {
      if (heed()) take(event.data);
    };
    // Who asks late is told what there is already.
    if (ready) port.postMessage({ type: 'ready', detail: ready });
    const outcome = Reflect.get(checklist, 'outcome');
    if (outcome) port.postMessage({ type: 'outcome', detail: outcome });
    tellHeight();
  });
  for (const type of TOLD) {
    checklist.addEventListener(`handoff-${type}`, (event) => {
      if (!(event instanceof CustomEvent)) return;
      if (type === 'ready') ready = event.detail;
      port?.postMessage({ type, detail: event.detail });
    });
  }
}

/** Tells the height whenever it changes; what is returned tells it once more. */
function startHeight(checklist: HTMLElement): () => void {
  let told: number | null = null;
  let due = false;
  const tell = (): void => {
    due = false;
    const content = document.documentElement.getBoundingClientRect().height;
    const height = Math.min(MOST, Math.max(LEAST, Math.ceil(content / STEP) * STEP));
    if (height === told) return;
    told = height;
    // Any host may know it: it says nothing but how much room is needed.
    parent.postMessage({ handoff: VERSION, type: 'height', height }, '*');
    try {
      // Where the browser sizes frames by itself it looks again only when it is asked to.
      Reflect.get(window, 'requestResize')?.call(window);
    } catch {
      // In something else than an `iframe` it may not be asked.
    }
  };
  const tellSoon = (): void => {
    if (due) return;
    due = true;
    setTimeout(tell, told === null ? 0 : PAUSE);
  };
  const watch = new ResizeObserver(tellSoon);
  // What stands there before is taken away again.
  for (const name of ['ready', 'error'])
    checklist.addEventListener(`handoff-${name}`, () => watch.observe(document.documentElement));
  return () => {
    told = 0;
    tellSoon();
  };
}

function read(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
}

/** Returns a function that is true at most so many times in a second. */
function limiter(most: number): () => boolean {
  let since = 0;
  let count = 0;
  return () => {
    const now = performance.now();
    if (now - since > 1000) {
      since = now;
      count = 0;
    }
    count++;
    return count <= most;
  };
}
