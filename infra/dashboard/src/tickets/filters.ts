import type { Filters } from '../state/address.ts';

/** What the API is asked with. Days are the reader's own, and the last one counts in whole. */
export const queryOf = (tenant: string, { from, to, ...filters }: Filters, pageSize: number) => ({
  tenant_id: tenant,
  ...filters,
  from_date: from ? startOfDay(from, 0) : undefined,
  to_date: to ? startOfDay(to, 1) : undefined,
  page_size: pageSize,
});

/** The moment at which a day, or the one so many days later, begins for the reader. */
const startOfDay = (day: string, daysLater: number): string | undefined => {
  const date = new Date(`${day}T00:00`);
  if (Number.isNaN(date.getTime())) return undefined;
  date.setDate(date.getDate() + daysLater);
  return date.toISOString();
};
