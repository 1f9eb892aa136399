export { PARTIES, type Party } from '#field';
export { type Cell, type CellEnd, type Matrix, matrixOf } from './matrix.ts';
export { mermaid } from './mermaid.ts';
export * from './model.ts';
export { readHandbook } from './read-handbook.ts';
export { compareWithReference, parseReference, type Reference } from './reference.ts';
