import type { CallSqs } from './call-sqs.ts';
import { longestDelayMs, type Outgoing, type Sender } from './sender.ts';

/** In whole seconds. */
const delaySeconds = (waitMs = 0): number => Math.floor(Math.min(longestDelayMs, Math.max(0, waitMs)) / 1000);

const batchLimit = 10;

/** An entry of a batch that SQS did not take. */
type Refused = { Code?: string; Message?: string };

export const sqsSender = <Message>(call: CallSqs, queueUrl: string): Sender<Message> => {
  const entryOf = ({ message, groupId, waitMs }: Outgoing<Message>) => ({
    MessageBody: JSON.stringify(message),
    MessageGroupId: groupId,
    DelaySeconds: delaySeconds(waitMs),
  });

  return {
    async send(outgoing) {
      await call(queueUrl, 'SendMessage', entryOf(outgoing));
    },

    async sendAll(outgoing) {
      for (let from = 0; from < outgoing.length; from += batchLimit) {
        const batch = outgoing.slice(from, from + batchLimit);
        const Entries = batch.map((one, index) => ({ Id: `${index}`, ...entryOf(one) }));
        const { Failed } = await call(queueUrl, 'SendMessageBatch', { Entries });
        const refused = (Failed ?? []) as readonly Refused[];
        if (refused.length > 0)
          throw new Error(
            `The queue refused ${refused.length} of ${batch.length} messages: ${refused[0]?.Message ?? refused[0]?.Code}`,
          );
      }
    },
  };
};
