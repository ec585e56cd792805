import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Queue } from '#functions/manifest/table.ts';
import { contextOf, type Handler } from './handlers.ts';

export type Poller = { close(): Promise<void> };

/**
 * Emulates Lambda's event source mapping: receives batches, invokes the handler and deletes the messages that it did not
 * report as failed. The rest is redelivered after the visibility timeout.
 */
export const startPoller = (client: SQSClient, queueUrl: string, queue: Queue, handle: Handler): Poller => {
  const closing = new AbortController();

  const receive = async (): Promise<Message[]> => {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: Math.min(10, queue.batchSize),
        WaitTimeSeconds: 20,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      }),
      { abortSignal: closing.signal },
    );
    return Messages;
  };

  const work = async (messages: Message[]): Promise<void> => {
    const failed = await failuresOf(queue, messages, handle);
    const Entries = messages
      .filter(({ MessageId }) => !failed.has(MessageId ?? ''))
      .map(({ ReceiptHandle }, index) => ({ Id: `${index}`, ReceiptHandle }));
    if (Entries.length > 0) await client.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
  };

  const loop = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      try {
        const messages = await receive();
        if (messages.length > 0) await work(messages);
      } catch (error) {
        if (closing.signal.aborted) return;
        console.error(`${queue.name}: the queue cannot be reached (${error}); trying again`);
        await sleep(1_000, undefined, { signal: closing.signal }).catch(() => undefined); // closing ends the pause
      }
    }
  };

  const loops = Array.from({ length: queue.maxConcurrency }, loop);
  return {
    close: async () => {
      closing.abort();
      await Promise.all(loops);
    },
  };
};

/** The ids of the failed messages: those that the handler reports, or all if it threw. */
const failuresOf = async (queue: Queue, messages: readonly Message[], handle: Handler): Promise<Set<string>> => {
  try {
    const answer = (await handle(
      eventOf(queue.name, messages),
      contextOf(queue.name, randomUUID()),
    )) as SQSBatchResponse;
    return new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  } catch (error) {
    console.error(`${queue.name}: ${error}`);
    return new Set(messages.map(({ MessageId }) => MessageId ?? ''));
  }
};

const eventOf = (queueName: string, messages: readonly Message[]): SQSEvent => ({
  Records: messages.map((message) => ({
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: { ApproximateReceiveCount: '1', ...message.Attributes } as SQSEvent['Records'][number]['attributes'],
    messageAttributes: attributesOf(message),
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:local:000000000000:${queueName}`,
    awsRegion: 'local',
  })),
});

const attributesOf = ({ MessageAttributes = {} }: Message): SQSEvent['Records'][number]['messageAttributes'] =>
  Object.fromEntries(
    Object.entries(MessageAttributes).map(([name, { DataType = 'String', StringValue }]) => [
      name,
      { dataType: DataType, ...(StringValue !== undefined && { stringValue: StringValue }) },
    ]),
  );
