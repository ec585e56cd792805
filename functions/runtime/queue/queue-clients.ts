import { lazy } from '#lib/lazy.ts';
import type {
  AlertMessage,
  DeliveryMessage,
  ImportMessage,
  PageMessage,
  PushMessage,
  RefreshMessage,
  ReplayMessage,
  VerificationMessage,
} from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import type { QueueClients } from './queue-handler.ts';

type QueueUrls = { url: string; deadLetterUrl: string };

/** One client per process. The SDK is loaded at the first use: half of the functions that may send seldom do. */
const queues = lazy(async () => {
  const { sqsQueues } = await import('#lib/queue/sqs-queues.ts');
  return sqsQueues();
});

/** Loads the SDK now, beside what else a function waits for: for functions that nearly always send. */
export const loadQueues = (): void => void queues().catch(() => {}); // whoever sends tries again, and gets the error

const senderTo = <Message>(url: string): Sender<Message> => ({
  send: async (outgoing) => (await queues()).senderTo<Message>(url).send(outgoing),
  sendAll: async (outgoing) => {
    if (outgoing.length > 0) await (await queues()).senderTo<Message>(url).sendAll(outgoing);
  },
});

export const pageSender = ({ url }: QueueUrls): Sender<PageMessage> => senderTo(url);
export const refreshSender = ({ url }: QueueUrls): Sender<RefreshMessage> => senderTo(url);
export const alertSender = ({ url }: QueueUrls): Sender<AlertMessage> => senderTo(url);
export const deliverySender = ({ url }: QueueUrls): Sender<DeliveryMessage> => senderTo(url);
export const replaySender = ({ url }: QueueUrls): Sender<ReplayMessage> => senderTo(url);
export const verificationSender = ({ url }: QueueUrls): Sender<VerificationMessage> => senderTo(url);
export const pushSender = ({ url }: QueueUrls): Sender<PushMessage> => senderTo(url);
export const importSender = ({ url }: QueueUrls): Sender<ImportMessage> => senderTo(url);

export const queueClients = <Message>({ url, deadLetterUrl }: QueueUrls): QueueClients<Message> => ({
  own: senderTo(url),
  deadLetter: senderTo(deadLetterUrl),
  redeliverIn: async (seconds, receiptHandle) => (await queues()).redeliverIn(url, seconds, receiptHandle),
});
