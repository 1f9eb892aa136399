/** All words of an index, for those that are not in it. */
import { placeIn } from '../format/meta.ts';
import { type KnownWord, readWords } from '../format/words.ts';
import type { Store } from './store.ts';

/** The known words that begin with `start`, or, in the backward order, end with it reversed. */
export async function knownWords(
  store: Store,
  order: 'forward' | 'backward',
  start: string,
  most: number,
): Promise<KnownWord[]> {
  const { words } = await store.meta();
  const firsts = words[order];
  if (firsts.length === 0) return [];
  const first = placeIn(firsts, start);
  const last = Math.min(placeIn(firsts, `${start}\uffff`), first + most - 1);
  const files: Promise<KnownWord[]>[] = [];
  for (let file = first; file <= last; file += 1) {
    files.push(store.file(`${order === 'forward' ? 'f' : 'b'}${file}.bin`, readWords));
  }
  return (await Promise.all(files)).flat().filter(({ form }) => form.startsWith(start));
}
