import type {
  AlertMessage,
  DeliveryMessage,
  ImportMessage,
  PageMessage,
  RefreshMessage,
  ReplayMessage,
  VerificationMessage,
} from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { sqsQueues } from '#lib/queue/sqs-queues.ts';
import type { QueueClients } from './queue-handler.ts';

type QueueUrls = { url: string; deadLetterUrl: string };

const queues = sqsQueues();

export const pageSender = ({ url }: QueueUrls): Sender<PageMessage> => queues.senderTo(url);
export const refreshSender = ({ url }: QueueUrls): Sender<RefreshMessage> => queues.senderTo(url);
export const alertSender = ({ url }: QueueUrls): Sender<AlertMessage> => queues.senderTo(url);
export const deliverySender = ({ url }: QueueUrls): Sender<DeliveryMessage> => queues.senderTo(url);
export const replaySender = ({ url }: QueueUrls): Sender<ReplayMessage> => queues.senderTo(url);
export const verificationSender = ({ url }: QueueUrls): Sender<VerificationMessage> => queues.senderTo(url);
export const importSender = ({ url }: QueueUrls): Sender<ImportMessage> => queues.senderTo(url);

export const queueClients = <Message>({ url, deadLetterUrl }: QueueUrls): QueueClients<Message> => ({
  own: queues.senderTo(url),
  deadLetter: queues.senderTo(deadLetterUrl),
  redeliverIn: (seconds, receiptHandle) => queues.redeliverIn(url, seconds, receiptHandle),
});
