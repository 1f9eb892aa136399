import { say } from './toast.ts';

/** Copies `text` and says so; says nothing where the browser refuses. Tells whether it was copied. */
export async function copy(text: string, done: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
    return true;
  } catch {
    // Without permission, or on a page without TLS, the reader still has the text in front of them.
    return false;
  }
}
