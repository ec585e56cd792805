import { inSession, type Store } from '#lib/mongo/store.ts';
import type { DestinationDoc } from './destination.ts';
import type { Outcome } from './destination-adapter.ts';
import { destinationsIn } from './destinations.ts';

/** What goes on is noted so often at most. */
const noteEveryMs = 10_000;

/**
 * Notes how a try of a delivery went. Most of them write nothing. A wait says nothing, and neither does a refusal, which is
 * about one delivery.
 */
export const noteOutcome = async (
  store: Store,
  destination: DestinationDoc,
  outcome: Outcome,
  now: Date,
): Promise<void> => {
  const { _id, tenant_id, health } = destination;
  const isRecent = (at: Date | null) => at !== null && now.getTime() - at.getTime() < noteEveryMs;
  const note = async (change: object): Promise<void> => {
    await destinationsIn(store).updateOne({ _id, tenant_id }, change, inSession(store));
  };
  if (outcome.kind === 'taken') {
    if (isRecent(health.taken_at) && health.failing_since === null) return;
    await note({ $set: { 'health.taken_at': now, 'health.failing_since': null } });
  } else if (outcome.kind === 'failed' || outcome.kind === 'gone') {
    if (isRecent(health.failed_at) && health.failing_since !== null) return;
    const since = { $ifNull: ['$health.failing_since', now] };
    await note([
      {
        $set: {
          ...{ 'health.failed_at': now, 'health.error': { $literal: outcome.why } },
          ...{ 'health.failing_since': since },
        },
      },
    ]);
  }
};
