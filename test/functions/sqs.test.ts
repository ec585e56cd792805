import {
  ChangeMessageVisibilityCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { queues } from '#functions/manifest/manifest.ts';
import { startQueueService } from '#infra/local/queue-service.ts';
import { regionOf } from '#lib/queue/call-sqs.ts';
import { sqsQueues } from '#lib/queue/sqs-queues.ts';
import { type AwsReply, startAwsStandIn } from '#test/support/aws-stand-in.ts';

Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });

const taken: AwsReply = { status: 200, body: { MessageId: 'm' } };

/** A queue that gives these replies in turn, the last one again and again. */
const queueThatReplies = async (...replies: readonly AwsReply[]) => {
  const { endpoint, calls } = await startAwsStandIn(
    (_, count) => replies[Math.min(count, replies.length) - 1] ?? taken,
  );
  return { endpoint, url: `${endpoint}/111122223333/queue`, calls };
};

const withWaits = () => {
  const waits: number[] = [];
  return { waits, ...sqsQueues(async (ms) => void waits.push(ms)) };
};

const message = { message: { text: 'Grüße' }, groupId: 'acme' };
const body = JSON.stringify(message.message);

describe('a call of a queue', () => {
  it('is the one that the client of AWS makes', async () => {
    const { endpoint, url, calls } = await queueThatReplies(taken);
    const client = new SQSClient({ endpoint, region: 'us-east-1', md5: false });
    onTestFinished(() => client.destroy());
    const ours = sqsQueues();
    const entry = { MessageBody: body, MessageGroupId: 'acme', DelaySeconds: 7 };

    await ours.senderTo(url).send({ ...message, waitMs: 7_900 });
    await client.send(new SendMessageCommand({ QueueUrl: url, ...entry }));
    await ours.senderTo(url).sendAll([{ ...message, waitMs: 7_000 }]);
    await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: [{ Id: '0', ...entry }] }));
    await ours.redeliverIn(url, 5, 'receipt');
    await client.send(
      new ChangeMessageVisibilityCommand({ QueueUrl: url, VisibilityTimeout: 5, ReceiptHandle: 'receipt' }),
    );

    const [send, theirSend, batch, theirBatch, change, theirChange] = calls;
    expect([send, batch, change]).toEqual([theirSend, theirBatch, theirChange]);
    expect(send).toMatchObject({ target: 'AmazonSQS.SendMessage', scope: 'us-east-1/sqs/aws4_request' });
  });

  it('sends what a consumer receives, of many messages in batches of ten', async () => {
    const service = await startQueueService(queues, {});
    onTestFinished(service.close);
    const url = service.env.REPLAY_TRIAGE_QUEUE_URL ?? '';
    await sqsQueues()
      .senderTo(url)
      .sendAll(Array.from({ length: 12 }, () => message));
    await sqsQueues().senderTo(url).send(message);

    const received: string[] = [];
    for (let round = 0; round < 20 && received.length < 13; round += 1) {
      const { Messages = [] } = await service.client.send(
        new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10 }),
      );
      received.push(...Messages.map(({ Body = '' }) => Body));
    }
    expect(received).toEqual(Array.from({ length: 13 }, () => body));
  });

  it.each<[string, AwsReply]>([
    ['a failure of the service', { status: 503, body: {} }],
    ['throttling', { status: 400, body: { __type: 'com.amazonaws.sqs#RequestThrottled' } }],
    ['a broken connection', 'broken'],
  ])('is tried again after %s', async (_, reply) => {
    const { url, calls } = await queueThatReplies(reply, reply, taken);
    const { senderTo, waits } = withWaits();
    await senderTo(url).send(message);

    expect(calls).toHaveLength(3);
    expect(waits).toHaveLength(2);
    expect(waits[0]).toBeLessThanOrEqual(100);
    expect(waits[1]).toBeLessThanOrEqual(200);
  });

  it('fails after the third try', async () => {
    const { url, calls } = await queueThatReplies({ status: 500, body: {} });
    await expect(withWaits().senderTo(url).send(message)).rejects.toThrow('SQS answered 500 (SendMessage)');
    expect(calls).toHaveLength(3);
  });

  it('fails at once if it is refused, without a word of the message', async () => {
    const refusal = { __type: 'com.amazonaws.sqs#InvalidMessageContents', message: body };
    const { url, calls } = await queueThatReplies({ status: 400, body: refusal });
    await expect(withWaits().senderTo(url).send(message)).rejects.toThrow(
      /^SQS answered 400 InvalidMessageContents \(SendMessage\)$/,
    );
    expect(calls).toHaveLength(1);
  });

  it('fails if one message of a batch is refused', async () => {
    const { url } = await queueThatReplies({
      status: 200,
      body: { Successful: [{ Id: '0' }], Failed: [{ Id: '1', Code: 'InternalError' }] },
    });
    await expect(withWaits().senderTo(url).sendAll([message, message])).rejects.toThrow(
      'The queue refused 1 of 2 messages: InternalError',
    );
  });
});

describe('the region of a queue', () => {
  it.each([
    ['https://sqs.eu-west-1.amazonaws.com/111122223333/queue', 'eu-west-1'],
    ['https://sqs.cn-north-1.amazonaws.com.cn/111122223333/queue', 'cn-north-1'],
    ['https://sqs-fips.us-gov-west-1.amazonaws.com/111122223333/queue', 'us-gov-west-1'],
    ['https://vpce-0a1b-c2d3.sqs.eu-central-1.vpce.amazonaws.com/111122223333/queue', 'eu-central-1'],
    ['http://127.0.0.1:4566/000000000000/queue', 'us-east-1'],
  ])('of %s is %s', (url, region) => {
    expect(regionOf(url)).toBe(region);
  });
});
