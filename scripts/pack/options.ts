import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { outFolder } from '../arguments.ts';
import { Refusal } from './refusal.ts';

const FORMATS = ['zip', 'zim'] as const;
export type Format = (typeof FORMATS)[number];

/** What to pack. */
export interface PackOptions {
  /** Folder of the built site. */
  site: string;
  /** Languages, the main one first. */
  locales: readonly string[];
  format: Format;
  /** The folder that the copy is put into, or null to offer it on the site itself. */
  to: string | null;
}

/** What `npm run pack` understands; throws a `Refusal` for anything else. */
export function packOptions(parameters = process.argv.slice(2)): PackOptions {
  const { outDir, locale = [], format = 'zip', to } = parsed(parameters);
  const known = FORMATS.find((one) => one === format);
  if (!known)
    throw new Refusal(
      `There is no format \`${format}\`: say \`--format ${FORMATS.join('` or `--format ')}\`.`,
    );
  const locales = [...new Set(locale)];
  return {
    site: outFolder(outDir),
    locales,
    format: known,
    to: to === undefined ? null : resolve(to),
  };
}

function parsed(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        outDir: { type: 'string' },
        locale: { type: 'string', multiple: true },
        format: { type: 'string' },
        to: { type: 'string' },
      },
    });
    return values;
  } catch (fault) {
    const [told] = String(fault instanceof Error ? fault.message : fault).split('\n');
    throw new Refusal(
      `${told} Usage: npm run pack -- --locale ru [--format zim] [--to DIR] [--outDir DIR].`,
    );
  }
}
