import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** A message on its way. Messages of one group share the queue fairly with those of other groups. */
export type Outgoing<Message> = { message: Message; groupId: string; waitMs?: number };

/** Puts messages into one queue. */
export type Sender<Message> = {
  /** At least once; when it is back, the queue has it. */
  send(outgoing: Outgoing<Message>): Promise<void>;
  /** As `send`, for any number. Throws if the queue refused any of them; the others are in the queue then. */
  sendAll(outgoing: readonly Outgoing<Message>[]): Promise<void>;
};

/** SQS delays for at most 15 minutes; a longer wait goes on when the message comes back. */
export const longestDelayMs = 900_000;

/** By whole seconds. */
const delaySeconds = (waitMs = 0): number => Math.floor(Math.min(longestDelayMs, Math.max(0, waitMs)) / 1000);

const batchLimit = 10;

export const sqsSender = <Message>(client: SQSClient, queueUrl: string): Sender<Message> => {
  const entryOf = ({ message, groupId, waitMs }: Outgoing<Message>) => ({
    MessageBody: JSON.stringify(message),
    MessageGroupId: groupId,
    DelaySeconds: delaySeconds(waitMs),
  });

  return {
    async send(outgoing) {
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, ...entryOf(outgoing) }));
    },

    async sendAll(outgoing) {
      for (let from = 0; from < outgoing.length; from += batchLimit) {
        const batch = outgoing.slice(from, from + batchLimit);
        const Entries = batch.map((one, index) => ({ Id: `${index}`, ...entryOf(one) }));
        const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
        if (Failed.length > 0)
          throw new Error(
            `The queue refused ${Failed.length} of ${batch.length} messages: ${Failed[0]?.Message ?? Failed[0]?.Code}`,
          );
      }
    },
  };
};
