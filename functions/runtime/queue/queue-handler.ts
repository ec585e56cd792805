import type { Context, SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import type { Queue } from '#functions/manifest/table.ts';
import { emit } from '#functions/runtime/emit.ts';
import { errorTypeOf, messageOf } from '#lib/errors.ts';
import { parseJson } from '#lib/json.ts';
import { logger, withLogKeys } from '#lib/logger.ts';
import type { Use } from '#lib/mongo/shared-store.ts';
import type { MessageOutcome } from '#lib/queue/outcome.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { traced } from '../traced.ts';
import { tracedMessage } from './traced-message.ts';

/** Clients for sending a message back to its own queue, or to the dead-letter queue. */
export type QueueClients<Message> = {
  own: Sender<Message>;
  deadLetter: Sender<unknown>;
  /** Shortens the visibility timeout of a failed delivery, so that it is redelivered after so many seconds. */
  redeliverIn(seconds: number, receiptHandle: string): Promise<void>;
};

/** Processes one message; `isRedelivered` means that an earlier delivery did not complete. */
export type Work<Message> = (message: Message, isRedelivered: boolean) => Promise<MessageOutcome<Message>>;

type Bound<Message> = { ends: QueueClients<Message>; work: Work<Message> };

/**
 * Turns the work on one message into a batch handler. Messages of a batch are processed concurrently and independently: an
 * error fails only its own message, which is redelivered with increasing delay. Unreadable messages go to the dead-letter
 * queue; fields added by a later version are kept in copies of a message. A copy is sent before the original is
 * acknowledged, so a crash in between leaves two messages, never none.
 */
export const queueHandler = <M extends z.ZodType<object>>(
  queue: Queue & { message: M },
  use: Use<Bound<z.output<M>>>,
) => {
  /** Processes one message, with its ids as log keys. */
  const deliver = (record: SQSRecord): Promise<SQSBatchItemFailure[]> => {
    const body = parseJson(record.body);
    const parsed = queue.message.safeParse(body);
    return withLogKeys({ message_id: record.messageId, ...idsIn(parsed.data) }, async () => {
      const { outcome } = await tracedMessage(record, async () => {
        try {
          return { outcome: await use((bound) => settle(bound, queue.name, record, body, parsed)) };
        } catch (error) {
          logger.error('MESSAGE_FAILED', { error: messageOf(error) });
          emit({ MessagesFailed: 1 });
          await retrySooner(use, record);
          return { outcome: 'failed' as const, errorType: errorTypeOf(error) };
        }
      });
      return outcome === 'failed' ? [{ itemIdentifier: record.messageId }] : [];
    });
  };

  return async ({ Records }: SQSEvent, context?: Context): Promise<SQSBatchResponse> => {
    const invocation = { operation: queue.name, request_id: context?.awsRequestId };
    const failures = await withLogKeys(invocation, () => traced(context, () => Promise.all(Records.map(deliver))));
    return { batchItemFailures: failures.flat() };
  };
};

/** What became of a message that did not fail. */
type Settled = 'unreadable' | MessageOutcome<unknown>['kind'];

/** Processes one message and sends the message that results, if any. */
const settle = async <Message extends object>(
  { ends, work }: Bound<Message>,
  queueName: string,
  record: SQSRecord,
  body: unknown,
  { data, error }: z.ZodSafeParseResult<Message>,
): Promise<Settled> => {
  const groupId = record.attributes.MessageGroupId ?? queueName;
  if (error) {
    logger.error('MESSAGE_UNREADABLE', { reason: error.issues[0]?.message });
    emit({ MessagesFailed: 1 });
    // Unchanged, so that it can be redriven once a version can read it.
    await ends.deadLetter.send({ message: body ?? record.body, groupId });
    return 'unreadable';
  }
  const copyOf = (message: Message): Message => ({ ...unknownIn(body, data), ...message });
  const outcome = await work(data, Number(record.attributes.ApproximateReceiveCount) > 1);
  switch (outcome.kind) {
    case 'done':
      break;
    case 'again':
      await ends.own.send({ message: copyOf(outcome.message), groupId, waitMs: outcome.waitMs });
      break;
    case 'dead-letter':
      logger.error('MESSAGE_DEAD_LETTERED', { reason: outcome.reason });
      await ends.deadLetter.send({ message: copyOf(outcome.message), groupId });
  }
  return outcome.kind;
};

/** The visibility timeout covers the slowest batch; a known failure need not wait for its end. */
const retrySooner = async <Message>(
  use: Use<Bound<Message>>,
  { attributes, receiptHandle }: SQSRecord,
): Promise<void> => {
  const seconds = 5 * 2 ** Number(attributes.ApproximateReceiveCount);
  try {
    await use(({ ends }) => ends.redeliverIn(seconds, receiptHandle));
  } catch (error) {
    logger.warn('VISIBILITY_NOT_SHORTENED', { error: messageOf(error) }); // redelivered after the full timeout
  }
};

/** Fields of a message that this version does not know; a later version may need them. */
const unknownIn = (body: unknown, known: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body ?? {}).filter(([key]) => !Object.hasOwn(known, key)));

/** The ids in a message, such as tenant and job. */
const idsIn = (message: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(message ?? {}).filter(([key, value]) => key.endsWith('_id') && typeof value === 'string'),
  );
