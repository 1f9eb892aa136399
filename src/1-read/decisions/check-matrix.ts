import { own } from '#walk';
import type { SourceFile } from './files.ts';
import type { Decision, MatrixPlan, MatrixRow, Question } from './model.ts';

interface Structure {
  questions: ReadonlyMap<string, Question>;
  decisions: ReadonlyMap<string, Decision>;
}

/**
 * Holds the plan of the matrix against questions and decisions.
 * @returns the rows that a decision answers
 */
export function checkMatrix(
  { columns, rows }: MatrixPlan,
  { questions, decisions }: Structure,
  source: SourceFile,
): MatrixRow[] {
  const fault = (path: readonly string[], message: string, mend: string): void =>
    source.findings.add('decisions/matrix', 'error', source.lineOf(path), message, mend);
  for (const { cloud, id, facts } of columns) {
    for (const [fact, answer] of Object.entries(facts)) {
      const known = [...questions.values()].some(
        (question) => question.fact === fact && question.answers.includes(answer),
      );
      if (known) continue;
      const message = `The column \`${cloud}.${id}\` knows \`${fact}\` to be \`${answer}\`, which no question answers.`;
      fault(['columns', cloud, id, fact], message, 'Name a fact and an answer of questions.yaml.');
    }
  }
  const seen = new Set<string>();
  return rows.filter(({ id, group, decision, answers, gaps }) => {
    const path = ['groups', group, id];
    const nodes = decisions.get(decision)?.graph.nodes ?? {};
    for (const [ask, wanted] of Object.entries(answers)) {
      // A row may name the place where a question is asked instead of the question.
      const question = questions.get(ask) ?? questions.get(own(nodes, ask)?.ask ?? '');
      const wrong = wanted.find((one) => one !== '*' && !question?.answers.includes(one));
      if (wrong === undefined) continue;
      const message = question
        ? `\`${ask}\` has no answer \`${wrong}\`.`
        : `\`${ask}\` is neither a question nor a node of \`${decision}\`.`;
      fault([...path, 'answers', ask], message, 'Name a question and answers of questions.yaml.');
    }
    for (const [cloud, names] of Object.entries(gaps)) {
      const wrong = names.find((one) => !hasColumn(columns, cloud, one));
      if (wrong === undefined) continue;
      const message = `The row \`${id}\` has a gap in \`${cloud}.${wrong}\`, which is no column.`;
      fault([...path, 'gaps', cloud], message, 'Name a cloud and its columns, or `"*"` for all.');
    }
    const twice = seen.has(id);
    seen.add(id);
    if (twice) fault(path, `The row \`${id}\` stands in two groups.`, 'Keep one of the two.');
    const known = decisions.has(decision);
    if (!known) {
      const message = `The row \`${id}\` is answered by \`${decision}\`, which is not there or has errors of its own.`;
      fault([...path, 'decision'], message, 'Correct the name, or mend the decision.');
    }
    return known && !twice;
  });
}

function hasColumn(columns: MatrixPlan['columns'], cloud: string, id: string): boolean {
  return columns.some((column) => column.cloud === cloud && (id === '*' || column.id === id));
}
