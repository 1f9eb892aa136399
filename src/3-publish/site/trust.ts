import type { Edition } from '#catalog';
import { formatDate, languageName } from '#locale';
import type { T } from '#strings';

/** How far a reader may trust the words of a page. */
export interface Trust {
  kind: 'source' | 'human' | 'machine';
  /** What the fact is about: the translation, or the text where there is none. */
  label: string;
  name: string;
  /** Dates and origins. */
  details: readonly string[];
  /** Says that the English is newer, else null. */
  stale: string | null;
}

/** Says in words who wrote or translated an edition, when, and what it was made from. */
export function trustOf(edition: Edition, t: T): Trust {
  const { authored, guide } = edition;
  const stale = staleness(edition, t);
  if (authored) {
    const details = [
      t('guide.reviewed', {
        date: formatDate(authored.reviewed, t.locale),
        due: formatDate(authored.reviewBy, t.locale),
      }),
    ];
    return { kind: 'source', label: t('guide.text'), name: t('trust.own'), details, stale };
  }
  const { kind } = guide.translation;
  return {
    kind,
    label: t(kind === 'source' ? 'guide.text' : 'guide.translation'),
    name: t(`trust.${kind}`),
    details: kind === 'source' ? originDetails(edition, t) : translationDetails(edition, t),
    stale,
  };
}

function translationDetails({ guide }: Edition, t: T): readonly string[] {
  const { date } = guide.translation;
  const details: string[] = [];
  if (date) details.push(t('guide.translated', { date: formatDate(date, t.locale) }));
  if (guide.date) details.push(t('guide.original', { date: formatDate(guide.date, t.locale) }));
  return details;
}

function originDetails({ guide, rebuiltFrom }: Edition, t: T): readonly string[] {
  const details: string[] = [];
  if (guide.date) details.push(t('guide.changed', { date: formatDate(guide.date, t.locale) }));
  if (rebuiltFrom === null) return details;
  const language = languageName(rebuiltFrom, t.locale);
  const { date } = guide.translation;
  details.push(
    date
      ? t('guide.rebuiltDated', { language, date: formatDate(date, t.locale) })
      : t('guide.rebuilt', { language }),
  );
  return details;
}

function staleness({ guide, newestDate, stale }: Edition, t: T): string | null {
  if (!stale) return null;
  // Microsoft changes pages without changing their date.
  return newestDate && newestDate !== guide.date
    ? t('guide.staleDated', { date: formatDate(newestDate, t.locale) })
    : t('guide.stale');
}
