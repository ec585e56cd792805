// The process of one variant: its handlers on a stack of their own, warm between the turns that it is asked for.

import { schedules } from '#functions/manifest/manifest.ts';
import { ingestPage } from '#functions/manifest/queues.ts';
import { queueVariables } from '#functions/manifest/table.ts';
import { contextOf, type Handler, handlerOf } from '#infra/local/handlers.ts';
import { type Poller, startPoller } from '#infra/local/poller.ts';
import { type QueueService, startQueueService } from '#infra/local/queue-service.ts';
import { type LocalStack, startLocalStack } from '#infra/local/stack.ts';
import type { Answered, Asked, Turn, Turns } from './variant.ts';

let stack: LocalStack;
let queueService: QueueService;
let poller: Poller;
let durations: number[] = [];
let underWay = 0;

const call = async <T>(path: string, method = 'GET'): Promise<T> => {
  const response = await fetch(stack.url + path, { method, headers: { authorization: `Bearer ${stack.apiKey}` } });
  if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
};

/** The same handler, which notes how long each of its invocations takes. */
const timed =
  (handle: Handler): Handler =>
  async (event, context) => {
    const startedAt = performance.now();
    underWay++;
    try {
      return await handle(event, context);
    } finally {
      underWay--;
      durations.push(performance.now() - startedAt);
    }
  };

const turns: { [T in Turn]: (asks: Turns[T]['asks']) => Promise<Turns[T]['answers']> } = {
  // As a standby: nothing is consumed or scheduled but in its turn.
  start: async ({ env }) => {
    queueService = await startQueueService([ingestPage], env);
    stack = await startLocalStack({ ...env, PORT: '0' }, undefined, { standby: true });
    const url = queueService.env[queueVariables(ingestPage.name).url] ?? '';
    poller = startPoller(queueService.client, url, ingestPage, timed(handlerOf(ingestPage)));
    return { url: stack.url, key: stack.apiKey };
  },

  ingest: async ({ tenantId }) => {
    durations = [];
    const { job_id } = await call<{ job_id: string }>(`/ingest/run?tenant_id=${tenantId}`, 'POST');
    for (let status = 'running'; status === 'running' || underWay > 0; ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      ({ status } = await call<{ status: string }>(`/ingest/progress/${job_id}`));
      if (status !== 'running' && status !== 'completed') throw new Error(`The run is ${status}`);
    }
    return durations;
  },

  read: async ({ paths, times }) => {
    const all = paths.map((): number[] => []);
    for (let round = 0; round < times; round++)
      for (const [index, path] of paths.entries()) {
        const startedAt = performance.now();
        await call(path);
        all[index]?.push(performance.now() - startedAt);
      }
    return all;
  },

  keep: async () => {
    for (const schedule of schedules) await handlerOf(schedule)({}, contextOf(schedule.name, 'bench'));
    return null;
  },

  end: async () => {
    await poller.close();
    await stack.close();
    await queueService.close();
    return null;
  },
};

process.on('message', async ({ turn, asks }: Asked) => {
  const answers = await (turns[turn] as (asks: unknown) => Promise<Turns[Turn]['answers']>)(asks);
  process.send?.({ answers } satisfies Answered, () => turn === 'end' && process.exit(0));
});
process.on('disconnect', () => process.exit(1)); // whoever asks is gone
