/** Tells the host what happened, as `handoff-{name}` on the element. */
export function tell(host: HTMLElement, name: string, detail: object): void {
  host.dispatchEvent(new CustomEvent(`handoff-${name}`, { detail, bubbles: true, composed: true }));
}
