import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { onTestFinished } from 'vitest';
import { queues } from '#functions/manifest/manifest.ts';
import { type QueueName, queueVariables } from '#functions/manifest/table.ts';
import { type Poller, startPoller } from '#infra/local/poller.ts';
import type { QueueService } from '#infra/local/queue-service.ts';
import { type ApiClient, apiClient } from '#test/functions/api-client.ts';
import { bareEnvironment } from '#test/support/bare-environment.ts';
import { releaseProcess, unpackRelease } from '#test/support/release-bundle.ts';
import type { Report } from '#test/support/release-process.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every deployed function of one release, in a process of its own. */
export type Release = {
  url: string;
  functions: readonly string[];
  /** What it was asked to run so far. */
  invoked: ReadonlySet<string>;
  invoke<T>(name: string, event?: unknown): Promise<T>;
};

type Variables = Readonly<Record<string, string>>;

/** This release, from the files of the tree. */
export const thisRelease = (variables: Variables): Promise<Release> => startRelease(root, variables);

/** One that was recorded, from its bundle. */
export const recordedRelease = async (bundle: Buffer, variables: Variables): Promise<Release> => {
  const folder = await mkdtemp(join(tmpdir(), 'intake-release-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  unpackRelease(bundle, folder);
  return startRelease(folder, variables);
};

const startRelease = async (folder: string, variables: Variables): Promise<Release> => {
  const env = {
    ...bareEnvironment(),
    POWERTOOLS_LOG_LEVEL: 'ERROR',
    POWERTOOLS_METRICS_DISABLED: 'true',
    ...variables,
  };
  const child = fork(join(folder, releaseProcess), { cwd: folder, env, execArgv: [] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [started] = (await Promise.race([once(child, 'message'), endOf(child)])) as [
    { url: string; functions: string[] },
  ];
  return { ...started, ...invokerOf(child) };
};

const endOf = async (child: ChildProcess): Promise<never> => {
  const [code] = await once(child, 'exit');
  throw new Error(`The release ended with ${code}`);
};

const invokerOf = (child: ChildProcess): Pick<Release, 'invoke' | 'invoked'> => {
  const invoked = new Set<string>();
  let invocations = 0;
  const waiting = new Map<number, (report: { answer?: unknown; error?: string }) => void>();
  child.on('message', (report: Report) => {
    if ('id' in report) waiting.get(report.id)?.(report);
  });
  const invoke = <T>(name: string, event: unknown = {}) =>
    new Promise<T>((resolve, reject) => {
      const id = invocations++;
      invoked.add(name);
      waiting.set(id, ({ answer, error }) => {
        waiting.delete(id);
        if (error === undefined) resolve(answer as T);
        else reject(new Error(`${name}: ${error}`));
      });
      child.send({ id, name, event });
    });
  return { invoke, invoked };
};

/**
 * A deployment in which releases take turns as behind an alias: each batch of messages, each tick and each caller goes to the
 * next of those that are live. What one of them began, it ends, whatever is live by then.
 */
export const startStage = ({ client, env }: QueueService) => {
  let live: readonly Release[] = [];
  const turns = new Map<string, number>();
  const next = (
    name: string,
    able: readonly Release[] = live.filter(({ functions }) => functions.includes(name)),
  ): Release => {
    const turn = turns.get(name) ?? 0;
    turns.set(name, turn + 1);
    const chosen = able[turn % able.length];
    if (!chosen) throw new Error(`No live release has ${name}`);
    return chosen;
  };
  const urlOf = (name: QueueName): string => env[queueVariables(name).url] ?? '';
  const messagesIn = async (QueueUrl = ''): Promise<number> => {
    const { Attributes = {} } = await client.send(
      new GetQueueAttributesCommand({
        QueueUrl,
        AttributeNames: [
          'ApproximateNumberOfMessages',
          'ApproximateNumberOfMessagesNotVisible',
          'ApproximateNumberOfMessagesDelayed',
        ],
      }),
    );
    return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
  };

  const pollers: Poller[] = queues.map((queue) =>
    startPoller(client, urlOf(queue.name), queue, (event) => next(queue.name).invoke(queue.name, event)),
  );
  onTestFinished(async () => {
    await Promise.all(pollers.map((poller) => poller.close()));
  });

  return {
    /** From now on these answer and work, in turns. */
    release: (...releases: readonly Release[]): void => {
      live = releases;
    },
    /** One that no live release has does not tick. */
    tick: async (schedule: string): Promise<unknown> =>
      live.some(({ functions }) => functions.includes(schedule)) && next(schedule).invoke(schedule),
    /** A caller that reaches the live releases in turns. */
    caller: (key: string): ApiClient => apiClient(next('api', live).url, key),
    /** Messages that wait, are delayed or are being worked on. */
    underWay: async (): Promise<number> => {
      const counts = await Promise.all(queues.map(({ name }) => messagesIn(urlOf(name))));
      return counts.reduce((sum, count) => sum + count, 0);
    },
    deadLetters: async (): Promise<Record<string, number>> =>
      Object.fromEntries(
        await Promise.all(
          queues.map(async ({ name }) => [name, await messagesIn(env[queueVariables(name).deadLetterUrl])] as const),
        ),
      ),
  };
};

export type Stage = ReturnType<typeof startStage>;
