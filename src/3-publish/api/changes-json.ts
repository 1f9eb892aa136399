import type { Catalog, PublishedDuties } from '#catalog';
import type { DutyEnd } from '#duties';
import type { ChangesJson } from './changes-schema.ts';
import { decisionEditions } from './decision-editions.ts';
import { decisionJsonPath } from './paths.ts';

/** Which responsibilities changed from one version of the content to the next; see `changesSchema`. */
export function changesJson(catalog: Catalog): ChangesJson {
  return {
    versions: catalog.duties.map(({ id, previous, date, recorded, duties, changes }) => ({
      id,
      previous,
      date,
      recorded,
      duties: duties.length,
      changes: changes.length,
    })),
    changes: catalog.duties.flatMap((version) => changesOf(version, catalog)),
  };
}

function changesOf(
  { id: version, date, changes }: PublishedDuties,
  catalog: Catalog,
): ChangesJson['changes'] {
  return changes.map(({ kind, duty, before, after }) => {
    const { row, group, decision, cloud, column, kind: partner } = duty;
    const known = catalog.handbook.decisions.has(decision);
    return {
      id: `${version}/${row}/${cloud}/${column}`,
      version,
      date,
      kind,
      row,
      group,
      cloud,
      column,
      partner,
      before: endsOf(before),
      after: endsOf(after),
      decision,
      json: known ? decisionJsonPath(null, decision) : null,
      editions: known
        ? decisionEditions(catalog, decision).map(({ locale, url }) => ({ locale, url }))
        : [],
    };
  });
}

function endsOf(ends: readonly DutyEnd[] | null): DutyEnd[] | null {
  return ends?.map(({ responsible, outcome }) => ({ responsible, outcome })) ?? null;
}
