export { mostQuestions, questionsAhead } from './ahead.ts';
export { certainFacts } from './certain.ts';
export {
  type Condition,
  type Edge,
  type Facts,
  fits,
  type Graph,
  type GraphNode,
  own,
  type Target,
} from './graph.ts';
export { type Answered, type Link, type Place, readLink, writeFacts, writeLink } from './link.ts';
export { nodeOrder, outcomeOrder } from './order.ts';
export { type Path, paths } from './paths.ts';
export { revision } from './revision.ts';
export { follow, type Opened, openLink, type Taken, type Walk, walk } from './walk.ts';
