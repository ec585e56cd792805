import { memberOf } from '#lib/json.ts';
import { readId, readMoment } from '../canonical-ticket.ts';

/** Asks for what is measured of each ticket, which costs no call. */
export const withMetricSets = { include: 'metric_sets' } as const;

/** Puts what an answer holds of a ticket beside it into it. Unconfirmed: some answers have it there already. */
export const metricSetsIn = (json: unknown): ((raw: unknown) => unknown) => {
  const sets = memberOf(json, 'metric_sets');
  const byTicket = new Map(
    (Array.isArray(sets) ? sets : []).flatMap((set) => {
      const id = readId(memberOf(set, 'ticket_id'));
      return id === null ? [] : [[id, set] as const];
    }),
  );
  return (raw) => {
    const set = byTicket.get(readId(memberOf(raw, 'id')) ?? '');
    return set === undefined || typeof raw !== 'object' ? raw : { ...raw, metric_set: set };
  };
};

const minuteMs = 60_000;

/** When an agent answered first: the minutes, around the clock, from the creation on. */
export const firstResponseOf = (entry: unknown): string | undefined => {
  const created = readMoment(memberOf(entry, 'created_at'));
  const minutes = memberOf(memberOf(memberOf(entry, 'metric_set'), 'reply_time_in_minutes'), 'calendar');
  if (!created || typeof minutes !== 'number' || !(minutes >= 0)) return undefined;
  return readMoment(Date.parse(created) + minutes * minuteMs);
};
