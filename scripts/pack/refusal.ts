/** Something that whoever called can mend; the message says how. */
export class Refusal extends Error {}
