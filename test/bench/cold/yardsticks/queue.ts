import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const queues = new SQSClient();

/** The minimum for sending one message. */
export const handler = async () => {
  await queues.send(new SendMessageCommand({ QueueUrl: process.env.INGEST_PAGE_QUEUE_URL, MessageBody: '{}' }));
  return { statusCode: 200 };
};
