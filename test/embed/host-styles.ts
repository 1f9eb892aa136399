/** Styles of hosts that reach for everything. */

const RESET = `*, ::before, ::after { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; }
html { font-size: 62.5%; }
button, input, select { all: unset; }
:is(h1, h2, h3, h4) { font-size: inherit; }
ol, ul { list-style: none; }
svg { display: block; max-width: 100%; height: auto; fill: red; }`;

const EVERYTHING = `* {
  font: italic 900 31px / 3 monospace !important;
  color: rgb(255, 0, 0) !important;
  background: yellow !important;
  margin: 7px !important;
  padding: 9px !important;
  border: 3px solid blue !important;
  display: flex !important;
  float: left !important;
  text-transform: uppercase !important;
  letter-spacing: 5px !important;
  word-spacing: 20px !important;
  text-align: right !important;
  text-indent: 40px !important;
  text-shadow: 2px 2px red !important;
  white-space: pre !important;
  direction: rtl !important;
  writing-mode: horizontal-tb !important;
  cursor: wait !important;
  visibility: visible !important;
  box-sizing: content-box !important;
  list-style: square !important;
  quotes: "x" "y" !important;
  hyphens: none !important;
  word-break: break-all !important;
  user-select: none !important;
}
:root { --paper: red; --ink: red; --accent: red; --line: red; --radius: 40px; }
button, input, a, label, li, section, .frame, .head, .foot, .hint { display: none !important; }`;

export const HOST_STYLES = { reset: RESET, everything: EVERYTHING } as const;

/** In the page: sizes and looks of the parts of the first checklist, by what they are. */
export const LOOKS = `(() => {
  const root = document.querySelector('handoff-checklist').shadowRoot;
  const looks = {};
  for (const [at, part] of [...root.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(part);
    const { width, height } = part.getBoundingClientRect();
    const names = ['font', 'color', 'backgroundColor', 'margin', 'padding', 'border', 'display', 'float',
      'textTransform', 'letterSpacing', 'wordSpacing', 'textAlign', 'textIndent', 'textShadow', 'whiteSpace',
      'direction', 'cursor', 'visibility', 'boxSizing', 'borderRadius', 'fill', 'wordBreak', 'userSelect'];
    const name = [at, part.localName, part.className.baseVal ?? part.className].join(' ');
    looks[name] = [Math.round(width), Math.round(height), ...names.map((one) => one + ': ' + style[one])];
  }
  return looks;
})()`;
