import { dateRangeOf, type WrittenRange, zoneOf } from '#lib/date-range.ts';
import { readMoment } from '#lib/utc-moment.ts';

export type ListQuery = WrittenRange & {
  tenant_id: string;
  page_size: number;
  cursor?: string | undefined;
  alert_before?: string | undefined;
};

/** Maps a validated query to the tenant, filters and page of a list. */
export const listQueryOf = <Query extends ListQuery>({
  tenant_id: tenantId,
  page_size: pageSize,
  cursor,
  from_date,
  to_date,
  time_zone,
  alert_before,
  ...equal
}: Query) => {
  const { from, to } = dateRangeOf({ from_date, to_date, time_zone });
  const alertBefore = alert_before === undefined ? undefined : readMoment(alert_before, zoneOf({ time_zone }))?.start;
  return {
    tenantId,
    pageSize,
    cursor,
    filters: { ...equal, from_date: from, to_date: to, alert_before: alertBefore },
  };
};
