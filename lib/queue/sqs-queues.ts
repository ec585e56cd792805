import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Sender } from './sender.ts';
import { sqsSender } from './sqs-sender.ts';

/** The client's default timeout is unlimited. */
const deadlines = { connectionTimeout: 3_000, requestTimeout: 5_000, throwOnRequestTimeout: true };

/** The queues that one client reaches, with region, credentials and endpoint from the environment. */
export const sqsQueues = () => {
  const client = new SQSClient({ requestHandler: deadlines });
  return {
    senderTo: <Message>(url: string): Sender<Message> => sqsSender(client, url),
    /** Changes the visibility timeout of a message that is being processed: it is redelivered after so many seconds. */
    redeliverIn: async (url: string, seconds: number, receiptHandle: string): Promise<void> => {
      await client.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: url,
          VisibilityTimeout: seconds,
          ReceiptHandle: receiptHandle,
        }),
      );
    },
  };
};
