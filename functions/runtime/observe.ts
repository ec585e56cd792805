import type { MetricValues } from '#functions/manifest/metrics.ts';
import type { Notifier } from '#lib/alerts/notifier.ts';
import type { CircuitBreaker } from '#lib/coordination/circuit-breaker.ts';
import type { GuardedLimiter } from '#lib/coordination/guarded-limiter.ts';
import type { PageEvent } from '#lib/ingestion/page-event.ts';
import type { Provider } from '#lib/provider/provider.ts';
import { emit } from './emit.ts';

export const emitPageEvent = (event: PageEvent): void => emit(metricsOf(event));

const metricsOf = (event: PageEvent): MetricValues => {
  switch (event.kind) {
    case 'applied':
      return { PagesApplied: 1, PageTickets: event.tickets };
    case 'lease-lost':
      return { LeasesLost: 1 };
    case 'run-ended': {
      const { status, started_at, ended_at, new_ingested, updated, unchanged, skipped, errors } = event.run;
      return {
        ...(status === 'completed' ? { RunsCompleted: 1 } : { RunsFailed: 1 }),
        RunTickets: new_ingested + updated + unchanged + skipped + errors,
        RunMs: (ended_at ?? started_at).getTime() - started_at.getTime(),
      };
    }
  }
};

// Decorators that emit metrics of the answers.

export const observedProvider = (provider: Provider): Provider => ({
  ...provider,
  async fetchPage(request, signal) {
    const startedAt = performance.now();
    const answer = await provider.fetchPage(request, signal);
    emit({
      ProviderCallMs: performance.now() - startedAt,
      ...(answer.kind !== 'page' && answer.kind !== 'throttled' && { ProviderFailures: 1 }),
      ...('retryAfterMs' in answer && { ProviderWaitMs: answer.retryAfterMs }),
    });
    return answer;
  },
});

export const observedLimiter = (limiter: GuardedLimiter, circuit: string): GuardedLimiter => ({
  ...limiter,
  async acquire(request) {
    const result = await limiter.acquire(request);
    if (result.kind === 'wait') emit({ LimitWaitMs: result.waitMs });
    if (result.kind === 'refused') emit({ CircuitWaitMs: result.waitMs }, { circuit });
    return result;
  },
});

export const observedCircuit = (circuit: CircuitBreaker, name: string): CircuitBreaker => {
  const emitRefusal = <G extends { kind: string; waitMs?: number }>(gate: G): G => {
    if (gate.kind === 'refused') emit({ CircuitWaitMs: gate.waitMs ?? 0 }, { circuit: name });
    return gate;
  };
  return {
    ...circuit,
    look: async () => emitRefusal(await circuit.look()),
    permit: async () => emitRefusal(await circuit.permit()),
  };
};

export const observedNotifier = (notifier: Notifier): Notifier => ({
  async notify(notification, idempotencyKey, signal) {
    const startedAt = performance.now();
    const answer = await notifier.notify(notification, idempotencyKey, signal);
    emit({
      NotifyCallMs: performance.now() - startedAt,
      ...(answer === 'taken' && { AlertsSent: 1 }),
      ...(answer !== 'taken' && answer.retryAfterMs === undefined && { AlertTriesFailed: 1 }),
    });
    return answer;
  },
});
