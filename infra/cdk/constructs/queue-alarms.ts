import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { deadLetterName, type Queue, visibilitySeconds } from '#functions/manifest/table.ts';
import { addAlarm } from './alarms.ts';
import type { Platform } from './platform.ts';
import type { WorkQueue } from './work-queue.ts';

type QueueAlarmsProps = {
  entry: Queue;
  platform: Platform;
  work: WorkQueue;
  /** Who is hurt when its messages are not worked on, in a sentence. */
  impact: string;
};

/** The longest that SQS delays a message; ours wait on purpose up to then. */
const longestDelaySeconds = 900;

/** The alarms on messages that were given up, and on those that wait for too long. */
export const addQueueAlarms = (scope: Construct, { entry, platform, work, impact }: QueueAlarmsProps): void => {
  const functionName = `${platform.prefix}-${entry.name}`;
  const deadLetterQueueName = `${platform.prefix}-${deadLetterName(entry.name)}`;
  addAlarm(scope, 'DeadLetters', platform, {
    name: `${deadLetterName(entry.name)}-not-empty`,
    metric: work.deadLetterQueue.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(5),
      statistic: 'Maximum',
    }),
    from: 1,
    impact: `Messages were given up. ${impact}`,
    lookAt:
      `MESSAGE_DEAD_LETTERED, MESSAGE_UNREADABLE and MESSAGE_FAILED in the log of the function ${functionName}, which tell ` +
      `the reason; when it is gone, send the messages of ${deadLetterQueueName} back`,
    section: 'a-dead-letter-queue-is-not-empty',
  });
  addAlarm(scope, 'OldestMessage', platform, {
    name: `${entry.name}-too-old`,
    metric: work.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'Maximum' }),
    // A wait on purpose and two deliveries that crashed are no reason to worry yet.
    from: longestDelaySeconds + 2 * visibilitySeconds(entry),
    impact: `Work is late. ${impact}`,
    lookAt: `MESSAGE_FAILED in the log of the function ${functionName}, then at its throttles`,
    section: 'messages-are-old',
    inStandby: 'is-quiet',
  });
};
