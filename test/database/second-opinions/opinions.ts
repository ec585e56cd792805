import type { WithId } from 'mongodb';
import { circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { applyPage } from '#lib/ingestion/apply-page.ts';
import type { RunDoc } from '#lib/ingestion/run.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import { askSecondOpinion, type OpinionDeps } from '#lib/second-opinions/ask-second-opinion.ts';
import type { JudgeAnswer, JudgedText } from '#lib/second-opinions/judge.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { triageBy } from '#lib/tickets/triage-ticket.ts';
import { defaultRules } from '#lib/triage/triage.ts';
import { aTicket } from '#test/support/builders.ts';
import { recordingBus } from '#test/support/event-buses.ts';
import { recordingSender, startedRun, tenantId } from '#test/support/run-parts.ts';

const minuteMs = 60_000;

/** In a language that the rules do not know. */
export const finnish = 'Kukaan meistä ei pääse kirjautumaan sisään, ja asiakkaat odottavat jo kolmatta tuntia.';

export const address = (external_id = 'T-1') => ({ tenant_id: tenantId, external_id });

/** A ticket of the last hour that triage is in doubt about. */
export const inDoubt = (id = 'T-1', fields: Record<string, unknown> = {}) => {
  const created_at = new Date(Date.now() - 50 * minuteMs).toISOString();
  const content = { subject: 'Kirjautuminen', message: finnish, created_at, updated_at: created_at };
  return aTicket({ id, tenant_id: tenantId, ...content, ...fields });
};

/** A world with a model that answers by script. */
export const opinionWorld = (store: Store) => {
  const tickets = store.db.collection<TicketDoc>('tickets');
  const { sent: queued, sender } = recordingSender<AlertMessage>();
  const bus = recordingBus();
  const asked: JudgedText[] = [];
  const warnings: string[] = [];
  let run: RunDoc | undefined;
  let answer: () => Promise<JudgeAnswer> = async () => ({ kind: 'given', urgency: 'high' });

  const deps = ({ perDay = 100, failures = 50, over = store } = {}): OpinionDeps => ({
    store: over,
    judge: {
      name: 'a-model',
      promptVersion: 'a-version',
      of: (text) => {
        asked.push(text);
        return answer();
      },
    },
    circuit: circuitBreakerIn(over, 'judge', { failures, window: 100, openMs: 30_000, probeMs: 15_000 }),
    alerts: sender,
    events: bus,
    rules: { perDay, timeoutMs: 10_000, backfill: 'suppress' },
    warn: (event) => warnings.push(event),
    now: () => new Date(),
  });

  return {
    asked,
    queued,
    warnings,
    events: bus.events,
    deps,
    answerWith(next: typeof answer): void {
      answer = next;
    },
    ask: (id = 'T-1', options: Parameters<typeof deps>[0] = {}) => askSecondOpinion(deps(options))(address(id)),
    ticket: async (external_id = 'T-1'): Promise<WithId<TicketDoc>> => {
      const found = await tickets.findOne({ tenant_id: tenantId, external_id });
      if (!found) throw new Error(`There is no ticket ${external_id}`);
      return found;
    },
    /** The next page of the tenant's run. */
    async ingest(shown: Record<string, unknown>[], { wantsOpinions = true } = {}): Promise<void> {
      run ??= await startedRun(store);
      const page = run.page ?? 1;
      const answered = { tickets: shown, nextPage: page + 1, totalCount: null };
      const triage = triageBy(defaultRules(), undefined, { wantsOpinions });
      const applied = await applyPage(store, { run, page, answer: answered, triage });
      if (applied.kind !== 'applied') throw new Error(`The page was not applied: ${applied.kind}`);
      run = applied.run;
    },
    /** Lets a claim end. */
    claimEnds: (external_id = 'T-1') =>
      tickets.updateOne(
        { external_id, 'second_opinion.state': 'due' },
        { $set: { 'second_opinion.due_at': new Date(0) } },
      ),
  };
};
