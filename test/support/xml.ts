/** One element of a document in XML. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlElement[];
  /** Text between its own tags, without that of its children. */
  text: string;
}

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const TAG = RegExp(`<(/?)(${NAME})((?:\\s+${NAME}="[^<"]*")*)\\s*(/?)>`, 'y');
const ATTRIBUTE = RegExp(`(${NAME})="([^<"]*)"`, 'g');
const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
const CHARACTERS = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Reads XML 1.0 as a reader that forgives nothing: what our own files need of it, so no comments, CDATA or DTD.
 * @throws at the first thing that is not well-formed
 */
export function parseXml(document: string): XmlElement {
  if (!document.startsWith(DECLARATION)) throw new Error('There is no XML declaration.');
  if (!CHARACTERS.test(document)) throw new Error('There are characters that XML does not have.');
  const open: (XmlElement & { children: XmlElement[] })[] = [
    { name: '', attributes: {}, children: [], text: '' },
  ];
  let at = DECLARATION.length;
  while (at < document.length) {
    const next = document.indexOf('<', at);
    const end = next < 0 ? document.length : next;
    const around = open.at(-1);
    if (!around) throw new Error('More elements end than begin.');
    around.text += unescaped(document.slice(at, end));
    if (next < 0) break;
    TAG.lastIndex = next;
    const [tag = '', closing, name = '', rest = '', empty] = TAG.exec(document) ?? [];
    if (tag === '') throw new Error(`No tag: ${document.slice(next, next + 60)}`);
    if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> ends nothing.`);
    } else {
      const element = { name, attributes: attributesIn(rest), children: [], text: '' };
      around.children.push(element);
      if (!empty) open.push(element);
    }
    at = next + tag.length;
  }
  const [top, ...unclosed] = open;
  const [root, ...others] = top?.children ?? [];
  if (!root || !top || unclosed.length + others.length > 0 || top.text.trim() !== '')
    throw new Error('There is not one root element.');
  return root;
}

function attributesIn(text: string): Record<string, string> {
  const found = [...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [
    name,
    unescaped(value),
  ]);
  const attributes = Object.fromEntries(found);
  if (Object.keys(attributes).length < found.length) throw new Error(`Twice: ${text}`);
  return attributes;
}

function unescaped(text: string): string {
  if (text.includes(']]>')) throw new Error('`]]>` stands in a text.');
  return text.replace(/&(?:(\w+);)?/g, (reference, name: string | undefined) => {
    const character = name === undefined ? undefined : NAMED[name];
    if (character === undefined) throw new Error(`No reference: ${reference}`);
    return character;
  });
}
