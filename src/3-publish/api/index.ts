export { changesJson } from './changes-json.ts';
export { type ChangesJson, changesSchema } from './changes-schema.ts';
export { decisionGraphJson, decisionJson } from './decision-json.ts';
export { decisionMarkdown } from './decision-markdown.ts';
export {
  type DecisionGraphJson,
  type DecisionJson,
  decisionGraphSchema,
  decisionSchema,
  type ResponsibilitiesJson,
  responsibilitiesSchema,
} from './decision-schema.ts';
export { guideJson } from './guide-json.ts';
export { indexJson } from './index-json.ts';
export { llmsText } from './llms.ts';
export { guideMarkdown } from './markdown.ts';
export { responsibilitiesJson } from './responsibilities-json.ts';
export {
  type GuideJson,
  guideSchema,
  type IndexJson,
  indexSchema,
  jsonSchema,
  SCHEMA_NAMES,
  SCHEMAS,
  type SchemaName,
} from './schema.ts';
