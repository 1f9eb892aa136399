/** Returns a fresh copy of the drawing that markup of ours stands for. */
export function drawing(markup: string): Node {
  const parsed = new DOMParser().parseFromString(markup, 'text/html').body.firstElementChild;
  return parsed ? document.importNode(parsed, true) : document.createTextNode('');
}
