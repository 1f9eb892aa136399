export { discover, discoverTocs } from './discover.ts';
export type { Redirection, Source, SourceFile, TocItem } from './model.ts';
export { readRedirections } from './read-redirections.ts';
export { readSources } from './read-sources.ts';
export { readTocMarkdown, readTocYaml } from './read-toc.ts';
