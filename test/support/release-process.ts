import { fallback, queues, routes, schedules } from '#functions/manifest/manifest.ts';
import { contextOf, type Handler, handlerOf } from '#infra/local/handlers.ts';
import { startHttpApi } from '#infra/local/http-api.ts';

// Every function of one release in a process of its own: those of the API behind a port, the others by message from the
// parent. What they read is in the environment. `npm run record-release` bundles it with all that it needs.

/** From the parent: invoke that function. */
export type Invocation = { id: number; name: string; event: unknown };

/** To the parent: it is up, or how an invocation ended. */
export type Report = { url: string; functions: string[] } | { id: number; answer?: unknown; error?: string };

const prepareDatabase = {
  name: 'prepare-database',
  file: 'infra/cdk/constructs/prepare-database-handler.ts',
  config: ['mongo'] as const,
};

const functions = new Map<string, Handler>(
  [...queues, ...schedules, prepareDatabase].map((entry) => [entry.name, handlerOf(entry)]),
);

const report = (said: Report): void => {
  process.send?.(said);
};

process.on('message', async ({ id, name, event }: Invocation) => {
  try {
    const handle = functions.get(name);
    if (!handle) throw new Error(`This release has no function ${name}`);
    report({ id, answer: await handle(event, contextOf(name, `${name}-${id}`)) });
  } catch (error) {
    report({ id, error: String(error) });
  }
});
process.once('disconnect', () => process.exit(0));

const { url } = await startHttpApi({ routes, fallback }, 0);
report({ url, functions: [...functions.keys()] });
