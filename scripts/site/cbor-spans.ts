/** Items of CBOR arrays (RFC 8949) as the bytes that they are: enough to sort them without understanding them. */

const ARRAY = 4;
const LENGTH_BYTES: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4, 27: 8 };

interface Head {
  major: number;
  /** The value, or the number of bytes or items that follow. */
  value: number;
  /** Where what follows begins. */
  end: number;
}

/** The items of the array that the bytes begin with; throws when it is none. */
export function arrayItems(bytes: Buffer): Buffer[] {
  const { major, value, end } = head(bytes, 0);
  if (major !== ARRAY) throw new Error('This is not a CBOR array.');
  const items: Buffer[] = [];
  let at = end;
  while (items.length < value) {
    const next = skip(bytes, at);
    items.push(bytes.subarray(at, next));
    at = next;
  }
  return items;
}

/** An array with its items in the order of their bytes. */
export function sortItems(array: Buffer): Buffer {
  return Buffer.concat([start(array), ...arrayItems(array).sort(Buffer.compare)]);
}

/** An array with one item changed. */
export function replaceItem(
  array: Buffer,
  index: number,
  change: (item: Buffer) => Buffer,
): Buffer {
  const items = arrayItems(array);
  return Buffer.concat([
    start(array),
    ...items.map((item, at) => (at === index ? change(item) : item)),
  ]);
}

function start(array: Buffer): Buffer {
  return array.subarray(0, head(array, 0).end);
}

function head(bytes: Buffer, at: number): Head {
  const first = bytes.readUInt8(at);
  const major = first >> 5;
  const short = first & 31;
  if (short < 24) return { major, value: short, end: at + 1 };
  const length = LENGTH_BYTES[short];
  if (length === undefined) throw new Error(`CBOR of no definite length at byte ${at}.`);
  const value =
    length === 8 ? Number(bytes.readBigUInt64BE(at + 1)) : bytes.readUIntBE(at + 1, length);
  return { major, value, end: at + 1 + length };
}

function skip(bytes: Buffer, at: number): number {
  const { major, value, end } = head(bytes, at);
  // Numbers, negative numbers and simple values stand in the head alone.
  if (major === 0 || major === 1 || major === 7) return end;
  if (major === 2 || major === 3) return end + value;
  let next = end;
  const items = major === 5 ? value * 2 : major === 6 ? 1 : value;
  for (let item = 0; item < items; item += 1) next = skip(bytes, next);
  return next;
}
