import { type Catalog, type Edition, loadCatalog } from '#catalog';

/** What the page of a guide gets. */
export interface EditionProps {
  catalog: Catalog;
  edition: Edition;
}

/** One page for each guide in each language that it exists in. */
export async function editionPaths(): Promise<
  { params: { locale: string; slug: string }; props: EditionProps }[]
> {
  const catalog = await loadCatalog();
  return [...catalog.guides.values()].flatMap(({ editions, slug }) =>
    [...editions.values()].map((edition) => ({
      params: { locale: edition.locale, slug },
      props: { catalog, edition },
    })),
  );
}
