import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { AlertMessage, PageMessage, ReplayMessage, VerificationMessage } from '#lib/queue/messages.ts';
import { type Sender, sqsSender } from '#lib/queue/sender.ts';
import type { QueueClients } from './queue-handler.ts';

type QueueUrls = { url: string; deadLetterUrl: string };

/** The client's default timeout is unlimited. */
const deadlines = { connectionTimeout: 3_000, requestTimeout: 5_000, throwOnRequestTimeout: true };

let shared: SQSClient | undefined;

/** One client per process, with region, credentials and endpoint from the environment. */
const client = (): SQSClient => {
  shared ??= new SQSClient({ requestHandler: deadlines });
  return shared;
};

export const pageSender = ({ url }: QueueUrls): Sender<PageMessage> => sqsSender(client(), url);
export const alertSender = ({ url }: QueueUrls): Sender<AlertMessage> => sqsSender(client(), url);
export const replaySender = ({ url }: QueueUrls): Sender<ReplayMessage> => sqsSender(client(), url);
export const verificationSender = ({ url }: QueueUrls): Sender<VerificationMessage> => sqsSender(client(), url);

export const queueClients = <Message>({ url, deadLetterUrl }: QueueUrls): QueueClients<Message> => ({
  own: sqsSender(client(), url),
  deadLetter: sqsSender(client(), deadLetterUrl),
  redeliverIn: async (VisibilityTimeout, ReceiptHandle) => {
    await client().send(new ChangeMessageVisibilityCommand({ QueueUrl: url, VisibilityTimeout, ReceiptHandle }));
  },
});
