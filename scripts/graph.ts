/** `npm run graph -- <decision> [--instance x] [--locale l]`: prints a decision as a Mermaid flowchart. */
import { parseArgs } from 'node:util';
import { mermaid, readHandbook } from '#decisions';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { instance: { type: 'string' }, locale: { type: 'string', default: 'en' } },
});
const { decisions, questions, words } = readHandbook('content/decisions');
const [id = ''] = positionals;
const decision = decisions.get(id);
const wording = words.get(values.locale);
const clouds = questions.get('cloud')?.answers ?? [];

function fail(message: string, choices: Iterable<string>): void {
  console.error(`${message} Choose one of: ${[...choices].join(', ')}.`);
  process.exitCode = 1;
}

if (!decision) fail(`There is no decision \`${id}\`.`, decisions.keys());
else if (!wording) fail(`There are no words in \`${values.locale}\`.`, words.keys());
else if (values.instance !== undefined && !clouds.includes(values.instance)) {
  fail(`There is no cloud \`${values.instance}\`.`, clouds);
} else process.stdout.write(mermaid(decision, wording, values.instance ?? null));
