import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { longestDelayMs, type Outgoing, type Sender } from './sender.ts';

/** In whole seconds. */
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
