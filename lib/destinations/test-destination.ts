import { randomUUID } from 'node:crypto';
import type { LimitedCallDeps } from '#lib/coordination/limited-call.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { DestinationDoc } from './destination.ts';
import { noteOutcome } from './destination-health.ts';
import { sendWithinLimit } from './destination-limiter.ts';
import { enableDestination } from './destinations.ts';
import type { Notice } from './notice.ts';
import type { NoticeSender, Sent } from './send-notice.ts';
import type { DestinationTest } from './views.ts';

export type TestDeps = {
  store: Store;
  sender: NoticeSender;
  limiterOf: (destination: DestinationDoc) => LimitedCallDeps['limiter'];
  sleep: (ms: number) => Promise<void>;
  now: () => Date;
};

/**
 * Sends a destination a notice that says that it is a test, once, if its limit and its circuit allow it within a second. One
 * that takes it is active again.
 */
export const testDestination = async (deps: TestDeps, destination: DestinationDoc): Promise<DestinationTest> => {
  const { outcome, status, answer } = await sendTest(deps, destination);
  await noteOutcome(deps.store, destination, outcome, deps.now());
  if (outcome.kind === 'taken') await enableDestination(deps.store, destination);
  return {
    destination_id: destination._id,
    ok: outcome.kind === 'taken',
    outcome: outcome.kind,
    reason: outcome.kind === 'taken' ? null : outcome.why,
    status,
    answer,
  };
};

const sendTest = async ({ sender, limiterOf, sleep, now }: TestDeps, destination: DestinationDoc): Promise<Sent> => {
  const testId = randomUUID();
  const notice: Notice = { type: 'test', at: now(), tenantId: destination.tenant_id, testId };
  const limiter = limiterOf(destination);
  const called = await sendWithinLimit({ limiter, sleep }, (signal) =>
    sender.send(destination, notice, testId, signal),
  );
  if (called.kind === 'called') return called.answer;
  if (called.reservationId !== undefined) await limiter.release(called.reservationId);
  const why = `It is not called now, after failures or many calls. Try again in ${Math.ceil(called.waitMs / 1_000)} s`;
  return { outcome: { kind: 'throttled', why, retryAfterMs: called.waitMs }, status: null, answer: '' };
};
