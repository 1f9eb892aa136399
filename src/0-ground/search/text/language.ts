/** Groups of regular expressions (flag g), each with what to put in the place of what it matches. */
export type Rules = readonly (readonly (readonly [pattern: string, instead: string])[])[];

/** What the analysis needs to know of a language; plain data, made at build time, shipped in the index. */
export interface Language {
  /** BCP 47. */
  tag: string;
  /** Make a stem of a folded form: in each group in its order the first pattern that matches is replaced. */
  rules: Rules;
  /** Folded words, or pairs of characters, that carry no meaning. */
  stop: readonly string[];
}

/** A word of a text, or a pair of characters where a script has no spaces. */
export interface Token {
  /** As it stands there, folded. */
  form: string;
  /** What all its forms share; equal to `form` for pairs, numbers and identifiers. */
  stem: string;
  /** Where it stands in the original text, in UTF-16 units. */
  start: number;
  end: number;
  /** True for an additional token: the parts before it, written as one. */
  joined: boolean;
  /** True for a pair, or a lone character, of a run without spaces. */
  cjk: boolean;
}
