import type { HealthStatus, TenantHealth } from '../api/types.ts';
import { locale } from '../texts/language.ts';

/** The columns of the table that can be sorted by. */
export const columns = ['status', 'name', 'lag', 'urgent', 'levels', 'false_alarms'] as const;
export type Column = (typeof columns)[number];
export type Order = { by: Column; isDescending: boolean };

export const worstFirst: Order = { by: 'status', isDescending: true };

export const nameOf = ({ name, tenant_id }: TenantHealth): string => name ?? tenant_id;

const numberIn: Readonly<Record<Exclude<Column, 'name'>, (tenant: TenantHealth) => number | null>> = {
  status: ({ rank }) => rank,
  lag: ({ lag_seconds }) => lag_seconds,
  urgent: ({ urgent_unacknowledged, urgent_open }) => urgent_unacknowledged * 1_000 + urgent_open,
  levels: ({ service_levels_missed }) => service_levels_missed,
  false_alarms: ({ false_alarm_ratio }) => false_alarm_ratio,
};

const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
const byName = (one: TenantHealth, other: TenantHealth): number => collator.compare(nameOf(one), nameOf(other));

/** Tenants in this order; what is not known comes last in either direction, and names decide between equals. */
export const inOrder = (tenants: readonly TenantHealth[], { by, isDescending }: Order): TenantHealth[] => {
  if (by === 'name') return tenants.toSorted((one, other) => (isDescending ? -1 : 1) * byName(one, other));
  const number = numberIn[by];
  return tenants.toSorted((one, other) => {
    const [a, b] = [number(one), number(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null) || byName(one, other);
    return (isDescending ? b - a : a - b) || byName(one, other);
  });
};

/** A press on a column's head: the greatest first, names from A on; a second press turns it round. */
export const pressed = (order: Order, by: Column): Order => ({
  by,
  isDescending: order.by === by ? !order.isDescending : by !== 'name',
});

/** Tenants whose name or id has all of these words, with this status. */
export const matching = (
  tenants: readonly TenantHealth[],
  { text, status }: { text: string; status: HealthStatus | '' },
): TenantHealth[] => {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return tenants.filter((tenant) => {
    if (status !== '' && tenant.status !== status) return false;
    const whole = `${tenant.name ?? ''} ${tenant.tenant_id}`.toLocaleLowerCase();
    return words.every((word) => whole.includes(word));
  });
};
