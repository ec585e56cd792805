import { readFile } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
import { ingestPage } from '#lib/ingestion/ingest-page.ts';
import { startRun } from '#lib/ingestion/start-run.ts';
import { connect } from '#lib/mongo/client.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { aTicket } from '#test/support/builders.ts';
import { silentBus } from '#test/support/event-buses.ts';
import { recordingSender, tenantId, triage, ttlMs } from '#test/support/run-parts.ts';

/** Lists of three pages, of which the second is neither a run's start nor its end. */
const pages = 3;
const lists = {
  new: Array.from({ length: pages }, (_, page) => [aTicket({ id: `T-${page}`, tenant_id: tenantId })]),
  changed: Array.from({ length: pages }, (_, page) => [
    aTicket({ id: `T-${page}`, tenant_id: tenantId, subject: 'Another', updated_at: '2026-02-01T00:00:00Z' }),
  ]),
};

/** What the pages of each run ask of a server of this release, by the driver's monitoring. */
const commandsOn = async (release: '7.0' | '8.0') => {
  const server = await startEmbeddedMongo({ release });
  const client = await connect(server.uri, { monitorCommands: true });
  onTestFinished(async () => {
    await client.close();
    await server.close();
  });
  const store = { db: client.db('commands') };
  await prepareDatabase(store);
  const { sent, sender } = recordingSender();
  let list = lists.new;
  const work = ingestPage({
    store,
    provider: {
      fetchPage: async ({ page }) => ({
        kind: 'page',
        page: { tickets: list[page - 1] ?? [], nextPage: page < pages ? page + 1 : null, totalCount: pages },
      }),
    },
    limiter: guardedLimiterIn(store, 'provider', {
      limit: { requests: 60, windowMs: 60_000, callTimeoutMs: 10_000 },
      circuit: { failures: 5, window: 10, openMs: 30_000, probeMs: 15_000 },
    }),
    events: silentBus,
    pages: sender,
    alerts: { send: async () => {}, sendAll: async () => {} },
    triageFor: async () => triage,
    helpdeskOf: async () => null,
    rules: { pageSize: 1, maxAttempts: 8, ttlMs, guard: { count: 10, share: 0.25 } },
    warn: () => {},
    sleep: async () => {},
  });
  const commands: string[] = [];
  client.on('commandStarted', ({ commandName, command }) => {
    const collection = command[commandName];
    commands.push(typeof collection === 'string' ? `${commandName} ${collection}` : commandName);
  });
  const pagesOf = async (shown: typeof list): Promise<string[][]> => {
    list = shown;
    await startRun(store, sender, { tenantId, allowDeletions: 0, ttlMs });
    const byPage: string[][] = [];
    for (let message = sent.shift(); message; message = sent.shift()) {
      commands.length = 0;
      await work(message, false);
      byPage.push([...commands]);
    }
    return byPage;
  };
  return {
    new: await pagesOf(lists.new),
    changed: await pagesOf(lists.changed),
    unchanged: await pagesOf(lists.changed),
  };
};

/** The table of the documentation: the commands of each kind of page. */
const documented = async (): Promise<Record<string, string[]>> => {
  const text = await readFile(new URL('../../../docs/architecture.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| ((?:un)?changed[^|]*?) +\| (`[^|]*`) +\|$/gm)];
  return Object.fromEntries(
    rows.map(([, page = '', commands = '']) => [page, [...commands.matchAll(/`([^`]*)`/g)].map(([, one = '']) => one)]),
  );
};

describe('the commands of a page, as the documentation lists them', () => {
  it.each(['7.0', '8.0'] as const)('are those that the driver sends to MongoDB %s', async (release) => {
    const listed = await documented();
    const changed = listed[`changed, MongoDB ${release.slice(0, 1)}`];

    const { new: first, changed: second, unchanged: third } = await commandsOn(release);
    expect({ new: first[1], changed: second[1], unchanged: third[1] }).toEqual({
      new: changed,
      changed,
      unchanged: listed.unchanged,
    });
  });
});

describe('the first page of a run', () => {
  it('is compared with its record, unless no run can have left one', async () => {
    const { new: first, changed: second } = await commandsOn('7.0');

    expect(first[0]).not.toContain('findAndModify ledger');
    expect(second[0]).toContain('findAndModify ledger');
  });
});
