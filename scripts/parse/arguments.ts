import { parseArgs } from 'node:util';
import { canonicalTag } from '#locale';

const USAGE = 'Usage: npm run parse -- FILE [--locale ru]';

/** What `npm run parse` is asked for, or in two lines what is wrong with the question. */
export function parseArguments(
  args: readonly string[],
): { file: string; locale: string | undefined } | { usage: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { locale: { type: 'string' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) return { usage: `Name one document.\n${USAGE}` };
    if (values.locale === undefined) return { file, locale: undefined };
    const locale = canonicalTag(values.locale);
    if (locale !== null) return { file, locale };
    return { usage: `\`${values.locale}\` is not a BCP 47 tag such as ru or zh-TW.\n${USAGE}` };
  } catch (error) {
    return { usage: `${error instanceof Error ? error.message : String(error)}\n${USAGE}` };
  }
}
