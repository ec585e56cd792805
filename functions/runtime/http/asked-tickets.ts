import { dateRangeOf, type WrittenRange } from '#lib/date-range.ts';

type Asked = WrittenRange & { tenant_id: string; page_size: number; cursor?: string | undefined };

/** What a checked query asks of a list: whose tickets, which of them and which page. */
export const askedTickets = <Query extends Asked>({
  tenant_id: tenantId,
  page_size: pageSize,
  cursor,
  from_date,
  to_date,
  time_zone,
  ...equal
}: Query) => {
  const { from, to } = dateRangeOf({ from_date, to_date, time_zone });
  return { tenantId, pageSize, cursor, filters: { ...equal, from_date: from, to_date: to } };
};
