import type { TicketDoc } from '#lib/tickets/ticket.ts';

/** Allowed clock skew of a provider; timestamps further ahead do not order versions. */
export const clockSkewMs = 5 * 60_000;

export type Order = 'older' | 'same' | 'newer';

type Stamps = Pick<TicketDoc, 'updated_at' | 'version_at'>;

/** Whether a timestamp is further ahead than the allowed skew. */
export const isFuture = (stamp: Date, now: Date): boolean => stamp.getTime() > now.getTime() + clockSkewMs;

/**
 * The time that a version is ordered by: its timestamp, or now if that is in the future, so that later versions can
 * follow.
 */
export const versionOf = (stamp: Date, now: Date): Date => (isFuture(stamp, now) ? now : stamp);

/**
 * Orders a version against the stored one by timestamp. Future timestamps are ordered among themselves as sent, since
 * clamped to now they would seem newer each time; a stored version from the future blocks nothing.
 */
export const orderOf = (stamp: Date, stored: Stamps, now: Date): Order => {
  if (isFuture(stored.version_at, now) && !isFuture(stamp, now)) return 'newer';
  const by = stamp.getTime() - (isFuture(stamp, now) ? stored.updated_at : stored.version_at).getTime();
  return by < 0 ? 'older' : by > 0 ? 'newer' : 'same';
};

/** The stored version's new time when it is seen unchanged with this timestamp; undefined if it stays. */
export const movedVersion = (stamp: Date, stored: Stamps, now: Date): Date | undefined => {
  if (isFuture(stored.version_at, now)) return versionOf(stamp, now);
  return stamp > stored.version_at && !isFuture(stamp, now) ? stamp : undefined;
};
