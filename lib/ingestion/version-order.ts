import type { TicketDoc } from '#lib/tickets/ticket.ts';

/** A provider's clock may be ahead of ours by this; a stamp from further on says nothing about when a version was made. */
export const clockSkewMs = 5 * 60_000;

export type Order = 'older' | 'same' | 'newer';

type Stamps = Pick<TicketDoc, 'updated_at' | 'version_at'>;

/** Whether a stamp lies further ahead than a provider's clock may. */
export const isFuture = (stamp: Date, now: Date): boolean => stamp.getTime() > now.getTime() + clockSkewMs;

/** The time that a version is ordered by: its stamp, or now for one from the future, so that later ones can follow it. */
export const versionOf = (stamp: Date, now: Date): Date => (isFuture(stamp, now) ? now : stamp);

/**
 * How a version with this stamp stands to the stored one. Stamps from the future are ordered among themselves as they came,
 * since cut to the present they would seem newer at every look; a stored version from the future holds nothing back.
 */
export const orderOf = (stamp: Date, stored: Stamps, now: Date): Order => {
  if (isFuture(stored.version_at, now) && !isFuture(stamp, now)) return 'newer';
  const by = stamp.getTime() - (isFuture(stamp, now) ? stored.updated_at : stored.version_at).getTime();
  return by < 0 ? 'older' : by > 0 ? 'newer' : 'same';
};

/** Where the stored version moves when it is met unchanged with this stamp; undefined if it stays. */
export const movedVersion = (stamp: Date, stored: Stamps, now: Date): Date | undefined => {
  if (isFuture(stored.version_at, now)) return versionOf(stamp, now);
  return stamp > stored.version_at && !isFuture(stamp, now) ? stamp : undefined;
};
