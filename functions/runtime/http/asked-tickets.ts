import { dateRangeOf, type WrittenRange, zoneOf } from '#lib/date-range.ts';
import { readMoment } from '#lib/utc-moment.ts';

type Asked = WrittenRange & {
  tenant_id: string;
  page_size: number;
  cursor?: string | undefined;
  alert_before?: string | undefined;
};

/** What a checked query asks of a list: whose tickets, which of them and which page. */
export const askedTickets = <Query extends Asked>({
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
