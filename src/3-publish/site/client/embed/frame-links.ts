/** Links out of a frame: a sandbox may forbid the tabs that they open. */
/** Makes links open in tabs of their own, or else shows their address to copy and asks the host. */
export function startLinks(checklist: HTMLElement, site: string): void {
  const box = document.querySelector<HTMLElement>('[data-blocked]');
  const field = box?.querySelector('input');
  checklist.addEventListener('click', (event) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    if (!(link instanceof HTMLAnchorElement) || link.target !== '_blank') return;
    event.preventDefault();
    const tab = open(link.href, '_blank');
    if (tab) {
      tab.opener = null;
      return;
    }
    if (link.href.startsWith(site)) {
      const detail = { url: link.href };
      checklist.dispatchEvent(new CustomEvent('handoff-open', { detail, bubbles: true }));
    }
    if (!box || !field) return;
    field.value = link.href;
    box.hidden = false;
    field.focus();
    field.select();
    field.scrollLeft = 0;
  });
  box?.querySelector('button')?.addEventListener('click', () => {
    box.hidden = true;
    checklist.shadowRoot?.querySelector<HTMLElement>('[data-open-full]')?.focus();
  });
  checklist.addEventListener('handoff-change', () => {
    if (box) box.hidden = true;
  });
}
