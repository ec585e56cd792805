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

/** What a pass has seen, in ms since 1970. */
export type Seen = {
  /** The newest change. */
  newest: number;
  /** Changes before it could be seen when the pass began, or the list of its changes after all others; null: it begins. */
  settled: number | null;
};

/** What a page of these changes adds. */
export const seenWith = (
  { newest, settled }: Seen,
  changed: readonly (number | null)[],
  { receivedAt, settleMs }: { receivedAt: Date; settleMs: number },
): Seen => ({
  newest: changed.reduce<number>((most, time) => Math.max(most, time ?? 0), newest),
  settled: settled ?? Math.max(0, receivedAt.getTime() - settleMs),
});

/** Before the changes since are listed: what they do not show changes later than that list begins, and is the next pass's. */
export const beforeChanges = ({ newest, settled }: Seen): Seen => ({
  newest: Math.min(newest, settled ?? 0),
  settled: null,
});

/** Where the next pass begins: by what was seen, and no later than what could be seen. */
export const reachedBy = ({ newest, settled }: Seen, overlapMs: number): number =>
  Math.max(0, Math.min(newest, settled ?? 0) - overlapMs);
