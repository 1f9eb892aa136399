import type { Cite } from './model.ts';

const CITE = /^([A-Z][A-Z0-9.-]*)(?:#(\d{1,5}(?:-\d{1,5})?(?:,\d{1,5}(?:-\d{1,5})?)*))?$/;

/** Reads `ESC#109-114,123`: the code of a document and runs of segments. Null for anything else. */
export function parseCite(text: string): Cite | null {
  const [, code, runs] = CITE.exec(text.trim()) ?? [];
  if (!code) return null;
  const segments = (runs ?? '')
    .split(',')
    .filter(Boolean)
    .map((run): [number, number] => {
      const [first = 0, last = first] = run.split('-').map(Number);
      return [first, last];
    });
  return segments.every(([first, last]) => first <= last) ? { code, segments } : null;
}
