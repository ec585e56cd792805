import { parseTimestamp } from '#lib/provider/moment.ts';

const furthestAheadMs = 86_400_000;

/**
 * When an entry of a list in order of change was changed, in ms since 1970. Null without a time, and for one far in the
 * future: a place after it would pass over everything before.
 */
export const changeTime = (value: unknown, receivedAt: Date): number | null => {
  const time = parseTimestamp(value)?.getTime();
  return time === undefined || time > receivedAt.getTime() + furthestAheadMs ? null : time;
};

/** Whether all of a page's times are known and in order: only then its last one is a place to go on at. */
export const areAscending = (times: readonly (number | null)[]): boolean =>
  times.every((time, index) => time !== null && time >= (times[index - 1] ?? 0));
