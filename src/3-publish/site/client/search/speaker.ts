/** So long nothing may change before it is said, in milliseconds: nobody wants to hear a number after each key. */
const SILENCE = 800;

/** Makes a function that says the last of several texts to screen readers by a live region. */
export function createSpeaker(region: HTMLElement): (text: string) => void {
  let timer = 0;
  return (text) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      region.textContent = text;
    }, SILENCE);
  };
}
