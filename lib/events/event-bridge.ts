import { callAws } from '#lib/outgoing/call-aws.ts';
import { traceHeaders } from '#lib/tracer.ts';
import type { DomainEvent } from './domain-event.ts';
import type { PutEvents } from './event-bus.ts';

const batchLimit = 10;

/** The source of every event, for subscribers' rules. */
export const eventSource = 'intake';

export type EventBridgeBus = { name: string; region: string; endpoint?: string | undefined };

type Entry = { EventBusName: string; Source: string; DetailType: string; Detail: string };
type Taken = { EventId?: string; ErrorCode?: string; ErrorMessage?: string };

/**
 * Publishes to EventBridge. Rejected entries are retried once, since that is mostly throttling; a call that fails as a
 * whole is not retried.
 */
export const eventBridge = (bus: EventBridgeBus): PutEvents => {
  const entryOf = ({ type, detail }: DomainEvent): Entry => ({
    EventBusName: bus.name,
    Source: eventSource,
    DetailType: type,
    Detail: JSON.stringify({ ...detail, ...traceHeaders() }),
  });

  const put = async (entries: readonly Entry[], signal: AbortSignal, isLast = false): Promise<void> => {
    const taken = await putEvents(bus, entries, signal);
    const refused = entries.filter((_, index) => taken[index]?.ErrorCode !== undefined);
    if (refused.length === 0) return;
    if (isLast) throw new Error(`The bus refused ${refused.length} of ${entries.length} events: ${faultIn(taken)}`);
    await put(refused, signal, true);
  };

  return async (events, signal) => {
    const batches = Array.from({ length: Math.ceil(events.length / batchLimit) }, (_, index) =>
      events.slice(index * batchLimit, (index + 1) * batchLimit).map(entryOf),
    );
    await Promise.all(batches.map((batch) => put(batch, signal)));
  };
};

/** What became of each entry. */
const putEvents = async (
  { region, endpoint }: EventBridgeBus,
  entries: readonly Entry[],
  signal: AbortSignal,
): Promise<readonly Taken[]> => {
  const answer = await callAws({
    ...{ service: 'events', region, endpoint, signal },
    partition: region.startsWith('cn-') ? 'aws-cn' : 'aws',
    ...{ target: 'AWSEvents.PutEvents', input: { Entries: entries } },
  });
  if (answer.kind === 'failed') throw new Error(`EventBridge ${answer.reason}`);
  if (answer.kind === 'refused') throw new Error(`EventBridge answered ${answer.status} ${answer.error}`.trimEnd());
  return (answer.output.Entries ?? []) as readonly Taken[];
};

const faultIn = (taken: readonly Taken[]): string => {
  const { ErrorCode, ErrorMessage } = taken.find((entry) => entry.ErrorCode !== undefined) ?? {};
  return `${ErrorMessage ?? ErrorCode}`;
};
