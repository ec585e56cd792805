import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { queues } from '#functions/manifest/manifest.ts';
import { queueVariables } from '#functions/manifest/table.ts';

/**
 * Redrives the messages of a dead-letter queue to their source queue. Each is deleted only after its copy was sent, so an
 * interrupted redrive can be run again. Messages that arrive meanwhile, which may be copies of these, stay.
 */
export const redrive = async (client: SQSClient, deadLetterUrl: string, url: string): Promise<number> => {
  const count = await countMessages(client, deadLetterUrl);
  for (let moved = 0; moved < count; moved++) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: deadLetterUrl,
        MessageSystemAttributeNames: ['MessageGroupId'],
        MessageAttributeNames: ['All'],
      }),
    );
    const [message] = Messages;
    if (!message) return moved;
    await client.send(
      new SendMessageCommand({
        QueueUrl: url,
        MessageBody: message.Body,
        MessageAttributes: message.MessageAttributes, // which trace it belongs to
        MessageGroupId: message.Attributes?.MessageGroupId,
      }),
    );
    await client.send(new DeleteMessageCommand({ QueueUrl: deadLetterUrl, ReceiptHandle: message.ReceiptHandle }));
  }
  return count;
};

const countMessages = async (client: SQSClient, QueueUrl: string): Promise<number> => {
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
  );
  return Number(Attributes?.ApproximateNumberOfMessages);
};

if (import.meta.main) {
  const [name] = process.argv.slice(2);
  const queue = queues.find((candidate) => candidate.name === name);
  const { url = '', deadLetterUrl = '' } = queue ? queueVariables(queue.name) : {};
  const [target, source] = [process.env[url], process.env[deadLetterUrl]];
  if (!queue || !target || !source) {
    const names = queues.map((candidate) => candidate.name).join('|');
    console.error(
      queue
        ? `Set ${url} and ${deadLetterUrl} to the URLs of the queue and its dead-letter queue`
        : `Usage: npm run redrive -- ${names}`,
    );
    process.exit(1);
  }
  const moved = await redrive(new SQSClient({}), source, target);
  console.log(`${moved} messages were redriven`);
}
