import { type Handbook, matrixOf } from '#decisions';
import { compareDuties, type Duty, type DutyVersion, sameDuties, versionId } from '#duties';
import { type Finding, FindingList } from '#findings';
import type { PublishedDuties } from './model.ts';

/** Address of the feed of changed duties. */
export function dutyFeedUrl(locale: string): string {
  return `/${locale}/duties.xml`;
}

/**
 * The version that the decisions make of the duties now; null where the last of the recorded ones says the same, or where
 * there is no matrix.
 * @param recorded the oldest first
 */
export function nextDuties(
  handbook: Handbook,
  recorded: readonly DutyVersion[],
): DutyVersion | null {
  const last = recorded.at(-1);
  const duties = dutiesOf(handbook);
  if (duties.length === 0 || (last && sameDuties(last.duties, duties))) return null;
  const previous = last?.id ?? null;
  const reviewed = newestReview(handbook);
  // Who changes a decision without a new review still comes after what was recorded.
  const date = last && last.date > reviewed ? last.date : reviewed;
  return { id: versionId(previous, duties), previous, date, duties };
}

/** All versions of the duties with their changes, the newest first. */
export function publishedDuties(
  handbook: Handbook,
  recorded: readonly DutyVersion[],
): PublishedDuties[] {
  const next = nextDuties(handbook, recorded);
  const all = next ? [...recorded, next] : recorded;
  return all
    .map((version, at) => {
      const before = all[at - 1];
      const changes = before ? compareDuties(before.duties, version.duties) : [];
      return { ...version, recorded: version !== next, changes };
    })
    .reverse();
}

/** Reminds to record what the decisions say now. */
export function checkRecorded([newest]: readonly PublishedDuties[]): Finding[] {
  if (!newest || newest.recorded) return [];
  const list = new FindingList('content/duties');
  list.add(
    'duties/not-recorded',
    'warning',
    1,
    newest.previous === null
      ? 'Who is responsible for what is not recorded yet.'
      : `Of the responsibilities, ${newest.changes.length} are not as they were recorded last.`,
    'Run `npm run duties` and commit the file that it writes, so that later changes can be told.',
  );
  return list.items;
}

function dutiesOf(handbook: Handbook): Duty[] {
  const { columns, rows } = matrixOf(handbook);
  const kinds = new Map(columns.map(({ cloud, id, kind }) => [`${cloud}/${id}`, kind]));
  return rows.flatMap(({ id: row, group, decision, cells }) =>
    cells.map(({ cloud, column, ends }) => {
      const kind = kinds.get(`${cloud}/${column}`) ?? column;
      // In the order of the records, so that recording a version changes nothing of it.
      const bare = ends
        .map(({ responsible, outcome }) => ({ responsible, outcome }))
        .sort((a, b) =>
          `${a.responsible} ${a.outcome}` < `${b.responsible} ${b.outcome}` ? -1 : 1,
        );
      return { row, group, decision, cloud, column, kind, ends: bare };
    }),
  );
}

/** ISO date on which a decision or outcome was last reviewed: a date that every build of the content has. */
function newestReview({ decisions, outcomes }: Handbook): string {
  const dates = [...decisions.values(), ...outcomes.values()].map(({ reviewed }) => reviewed);
  return dates.sort().at(-1) ?? '';
}
