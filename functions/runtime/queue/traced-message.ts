import type { SQSRecord } from 'aws-lambda';
import { logKeys } from '#lib/logger.ts';
import { messagingOf, type NewSpan, receivedHeaders } from '#lib/tracer.ts';
import { inInvocationSpan, spanIdsOf } from '../traced.ts';

/** What became of a message, and of one that failed by which kind of error. */
type Settled = { outcome: string; errorType?: string };

/** Works on a message within a span, which continues the trace that the message names in its attributes. */
export const tracedMessage = <T extends Settled>(record: SQSRecord, work: () => Promise<T>): Promise<T> =>
  inInvocationSpan(
    () => spanOf(record),
    async (span) => {
      const settled = await work();
      span?.set(() => ({ 'intake.outcome': settled.outcome, ...spanIdsOf(logKeys()) }));
      if (settled.errorType !== undefined) span?.fail(settled.errorType);
      return settled;
    },
  );

const spanOf = ({ messageId, eventSourceARN, messageAttributes = {} }: SQSRecord): NewSpan & { from: object } => {
  const queue = eventSourceARN.slice(eventSourceARN.lastIndexOf(':') + 1);
  return {
    name: `process ${queue}`,
    kind: 'consumer',
    queue,
    from: receivedHeaders((name) => messageAttributes[name]?.stringValue),
    attributes: () => ({
      ...messagingOf(queue, 'process'),
      'messaging.message.id': messageId,
      'faas.trigger': 'pubsub',
    }),
  };
};
