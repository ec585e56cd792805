import type { DomainEvent } from '#lib/events/domain-event.ts';
import type { EventBus } from '#lib/events/event-bus.ts';
import type { RunDoc } from './run.ts';
import { viewOfRun } from './run-view.ts';

/** Publishes how a run ended, and the summary of a first import; a cancellation is not an event. */
export const publishEnd = (events: EventBus, run: RunDoc): Promise<void> => events.publish(eventOf(run));

const eventOf = (run: RunDoc): DomainEvent[] => {
  const { tenant_id, job_id, started_at, ended_at, new_ingested, updated, unchanged, ...rest } = viewOfRun(run);
  const { deleted, deletions_held, skipped, errors, error } = rest;
  const outcome = { new_ingested, updated, unchanged, deleted, deletions_held, skipped, errors };
  const detail = { version: 1, tenant_id, job_id, started_at, ended_at: ended_at ?? started_at, ...outcome } as const;
  if (run.status === 'completed') return [{ type: 'IngestionCompleted', detail }, ...summaryOf(run)];
  if (run.status === 'failed') return [{ type: 'IngestionFailed', detail: { ...detail, error: error ?? '' } }];
  return [];
};

const summaryOf = ({ tenant_id, job_id, alert_summary: summary }: RunDoc): DomainEvent[] =>
  summary && summary.urgent_open > 0
    ? [{ type: 'AlertsSummarized', detail: { version: 1, tenant_id, job_id, ...summary } }]
    : [];
