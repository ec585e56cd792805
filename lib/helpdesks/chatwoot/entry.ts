import { memberOf } from '#lib/json.ts';
import { parseTimestamp } from '#lib/provider/moment.ts';
import { type ListedEntry, listedAs } from '../page.ts';

/** What the list of changes is ordered by. Every message moves it, those by which Chatwoot reports changes included. */
export const lastActivity = (raw: unknown): unknown => memberOf(raw, 'last_activity_at') ?? memberOf(raw, 'timestamp');

/** The later of two times: a message may move the last activity alone, and older servers say nothing else. */
export const changedAt = (raw: unknown): Date | null => {
  const times = [memberOf(raw, 'updated_at'), lastActivity(raw)].map(parseTimestamp).filter((time) => time !== null);
  return times.reduce<Date | null>((latest, time) => (latest && latest >= time ? latest : time), null);
};

export const listedEntry = (raw: unknown): ListedEntry =>
  listedAs(raw, { updatedAt: changedAt(raw), needsDetail: true });
