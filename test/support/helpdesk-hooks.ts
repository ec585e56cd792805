import type { ConnectionDoc } from '#lib/connections/connection.ts';
import type { HelpdeskHttp } from '#lib/connections/helpdesk-http.ts';
import type { GuardedLimiter } from '#lib/coordination/guarded-limiter.ts';
import { hintsOf } from '#lib/hints/hints.ts';
import { coalesceMs } from '#lib/hooks/receive-hook.ts';
import { type RefreshEvent, refreshTickets } from '#lib/hooks/refresh-tickets.ts';
import { resendHints } from '#lib/hooks/resend-hints.ts';
import { connectedHelpdeskOf } from '#lib/ingestion/helpdesk-of.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { RefreshMessage } from '#lib/queue/messages.ts';
import type { Outgoing, Sender } from '#lib/queue/sender.ts';
import { silentBus } from './event-buses.ts';
import type { Clock } from './helpdesk-reader.ts';
import { triage } from './run-parts.ts';

type Options = {
  tenantId: string;
  store: Store;
  http: Pick<HelpdeskHttp, 'send'>;
  /** Whatever waits lets it go on. */
  clock: Clock;
  limiterOf: (connection: ConnectionDoc) => GuardedLimiter;
};

/** The refreshes of one tenant's tickets, worked on one message after the other, each not before its delay is over. */
export const helpdeskHooks = ({ tenantId, store, http, clock, limiterOf }: Options) => {
  let queued: { message: RefreshMessage; at: number }[] = [];
  const reports: RefreshEvent[] = [];
  const enqueue = ({ message, waitMs = 0 }: Pick<Outgoing<RefreshMessage>, 'message' | 'waitMs'>): void =>
    void queued.push({ message, at: clock.now() + waitMs });
  const refreshes: Sender<RefreshMessage> = {
    send: async (outgoing) => enqueue(outgoing),
    sendAll: async (all) => all.forEach(enqueue),
  };
  const refresh = refreshTickets({
    store,
    helpdeskOf: connectedHelpdeskOf({ store, http, limiterOf, now: clock.now }),
    triageFor: async () => triage,
    refreshes,
    alerts: { send: async () => {}, sendAll: async () => {} },
    events: silentBus,
    sleep: async (ms) => clock.advance(ms),
    report: (event) => reports.push(event),
    warn: () => {},
  });

  return {
    reports,
    /** What genuine events about these tickets leave behind. */
    async hint(ids: readonly string[]): Promise<void> {
      const isNew = (await hintsOf(store, tenantId).note(ids, new Date(clock.now()))) > 0;
      if (isNew) enqueue({ message: { tenant_id: tenantId, attempt: 0 }, waitMs: coalesceMs });
    },
    /** The queue loses all that it holds. */
    loseMessages(): void {
      queued = [];
    },
    sweep: (): Promise<number> => resendHints(store, refreshes, new Date(clock.now())),
    /** Works until no message is left; answers how many there were. */
    async work(): Promise<number> {
      for (let worked = 0; ; worked++) {
        const [next, ...others] = queued.toSorted((one, other) => one.at - other.at);
        if (!next) return worked;
        queued = others;
        if (next.at > clock.now()) clock.advance(next.at - clock.now());
        const outcome = await refresh(next.message);
        if (outcome.kind === 'again') enqueue(outcome);
      }
    },
  };
};
