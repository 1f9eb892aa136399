/** The scripts of embedded checklists, made by `scripts/site/embed-scripts.ts`. */
declare module 'virtual:embed-scripts' {
  interface EmbedScript {
    code: string;
    /** Twelve hexadecimal digits that name the content. */
    hash: string;
    /** For the attribute of the same name. */
    integrity: string;
  }
  export const element: EmbedScript;
  export const frame: EmbedScript;
  export const resize: EmbedScript;
}
