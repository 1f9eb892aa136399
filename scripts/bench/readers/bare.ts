/** Turns every bilingual document of the corpus into HTML with nothing but unified: the mark to hold ourselves to. */
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { bilingualDocuments, printCpu } from './documents.ts';

const documents = bilingualDocuments(process.argv[2] ?? '');
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeStringify)
  .freeze();
printCpu(() => {
  for (const { text } of documents) processor.processSync(text);
});
