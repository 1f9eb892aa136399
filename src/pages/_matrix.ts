import { type LocaleProps, localePaths } from './_locales.ts';

/** One page for each language; none without decisions to compute it from. */
export async function matrixPaths(): Promise<Awaited<ReturnType<typeof localePaths>>> {
  const all = await localePaths();
  return all.filter(({ props }: { props: LocaleProps }) => props.catalog.handbook.words.has('en'));
}
