/** What a copy is made of, as far as its pages must know it. */
export interface DiskCopy {
  /** Languages whose pages are all there, the main one first. */
  locales: readonly string[];
  /** Paths of all pages, with slashes at both ends, and of what else addresses on them name: styles, pictures, tables. */
  paths: ReadonlySet<string>;
  /** Address of the public site without a slash at its end, or null where there is none. */
  site: string | null;
}
