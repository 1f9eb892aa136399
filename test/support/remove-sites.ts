import { rm } from 'node:fs/promises';

/** Removes the sites that this run built. */
export async function teardown(): Promise<void> {
  const folder = process.env['HANDOFF_TEST_SITES'];
  if (folder) await rm(folder, { recursive: true, force: true });
}
