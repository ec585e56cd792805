import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { messageOf } from '#lib/errors.ts';
import { logger } from '#lib/logger.ts';
import type { Outcome } from '#lib/queue/outcome.ts';
import type { Sender } from '#lib/queue/sender.ts';
import type { Queue } from '../table.ts';

/** Where messages go from here: back into their own queue for later, or aside for good. */
export type QueueEnds<Message> = { own: Sender<Message>; deadLetter: Sender<unknown> };

/** The work on one message; `isRedelivered` says that an earlier delivery did not come to its end. */
export type Work<Message> = (message: Message, isRedelivered: boolean) => Promise<Outcome<Message>>;

/**
 * Puts the frame around a queue's work. The messages of a batch are worked on side by side and none can harm another: a
 * thrown fault fails that message alone, which is then delivered again after its visibility timeout. What nobody can read
 * is put aside. A copy is always sent before its original is acknowledged; a crash between leaves two, never none.
 */
export const queueHandler = <M extends z.ZodType>(
  queue: Queue & { message: M },
  bind: () => Promise<{ ends: QueueEnds<z.output<M>>; work: Work<z.output<M>> }>,
) => {
  const settle = async (record: SQSRecord): Promise<void> => {
    const { ends, work } = await bind();
    const groupId = record.attributes.MessageGroupId ?? queue.name;
    const { data, error } = queue.message.safeParse(jsonOf(record.body));
    if (error) {
      logger.error('MESSAGE_UNREADABLE', { message_id: record.messageId, reason: error.issues[0]?.message });
      return ends.deadLetter.send({ message: record.body, groupId });
    }
    const outcome = await work(data, Number(record.attributes.ApproximateReceiveCount) > 1);
    switch (outcome.kind) {
      case 'done':
        return;
      case 'again':
        return ends.own.send({ message: outcome.message, groupId, waitMs: outcome.waitMs });
      case 'dead':
        logger.error('MESSAGE_DEAD', { message_id: record.messageId, reason: outcome.reason });
        return ends.deadLetter.send({ message: outcome.message, groupId });
    }
  };

  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    logger.resetKeys();
    logger.appendKeys({ operation: queue.name });
    const failures = await Promise.all(
      Records.map(async (record) => {
        try {
          await settle(record);
          return [];
        } catch (error) {
          logger.error('MESSAGE_FAILED', { message_id: record.messageId, error: messageOf(error) });
          return [{ itemIdentifier: record.messageId }];
        }
      }),
    );
    return { batchItemFailures: failures.flat() };
  };
};

const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined; // no schema takes it
  }
};
