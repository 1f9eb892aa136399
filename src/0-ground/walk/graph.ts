/** The structure of a decision, without words. Runs in the browser and in the build alike. */

/** What is known: fact → answer. */
export type Facts = Readonly<Record<string, string>>;

/** Holds when each fact named is known and is one of the answers; an empty one always holds. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** Where an answer leads: to a node of the same decision, to an outcome, or to the start of another decision. */
export interface Target {
  kind: 'node' | 'outcome' | 'decision';
  id: string;
}

export interface Edge {
  when: Condition;
  to: Target;
}

/** A question at one place of a decision. */
export interface GraphNode {
  /** Id of the question that is asked here. */
  ask: string;
  /** What the answer is known as; questions that ask for the same thing share it. */
  fact: string;
  /** Changes when the answers or the places they lead to change. */
  rev: string;
  /** By answer, in the order of showing; the first edge that fits counts, the last one always does. */
  to: Readonly<Record<string, readonly Edge[]>>;
}

export interface Graph {
  id: string;
  /** Id of the first node. */
  start: string;
  nodes: Readonly<Record<string, GraphNode>>;
}

/** Returns what a record itself holds under a name; names come from addresses, and `constructor` is one too. */
export function own<Value>(
  record: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Tells whether a condition holds. */
export function fits(when: Condition, facts: Facts): boolean {
  return Object.entries(when).every(([fact, answers]) => {
    const known = own(facts, fact);
    return known !== undefined && answers.includes(known);
  });
}
