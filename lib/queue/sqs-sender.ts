import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { sending, type TraceHeaders } from '#lib/tracer.ts';
import { longestDelayMs, type Outgoing, type Sender } from './sender.ts';

/** In whole seconds. */
const delaySeconds = (waitMs = 0): number => Math.floor(Math.min(longestDelayMs, Math.max(0, waitMs)) / 1000);

const batchLimit = 10;

/** The last part of a queue's URL, as of its ARN. */
const queueNameOf = (queueUrl: string): string => queueUrl.slice(queueUrl.lastIndexOf('/') + 1);

const attributesOf = (headers: TraceHeaders): Record<string, { DataType: 'String'; StringValue: string }> =>
  Object.fromEntries(Object.entries(headers).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]));

/** Sends to one queue. A message names its trace in its attributes, so that its body is what its schema says. */
export const sqsSender = <Message>(client: SQSClient, queueUrl: string): Sender<Message> => {
  const queueName = queueNameOf(queueUrl);
  const entryOf = ({ message, groupId, waitMs }: Outgoing<Message>, headers: TraceHeaders) => ({
    MessageBody: JSON.stringify(message),
    MessageGroupId: groupId,
    DelaySeconds: delaySeconds(waitMs),
    ...(headers.traceparent && { MessageAttributes: attributesOf(headers) }),
  });

  const sendBatch = (batch: readonly Outgoing<Message>[]): Promise<void> =>
    sending(queueName, batch.length, async (headersOf) => {
      const Entries = batch.map((one, index) => ({ Id: `${index}`, ...entryOf(one, headersOf()) }));
      const { Failed: refused = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
      if (refused.length > 0)
        throw new Error(
          `The queue refused ${refused.length} of ${batch.length} messages: ${refused[0]?.Message ?? refused[0]?.Code}`,
        );
    });

  return {
    async send(outgoing) {
      await sending(queueName, 1, (headersOf) =>
        client.send(new SendMessageCommand({ QueueUrl: queueUrl, ...entryOf(outgoing, headersOf()) })),
      );
    },

    async sendAll(outgoing) {
      for (let from = 0; from < outgoing.length; from += batchLimit)
        await sendBatch(outgoing.slice(from, from + batchLimit));
    },
  };
};
