import type { ConnectionDoc } from '#lib/connections/connection.ts';
import type { HelpdeskHttp } from '#lib/connections/helpdesk-http.ts';
import type { GuardedLimiter } from '#lib/coordination/guarded-limiter.ts';
import type { RunMode } from '#lib/helpdesks/helpdesk-adapter.ts';
import { helpdeskOf } from '#lib/ingestion/helpdesk-of.ts';
import { ingestPage } from '#lib/ingestion/ingest-page.ts';
import type { RunDoc } from '#lib/ingestion/run.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { startRun } from '#lib/ingestion/start-run.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { silentBus } from './event-buses.ts';
import type { Clock } from './helpdesk-reader.ts';
import { recordingSender, triage, ttlMs, tenantId as usualTenant } from './run-parts.ts';

type Options = {
  tenantId?: string;
  store: Store;
  http: Pick<HelpdeskHttp, 'send'>;
  /** The clock of the desk. A page takes 0.3 s of it, and whatever waits lets it go on. */
  clock: Clock;
  limiterOf: (connection: ConnectionDoc) => GuardedLimiter;
  guard?: { count: number; share: number };
};

type BeforePage = (message: PageMessage) => unknown;
type RunOptions = { mode?: RunMode; allowDeletions?: number; changesEveryMs?: number; beforePage?: BeforePage };

/** From one page to the next, whose cursor the first one has. */
export const pageMs = 300;

const generic = () => Promise.reject(new Error('The generic provider must not be called'));
const noLimit: GuardedLimiter = new Proxy({} as GuardedLimiter, { get: () => generic });

/** The runs of one tenant over its own help desk, worked on one message after the other. */
export const helpdeskRuns = ({
  tenantId = usualTenant,
  store,
  http,
  clock,
  limiterOf,
  guard = { count: 10, share: 0.25 },
}: Options): {
  sender: Sender<PageMessage>;
  work: (beforePage?: BeforePage) => Promise<void>;
  run: (options?: RunOptions) => Promise<RunDoc>;
} => {
  const { sent, sender } = recordingSender();
  const pageOf = ingestPage({
    store,
    limiter: noLimit,
    provider: { fetchPage: generic },
    helpdeskOf: helpdeskOf({ store, http, limiterOf, now: clock.now }),
    pages: sender,
    alerts: { send: async () => {}, sendAll: async () => {} },
    events: silentBus,
    triageFor: async () => triage,
    rules: { pageSize: 10, maxAttempts: 3, ttlMs, guard, alertBackfill: 'suppress' },
    warn: () => {},
    sleep: async (ms) => clock.advance(ms),
  });

  const work = async (beforePage?: BeforePage): Promise<void> => {
    for (let message = sent.shift(); message; message = sent.shift()) {
      await beforePage?.(message);
      clock.advance(pageMs);
      const outcome = await pageOf(message, false);
      if (outcome.kind !== 'again') continue;
      clock.advance(outcome.waitMs);
      sent.push(outcome.message);
    }
  };

  return {
    /** Where whoever starts runs sends their first pages. */
    sender,
    /** Works until no message is left. */
    work,
    /** Starts a run and works on it to its end. */
    async run({ mode, allowDeletions = 0, changesEveryMs, beforePage } = {}) {
      const now = new Date(clock.now());
      const started = await startRun(store, sender, { tenantId, allowDeletions, ttlMs, mode, changesEveryMs, now });
      if (started.kind === 'taken') throw new Error('A run is on');
      await work(beforePage);
      const ended = await runsOf(store, tenantId).find(started.run.job_id);
      if (!ended) throw new Error('The run is gone');
      return ended;
    },
  };
};
