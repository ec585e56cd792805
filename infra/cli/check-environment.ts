import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { configGroups, faultOf, shapeOf } from '#lib/config.ts';
import type { Finding } from './finding.ts';

/** Every variable of Intake that is set here and may not have its value. Values are not repeated. */
export const checkConfiguration = (env: NodeJS.ProcessEnv): Finding[] => {
  const set = new Map(
    configGroups.flatMap((group) => Object.keys(shapeOf(group)).map((name) => [name, group] as const)),
  );
  const given = [...set].filter(([name]) => env[name]);
  const faults = given.flatMap(([name, group]): Finding[] => {
    const fault = faultOf(group, name, env[name] ?? '');
    if (fault === null) return [];
    return [{ check: 'configuration', state: 'fail', found: `${name} ${fault}`, advice: 'See docs/configuration.md' }];
  });
  const found = `variables of Intake that are set here: ${given.length}, all valid`;
  return faults.length > 0 ? faults : [{ check: 'configuration', state: 'ok', found }];
};

const isQueue = ([name, url]: [string, string | undefined]): boolean =>
  /^[A-Z_]+_(?:QUEUE|DLQ)_URL$/.test(name) && !!url;

/** Every queue that the environment names, and whether messages wait in a dead-letter queue. */
export const checkQueues = async (env: NodeJS.ProcessEnv): Promise<Finding[]> => {
  const queues = Object.entries(env).filter(isQueue);
  if (queues.length === 0) {
    const advice = 'Set …_QUEUE_URL and …_DLQ_URL as the functions have them to check the queues';
    return [{ check: 'queues', state: 'warn', found: 'not checked', advice }];
  }
  const client = new SQSClient({ maxAttempts: 1, requestHandler: { connectionTimeout: 3_000, requestTimeout: 5_000 } });
  try {
    return await Promise.all(queues.map(([name, url]) => checkQueue(client, name, url ?? '')));
  } finally {
    client.destroy();
  }
};

const checkQueue = async (client: SQSClient, name: string, url: string): Promise<Finding> => {
  try {
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['ApproximateNumberOfMessages'] }),
    );
    const waiting = Number(Attributes?.ApproximateNumberOfMessages ?? 0);
    const found = `${name} answers; messages: ${waiting}`;
    if (!name.endsWith('_DLQ_URL') || waiting === 0) return { check: 'queues', state: 'ok', found };
    return { check: 'queues', state: 'warn', found, advice: 'npm run redrive brings them back' };
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    const advice = 'Check its URL, the region and the rights of the caller';
    return { check: 'queues', state: 'fail', found: `${name} does not answer (${reason})`, advice };
  }
};
