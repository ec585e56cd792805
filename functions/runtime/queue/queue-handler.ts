import type { Context, SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import type { Queue } from '#functions/manifest/table.ts';
import { messageOf } from '#lib/errors.ts';
import { parseJson } from '#lib/json.ts';
import { logger, withLogKeys } from '#lib/logger.ts';
import type { Use } from '#lib/mongo/shared-store.ts';
import type { MessageOutcome } from '#lib/queue/outcome.ts';
import type { Sender } from '#lib/queue/sender.ts';

/** Where messages go from here: back into their own queue for later, or aside for good. */
export type QueueClients<Message> = {
  own: Sender<Message>;
  deadLetter: Sender<unknown>;
  /** Makes a delivery that failed come back after so many seconds, instead of at the end of its visibility timeout. */
  redeliverIn(seconds: number, receiptHandle: string): Promise<void>;
};

/** The work on one message; `isRedelivered` says that an earlier delivery did not come to its end. */
export type Work<Message> = (message: Message, isRedelivered: boolean) => Promise<MessageOutcome<Message>>;

type Bound<Message> = { ends: QueueClients<Message>; work: Work<Message> };

/**
 * Wraps a queue's work. The messages of a batch are worked on side by side and none can harm another: a
 * thrown fault fails that message alone, which is then delivered again, the later the more often it failed. What nobody
 * can read goes to the dead-letter queue; what a later version added to a message goes on with its copies. A copy is
 * always sent before its original is acknowledged; a crash between leaves two, never none.
 */
export const queueHandler = <M extends z.ZodObject>(queue: Queue & { message: M }, use: Use<Bound<z.output<M>>>) => {
  /** Works on one message; its ids are log keys meanwhile. */
  const deliver = (record: SQSRecord): Promise<SQSBatchItemFailure[]> => {
    const body = parseJson(record.body);
    const parsed = queue.message.safeParse(body); // what is no JSON, no schema takes
    return withLogKeys({ message_id: record.messageId, ...idsIn(parsed.data) }, async () => {
      try {
        await use((bound) => settle(bound, queue.name, record, body, parsed));
        return [];
      } catch (error) {
        logger.error('MESSAGE_FAILED', { error: messageOf(error) });
        await retrySooner(use, record);
        return [{ itemIdentifier: record.messageId }];
      }
    });
  };

  return async ({ Records }: SQSEvent, context?: Pick<Context, 'awsRequestId'>): Promise<SQSBatchResponse> => {
    logger.resetKeys();
    logger.appendKeys({ operation: queue.name, request_id: context?.awsRequestId });
    const failures = await Promise.all(Records.map(deliver));
    return { batchItemFailures: failures.flat() };
  };
};

/** Works on one message and sends on what comes of it. */
const settle = async <Message extends object>(
  { ends, work }: Bound<Message>,
  queueName: string,
  record: SQSRecord,
  body: unknown,
  { data, error }: z.ZodSafeParseResult<Message>,
): Promise<void> => {
  const groupId = record.attributes.MessageGroupId ?? queueName;
  if (error) {
    logger.error('MESSAGE_UNREADABLE', { reason: error.issues[0]?.message });
    // As it came, so that it can be sent back once there is somebody who can read it.
    return ends.deadLetter.send({ message: body ?? record.body, groupId });
  }
  const copyOf = (message: Message): Message => ({ ...unknownIn(body, data), ...message });
  const outcome = await work(data, Number(record.attributes.ApproximateReceiveCount) > 1);
  switch (outcome.kind) {
    case 'done':
      return;
    case 'again':
      return ends.own.send({ message: copyOf(outcome.message), groupId, waitMs: outcome.waitMs });
    case 'dead-letter':
      logger.error('MESSAGE_DEAD_LETTERED', { reason: outcome.reason });
      return ends.deadLetter.send({ message: copyOf(outcome.message), groupId });
  }
};

/** The visibility timeout is long enough for the slowest batch; a fault that was seen need not wait for its end. */
const retrySooner = async <Message>(
  use: Use<Bound<Message>>,
  { attributes, receiptHandle }: SQSRecord,
): Promise<void> => {
  const seconds = 5 * 2 ** Number(attributes.ApproximateReceiveCount);
  try {
    await use(({ ends }) => ends.redeliverIn(seconds, receiptHandle));
  } catch (error) {
    logger.warn('VISIBILITY_NOT_SHORTENED', { error: messageOf(error) }); // it comes back later then
  }
};

/** The members of a message that this version does not know: a later version may have to read them again. */
const unknownIn = (body: unknown, known: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body ?? {}).filter(([key]) => !Object.hasOwn(known, key)));

/** The ids in a message: its tenant's, its job's and others. */
const idsIn = (message: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(message ?? {}).filter(([key, value]) => key.endsWith('_id') && typeof value === 'string'),
  );
