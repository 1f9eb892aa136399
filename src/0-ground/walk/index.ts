export { mostQuestions, questionsAhead } from './ahead.ts';
export {
  type Condition,
  type Edge,
  type Facts,
  fits,
  type Graph,
  type GraphNode,
  type Target,
} from './graph.ts';
export { type Answered, type Link, type Place, readLink, writeLink } from './link.ts';
export { type Path, paths } from './paths.ts';
export { revision } from './revision.ts';
export { follow, type Opened, openLink, type Taken, type Walk, walk } from './walk.ts';
