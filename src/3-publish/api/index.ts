export { guideJson } from './guide-json.ts';
export { indexJson } from './index-json.ts';
export { llmsText } from './llms.ts';
export { guideMarkdown } from './markdown.ts';
export {
  type GuideJson,
  guideSchema,
  type IndexJson,
  indexSchema,
  jsonSchema,
  SCHEMAS,
} from './schema.ts';
