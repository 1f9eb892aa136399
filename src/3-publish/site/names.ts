import { CLOSED, INSTANCES } from '#catalog';
import type { Instance, Remark } from '#guides';
import { formatDate, formatSeries } from '#locale';
import type { T } from '#strings';

/** ISO date on which a cloud was closed, or null while it runs. */
export function closedOn(instance: Instance): string | null {
  return CLOSED[instance] ?? null;
}

/** Name of a cloud, with the day of its end where it is closed. */
export function instanceName(instance: Instance, t: T): string {
  const name = t(`instance.${instance}`);
  const date = closedOn(instance);
  return date === null ? name : t('instance.closed', { name, date: formatDate(date, t.locale) });
}

/** The same by the id of a cloud in the decisions, which may be one that we have no word for. */
export function cloudName(cloud: string, t: T): string {
  const instance = INSTANCES.find((name) => name === cloud);
  const key = `instance.${cloud}`;
  return instance ? instanceName(instance, t) : t.knows(key) ? t(key) : cloud;
}

/** Names of roles; an id that we have no word for is shown as it is. */
export function roleNames(roles: readonly string[], t: T): readonly string[] {
  return roles.map((role) => {
    const key = `role.${role}`;
    return t.knows(key) ? t(key) : role;
  });
}

/** Name of a collection, from its id: `partner-center` → `Partner Center`. */
export function collectionName(id: string): string {
  return id.replaceAll('-', ' ').replace(/(?<!\S)\p{L}/gu, (initial) => initial.toUpperCase());
}

/** Words with a capital at their beginning, to stand alone. */
export function standAlone(words: string, tag: string): string {
  return words.slice(0, 1).toLocaleUpperCase(tag) + words.slice(1);
}

/** What our checks say of a sentence, in words. */
export function remarkKinds(remarks: readonly Remark[], t: T): string {
  return formatSeries(
    remarks.map((remark) => t(`remark.${remark}`)),
    t.locale,
  );
}
