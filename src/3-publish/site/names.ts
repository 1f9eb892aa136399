import { CLOSED } from '#catalog';
import type { Instance } from '#guides';
import { formatDate } from '#locale';
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

/** Names of roles; an id that we have no word for is shown as it is. */
export function roleNames(roles: readonly string[], t: T): readonly string[] {
  return roles.map((role) => {
    const key = `role.${role}`;
    return t.knows(key) ? t(key) : role;
  });
}

/** Name of a collection, from its id: `partner-center` → `Partner center`. */
export function collectionName(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
