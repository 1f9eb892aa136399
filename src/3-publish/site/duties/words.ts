import type { Duty, DutyChange, DutyEnd } from '#duties';
import type { Party } from '#field';
import { formatSeries, setSpaces } from '#locale';
import { escapeText } from '#markup';
import type { T } from '#strings';
import type { Spoken } from '../decide/spoken.ts';
import { wordsText } from '../decide/words.ts';
import { cloudName } from '../names.ts';

/** Names of what duties are made of, in one language; what is gone has no words any more and is named by its id. */
export interface Speech {
  t: T;
  rowName(row: string): string;
  /** A group, and the title of a decision where it is still there. */
  context(duty: Duty): string;
  /** A cloud and the kind of partner there. */
  place(duty: Duty): string;
  /** Who is responsible, and what for where the outcome is still there. */
  end(party: Party, outcomes: readonly string[]): string;
}

/** The names of one language. */
export function speechOf({ t, words }: Spoken): Speech {
  const { columns, groups, rows } = words.matrix;
  const set = (text: string) => setSpaces(text, words.locale);
  return {
    t,
    rowName: (row) => set(rows[row] ?? row),
    context({ decision, group }) {
      const title = words.decisions[decision]?.title;
      const parts = [set(groups[group] ?? group), title && wordsText(title, words.locale)];
      return parts.filter(Boolean).join(' · ');
    },
    place({ cloud, column }) {
      const partner = set(columns[cloud]?.[column] ?? column);
      return t('duties.place', { cloud: cloudName(cloud, t), partner });
    },
    end(party, outcomes) {
      const name = t(`matrix.name-${party}`);
      const labels = outcomes.flatMap((id) => words.outcomes[id]?.label ?? []).map(set);
      if (labels.length === 0) return name;
      return t('duties.end', { party: name, outcomes: formatSeries(labels, t.locale) });
    },
  };
}

/** What became of a row, as HTML: places where the same happened stand together. */
export function changesHtml(changes: readonly DutyChange[], speech: Speech): string {
  const [first] = changes;
  const alike = Map.groupBy(changes, ({ after, before }) => JSON.stringify([before, after]));
  const parts = [...alike.values()].map((same) => partHtml(same, speech));
  return `<p>${escapeText(first ? speech.context(first.duty) : '')}</p>${parts.join('')}`;
}

function partHtml(same: readonly DutyChange[], speech: Speech): string {
  const { t } = speech;
  const [first] = same;
  const places = same.map(({ duty }) => `<b>${escapeText(speech.place(duty))}</b>`);
  const before = sideHtml(t('duties.before'), first?.before ?? null, speech);
  const after = sideHtml(t('duties.now'), first?.after ?? null, speech);
  return `<p>${places.join('<br>')}</p><ul>${before}${after}</ul>`;
}

function sideHtml(name: string, ends: readonly DutyEnd[] | null, { end, t }: Speech): string {
  if (ends === null) return '';
  const parties = [...Map.groupBy(ends, ({ responsible }) => responsible)];
  const said = parties.map(([party, own]) =>
    end(
      party,
      own.map(({ outcome }) => outcome),
    ),
  );
  const lines = said.length > 0 ? said : [t('matrix.notDescribed')];
  const items = lines.map((line) => `<li>${escapeText(line)}</li>`);
  return `<li>${escapeText(name)}<ul>${items.join('')}</ul></li>`;
}
