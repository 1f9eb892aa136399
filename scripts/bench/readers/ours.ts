/** Reads every bilingual document of the corpus with our reader. */
import { readGuide } from '#guides';
import { bilingualDocuments, printCpu } from './documents.ts';

const documents = bilingualDocuments(process.argv[2] ?? '');
printCpu(() => {
  for (const { text, file, locale, path } of documents) readGuide(text, { file, locale, path });
});
