import { alertGraceMs } from '#lib/tickets/new-alert.ts';

/** A claim outlives its call by this, so that a slow write of the result is not overtaken. */
export const claimMarginMs = 5_000;

/** A failed call: it counts as a try, unless the service asked for a wait of `askedMs`. */
export type CallFailure = { reason: string; askedMs?: number };

/**
 * The updates of an entry of an outbox, whose fields begin with `at`: an alert on its ticket, or a delivery. Times are the
 * server's. `due_at` is when the schedule queues the entry, if nothing has moved it by then.
 */
export const entryUpdates = (at: 'alert.' | '') => {
  const set = (fields: Record<string, unknown>) => ({
    $set: Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${at}${name}`, value])),
  });
  const unset = (...names: string[]) => ({ $unset: names.map((name) => `${at}${name}`) });
  const field = (name: string) => `$${at}${name}`;

  /** Queued with a delay of `waitMs`; overdue after its grace period, or at once where no message waits. */
  const queuedFor = (waitMs: number, graceMs: number) => ({ state: 'queued', due_at: inMs(waitMs + graceMs) });
  const increased = (name: string, by: number) => ({ $add: [{ $ifNull: [field(name), 0] }, by] });

  return {
    queued: (waitMs: number, graceMs = alertGraceMs) => [set(queuedFor(waitMs, graceMs))],

    /** Queued as if no call had been made. */
    revived: () => [set({ ...queuedFor(0, alertGraceMs), tries: 0 }), unset('waited_ms', 'not_before')],

    /** Claims an entry for one try of at most `callMs`, if no other delivery holds it and it may be tried: then its `claim_id` is this one. */
    claimed(claimId: string, callMs: number) {
      const isPast = (name: string) => ({ $lte: [{ $ifNull: [field(name), new Date(0)] }, '$$NOW'] });
      const isFree = { $and: [isPast('claimed_until'), isPast('not_before')] };
      const ifFree = (value: unknown, name: string) => ({ $cond: [isFree, value, field(name)] });
      return [
        set({
          claim_id: ifFree(claimId, 'claim_id'),
          due_at: ifFree(inMs(callMs + alertGraceMs), 'due_at'),
          claimed_until: ifFree(inMs(callMs), 'claimed_until'),
        }),
      ];
    },

    released(waitMs: number, failure?: CallFailure, graceMs = alertGraceMs) {
      const counted = (askedMs: number | undefined) =>
        askedMs === undefined ? { tries: increased('tries', 1) } : { waited_ms: increased('waited_ms', askedMs) };
      const failed = failure && { error: { $literal: failure.reason }, ...counted(failure.askedMs) };
      return [set({ ...failed, ...queuedFor(waitMs, graceMs) }), unset('claim_id', 'claimed_until')];
    },

    /** Ended by its last try. */
    ended: ({ state, error = null, ...rest }: { state: string; error?: string | null } & Record<string, unknown>) =>
      set({ state, tries: increased('tries', 1), error: { $literal: error }, ...rest }),

    unset,
  };
};

/** A time by the server's clock. */
export const inMs = (ms: number) => ({ $add: ['$$NOW', ms] });
