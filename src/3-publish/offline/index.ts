export { type Content, makePacks } from './packs.ts';
