import {
  EventBridgeClient,
  PutEventsCommand,
  type PutEventsRequestEntry,
  type PutEventsResultEntry,
} from '@aws-sdk/client-eventbridge';
import { inSpan, type NewSpan, traceHeaders } from '#lib/tracer.ts';
import type { DomainEvent } from './domain-event.ts';
import type { PutEvents } from './event-bus.ts';

const batchLimit = 10;

/** The source of every event, for subscribers' rules. */
export const eventSource = 'intake';

const putSpan: NewSpan = {
  name: 'AWSEvents.PutEvents',
  kind: 'client',
  attributes: () => ({ 'rpc.system': 'aws-api', 'rpc.service': 'EventBridge', 'rpc.method': 'PutEvents' }),
};

/**
 * Publishes to EventBridge. Rejected entries are retried once, since that is mostly throttling; a call that fails as a
 * whole is not retried.
 */
export const eventBridge = (busName: string): PutEvents => {
  const client = new EventBridgeClient({ maxAttempts: 1 }); // region, credentials and endpoint come from the environment

  const entryOf = ({ type, detail }: DomainEvent): PutEventsRequestEntry => ({
    EventBusName: busName,
    Source: eventSource,
    DetailType: type,
    Detail: JSON.stringify({ ...detail, ...traceHeaders() }),
  });

  const put = async (entries: PutEventsRequestEntry[], abortSignal: AbortSignal, isLast = false): Promise<void> => {
    const { FailedEntryCount = 0, Entries = [] } = await inSpan(
      () => putSpan,
      () => client.send(new PutEventsCommand({ Entries: entries }), { abortSignal }),
    );
    if (FailedEntryCount === 0) return;
    const refused = entries.filter((_, index) => Entries[index]?.ErrorCode !== undefined);
    if (isLast) throw new Error(`The bus refused ${FailedEntryCount} of ${entries.length} events: ${faultIn(Entries)}`);
    await put(refused, abortSignal, true);
  };

  return async (events, signal) => {
    const batches = Array.from({ length: Math.ceil(events.length / batchLimit) }, (_, index) =>
      events.slice(index * batchLimit, (index + 1) * batchLimit).map(entryOf),
    );
    await Promise.all(batches.map((batch) => put(batch, signal)));
  };
};

const faultIn = (entries: readonly PutEventsResultEntry[]): string => {
  const { ErrorCode, ErrorMessage } = entries.find((entry) => entry.ErrorCode !== undefined) ?? {};
  return `${ErrorMessage ?? ErrorCode}`;
};
