import type { FindingList } from '#findings';
import type { Translation } from './model.ts';

/** The keys of an Open Publishing head that Handoff uses. */
export interface Metadata {
  title: string;
  description: string;
  titleSuffix: string;
  date: string | null;
  translation: Translation;
  published: boolean;
}

/** Reads the metadata; keys are in lower case. Unknown keys are none of our business. */
export function readMetadata(
  values: Readonly<Record<string, string>>,
  locale: string,
  findings: FindingList,
): Metadata {
  const type = (values['ms.translationtype'] ?? values['translationtype'] ?? '').toUpperCase();
  const kind = type === 'MT' ? 'machine' : type === 'HT' ? 'human' : null;
  if (type !== '' && !kind) {
    findings.add(
      'guides/translation-type',
      'info',
      1,
      `\`ms.translationtype: ${type.slice(0, 20)}\` is neither HT (human) nor MT (machine).`,
      'Write HT or MT.',
    );
  }
  const english = locale.split('-')[0] === 'en';
  return {
    title: withoutSite((values['title'] ?? '').replace(/\s+/g, ' ')),
    description: (values['description'] ?? '').replace(/\s+/g, ' '),
    titleSuffix: values['titlesuffix'] ?? '',
    date: isoDate(values['ms.date']),
    translation: {
      kind: kind ?? (english ? 'source' : values['ms.openlocfilehash'] ? 'machine' : 'human'),
      sourceVersion: values['ms.openlocfilehash'] ?? null,
      sourceCommit: values['ms.sourcegitcommit'] ?? null,
      date: isoDate(values['ms.lasthandoff']),
    },
    published: !/noindex/i.test(values['robots'] ?? ''),
  };
}

/** Older pages carry the site's name in their titles, behind a bar. */
function withoutSite(title: string): string {
  const bar = title.lastIndexOf(' | ');
  return bar > 0 ? title.slice(0, bar).trimEnd() : title;
}

/** `MM/DD/YYYY` or `YYYY-MM-DD` → ISO date, else null. */
export function isoDate(value: string | undefined): string | null {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value?.trim() ?? '');
  const iso = american
    ? `${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}`
    : (/^\d{4}-\d{2}-\d{2}/.exec(value?.trim() ?? '')?.[0] ?? '');
  return iso !== '' && !Number.isNaN(Date.parse(iso)) ? iso : null;
}
