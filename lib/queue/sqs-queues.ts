import { setTimeout } from 'node:timers/promises';
import { sqsCalls } from './call-sqs.ts';
import type { Sender } from './sender.ts';
import { sqsSender } from './sqs-sender.ts';

/** Queues of SQS, each known by its URL, with credentials from the environment. */
export const sqsQueues = (sleep: (ms: number) => Promise<unknown> = setTimeout) => {
  const call = sqsCalls(sleep);
  return {
    senderTo: <Message>(url: string): Sender<Message> => sqsSender(call, url),
    /** Changes the visibility timeout of a message that is being processed: it is redelivered after so many seconds. */
    redeliverIn: async (url: string, seconds: number, receiptHandle: string): Promise<void> => {
      await call(url, 'ChangeMessageVisibility', { VisibilityTimeout: seconds, ReceiptHandle: receiptHandle });
    },
  };
};
