import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { SimulatedHelpdesk } from '#infra/local/helpdesks/simulator/simulated-helpdesk.ts';
import { startZendesk, type ZendeskOptions } from '#infra/local/helpdesks/zendesk/server.ts';
import type { ConnectionDoc } from '#lib/connections/connection.ts';
import { connectionOf, type Restored } from '#lib/connections/connections.ts';
import { helpdeskHttp } from '#lib/connections/helpdesk-http.ts';
import { type ConnectionInput, putConnection } from '#lib/connections/put-connection.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { HostRule } from '#lib/outgoing/host-rule.ts';
import { keyFile } from '#lib/sealing/key-file.ts';
import { clockAt } from './helpdesk-reader.ts';

export const hosts: HostRule = { allowLoopback: true, hosts: [], privateHosts: [] };

/** The client that simulated accounts know. */
export const client = { client_id: 'intake', client_secret: 'canary-client-secret' };

/** Keys in a file of the test file's own. */
export const testKeys = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keys-'));
  afterAll(() => rm(folder, { recursive: true }));
  return keyFile(join(folder, 'key'));
};

/** A simulated account, a clock that both sides share, and the one way to call it. */
export const connectedTo = async <Account extends SimulatedHelpdesk>(
  store: Store,
  start: (now: () => number) => Promise<Account>,
) => {
  const clock = clockAt('2026-03-01T09:00:00Z');
  const keys = await testKeys();
  const account = await start(clock.now);
  afterAll(() => account.close());
  const needing: string[] = [];
  const restored: Restored[] = [];

  return {
    account,
    clock,
    keys,
    /** The reasons for which connections began to need authorization. */
    needing,
    /** Connections that worked again for a run. */
    restored,
    http: helpdeskHttp({
      ...{ store, keys, hosts, now: clock.now, timeoutMs: 5_000 },
      sleep: () => new Promise((resolve) => setTimeout(resolve, 5)),
      onNeedsAuth: async (_, reason) => void needing.push(reason),
      onRestored: async (connection) => void restored.push(connection),
    }),
    /** The connection as it is stored now. */
    async stored(tenantId = 'acme'): Promise<ConnectionDoc> {
      const connection = await connectionOf(store, tenantId);
      if (connection.kind === 'generic') throw new Error('There is no connection');
      return connection;
    },
    /** Connects a tenant to the account. */
    connect(tenantId: string, input: Partial<ConnectionInput> = {}): Promise<ConnectionDoc> {
      const given = { ...(account.connection as ConnectionInput), ...input };
      return putConnection({ store, keys, hosts, now: new Date(clock.now()) }, tenantId, given);
    },
  };
};

/** The same with an account of Zendesk. */
export const connectedDesk = (store: Store, options: ZendeskOptions = {}) =>
  connectedTo(store, (now) => startZendesk({ now, clients: [client], ...options }));
