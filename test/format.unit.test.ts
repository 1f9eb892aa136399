import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { test } from 'vitest';

test('every file is formatted and without a remark of the linter', async () => {
  // Rejects with what the linter says.
  await promisify(execFile)('npm', ['run', '--silent', 'lint', '--', '--colors=off']);
}, 60_000);
