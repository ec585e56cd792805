import { Duration } from 'aws-cdk-lib';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import {
  deadLetterName,
  queueVariables,
  type Queue as TableQueue,
  visibilitySeconds,
} from '#functions/manifest/table.ts';
import { accept } from './accept.ts';
import { constructId } from './names.ts';

type WorkQueueProps = {
  entry: Pick<TableQueue, 'name' | 'timeoutSeconds' | 'maxReceives'>;
  /** Goes before each name. */
  prefix: string;
};

/** A message in the dead-letter queue keeps the age that it came with, so this has to outlast the queue's own days. */
const deadLetterDays = 14;
const queueDays = 4;

/**
 * A queue and its dead-letter queue, encrypted and open to TLS alone. They go with the stack whatever the stage: what
 * they hold can be sent again from the database.
 */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetterQueue: Queue;
  /** The variables in which a function finds them. */
  readonly environment: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { entry, prefix }: WorkQueueProps) {
    super(scope, id);
    const common = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };
    this.deadLetterQueue = new Queue(this, 'DeadLetterQueue', {
      ...common,
      queueName: `${prefix}-${deadLetterName(entry.name)}`,
      retentionPeriod: Duration.days(deadLetterDays),
    });
    accept(this.deadLetterQueue, { 'Serverless-SQSRedrivePolicy': 'It is where dead letters go.' });
    this.queue = new Queue(this, 'Queue', {
      ...common,
      queueName: `${prefix}-${entry.name}`,
      retentionPeriod: Duration.days(queueDays),
      visibilityTimeout: Duration.seconds(visibilitySeconds(entry)),
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: entry.maxReceives },
    });
    const variables = queueVariables(entry.name);
    this.environment = {
      [variables.url]: this.queue.queueUrl,
      [variables.deadLetterUrl]: this.deadLetterQueue.queueUrl,
    };
  }

  /** The right to send into the queue and nothing else. */
  grantSend(grantee: IGrantable): void {
    this.queue.grant(grantee, 'sqs:SendMessage');
  }

  /** What Lambda needs to feed a function, and the function to have a message come back sooner. */
  grantWork(grantee: IGrantable): void {
    const actions = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes', 'ChangeMessageVisibility'];
    this.queue.grant(grantee, ...actions.map((action) => `sqs:${action}`));
  }

  /** The right to put messages aside. */
  grantSendToDeadLetters(grantee: IGrantable): void {
    this.deadLetterQueue.grant(grantee, 'sqs:SendMessage');
  }
}

/** A queue for each entry, by its name. */
export const addWorkQueues = (
  scope: Construct,
  entries: readonly TableQueue[],
  prefix: string,
): ReadonlyMap<TableQueue['name'], WorkQueue> =>
  new Map(
    entries.map((entry) => [entry.name, new WorkQueue(scope, `${constructId(entry.name)}Queue`, { entry, prefix })]),
  );
