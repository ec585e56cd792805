import { readdir } from 'node:fs/promises';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { apiByRoute, apiGroups } from '#functions/manifest/api-groups.ts';
import * as manifest from '#functions/manifest/manifest.ts';
import {
  deadLetterName,
  queueVariables,
  type Route,
  secretGrants,
  visibilitySeconds,
} from '#functions/manifest/table.ts';
import { groupVariables } from '#infra/cdk/constructs/variables.ts';
import { startHttpApi } from '#infra/local/http-api.ts';
import { startQueueService } from '#infra/local/queue-service.ts';
import { startScheduler } from '#infra/local/scheduler.ts';
import { logger } from '#lib/logger.ts';

const { routes, fallback, live } = manifest;
const queues = [...manifest.queues, ...live.queues];
const schedules = [...manifest.schedules, ...live.schedules];

const root = new URL('../../', import.meta.url);
const folders = [
  { folder: 'functions/http', entries: [...routes, fallback] },
  { folder: 'functions/queues', entries: queues },
  { folder: 'functions/schedules', entries: schedules },
  { folder: 'functions/sockets', entries: live.sockets },
] as const;
const entries = [...routes, fallback, ...queues, ...schedules, ...live.sockets];

/** The verbs that a summary may start with: it documents a method of generated clients. */
const verbs =
  `Accept Acknowledge Add Alert Answer Apply Approve Archive Authorize Call Cancel Check Claim Clear Close Collect
Complete Connect Correct Count Create Delete Deliver Describe Disable Disconnect Enable End Erase Exchange Expire Export Fetch Find
Finish Forget Get Import Ingest Lift List Mark Merge Move Open Pause Poll Preview Prune Publish Push Queue Re-triage Rebuild Receive
Reconcile Record Refresh Register Remove Renew Replace Replay Requeue Reset Resolve Restore Resume Retry Revoke Rotate Run
Search Send Set Soft-delete Start Stop Store Stream Sync Test Triage Update Upload Verify`.split(/\s+/);

describe('the table', () => {
  it.each(folders)('has every file of $folder once, and no other', async ({ folder, entries }) => {
    const files = await readdir(new URL(folder, root));
    expect(entries.map(({ file }) => file).sort()).toEqual(files.map((name) => `${folder}/${name}`).sort());
  });

  it.each(entries)('names $name like its file', ({ name, file }) => {
    expect(file.split('/').at(-1)).toBe(`${name}.ts`);
  });

  it.each(routes.filter(({ answeredWith }) => answeredWith !== undefined))(
    'has $name answered by a function of the same rights, timeout and memory, in either shape of the API',
    ({ name, answeredWith, ...route }) => {
      const host = routes.find((one) => one.name === answeredWith);
      const facts = ({ scope, config, grants, timeoutSeconds, memoryMb }: Omit<Route, 'name'>) => ({
        scope,
        config: config.filter((group) => group !== 'live' && group !== 'circuit'), // an address and figures, and no right
        grants,
        timeoutSeconds,
        memoryMb,
      });

      expect(host && facts(host)).toEqual(facts(route));
      expect(host?.answeredWith).toBeUndefined();
      for (const shape of [apiByRoute, apiGroups]) {
        const answering = shape(routes, fallback).filter(({ members }) => members.some((one) => one.name === name));
        expect(answering).toHaveLength(1);
        expect(answering[0]?.config).toEqual(expect.arrayContaining([...route.config]));
      }
    },
  );

  it('gives every name and every route once', () => {
    const names = entries.map(({ name }) => name);
    const keys = routes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(entries)('has a summary of at most 60 characters for $name', ({ summary }) => {
    expect(summary.length).toBeLessThanOrEqual(60);
    expect(summary).not.toMatch(/[.:;]$/);
    expect(verbs).toContain(summary.split(' ')[0]);
  });

  it.each(routes)('describes $name in whole sentences, if at all', ({ details = 'Nothing.' }) => {
    expect(details).toMatch(/^[A-Z`].*\.$/);
  });

  it.each(entries)('maps $name to a file that exports a handler', async ({ file }) => {
    const { handler } = await import(new URL(file, root).href);
    expect(handler).toBeTypeOf('function');
  });

  it.each(entries)(
    'grants $name exactly the queues, the bus and the secrets that its configuration has',
    ({ name, config, grants }) => {
      const variables = new Set(config.flatMap((group) => groupVariables[group]));
      const read = queues
        .filter((queue) => variables.has(queueVariables(queue.name).url))
        .map((queue) => `send:${queue.name}`);
      const own = `send:${name}`;
      const published = config.some((group) => group === 'eventBus') ? ['put:events'] : [];
      const asked = name === 'ask-second-opinions' ? ['ask:judge'] : []; // others only note that an opinion is wanted
      const files = grants.filter((grant) => grant.endsWith(':imports'));
      expect(files.length > 0).toBe(
        config.some((group) => group === 'imports') && !config.some((group) => group === 'dashboard'),
      );
      const isOfSockets = [...live.sockets, ...live.queues, ...live.schedules].some((one) => one.name === name);
      const pushed = isOfSockets && config.some((group) => group === 'live') ? ['push:sockets'] : [];
      const secret = grants.filter((grant) => secretGrants.some((one) => one === grant));
      expect(secret.length > 0).toBe(config.some((group) => group === 'secrets'));
      expect(new Set([...grants, own])).toEqual(
        new Set([...read, ...published, ...asked, ...pushed, ...files, ...secret, own]),
      );
    },
  );
});

describe('the local stack', () => {
  // Handlers in this file have no configuration; only that they are reached is tested.
  const withoutConfiguration = (): void => {
    vi.stubEnv('MONGODB_URI', '');
    logger.setLogLevel('SILENT');
    onTestFinished(() => void vi.unstubAllEnvs());
  };

  it('has the queues of the table, which behave like the deployed ones', async () => {
    const service = await startQueueService(queues, {});
    onTestFinished(service.close);

    const attributesOf = async (variable: string) => {
      const QueueUrl = service.env[variable] ?? '';
      const { Attributes } = await service.client.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
      );
      return Attributes;
    };

    const urls = Object.keys(service.env).filter((name) => name.endsWith('_QUEUE_URL') || name.endsWith('_DLQ_URL'));
    expect(urls.sort()).toEqual(queues.flatMap(({ name }) => Object.values(queueVariables(name))).sort());
    for (const queue of queues) {
      const attributes = await attributesOf(queueVariables(queue.name).url);
      expect(attributes?.VisibilityTimeout).toBe(`${visibilitySeconds(queue)}`);
      expect(JSON.parse(attributes?.RedrivePolicy ?? '{}')).toEqual({
        deadLetterTargetArn: expect.stringMatching(new RegExp(`:${deadLetterName(queue.name)}$`)),
        maxReceiveCount: queue.maxReceives,
      });
    }
  });

  it('has every route of the table', async () => {
    withoutConfiguration();
    const api = await startHttpApi({ routes, fallback }, 0);
    onTestFinished(api.close);

    for (const { method, path, scope } of routes) {
      const response = await fetch(api.url + path.replace(/\{\w+\}/g, 'some'), { method });
      const text = await response.text();
      if (scope === null) expect(text).not.toContain('No route matches this path.');
      else expect([method, path, response.status]).toEqual([method, path, 401]);
    }
  });

  it('starts every schedule of the table', async () => {
    withoutConfiguration();
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => complaints.mockRestore());

    const scheduler = startScheduler(schedules);
    onTestFinished(scheduler.close);

    await vi.waitFor(() => expect(complaints).toHaveBeenCalledTimes(schedules.length));
    const started = complaints.mock.calls.map(([line]) => String(line).split(':')[0]);
    expect(started.sort()).toEqual(schedules.map(({ name }) => name).sort());
  });
});
