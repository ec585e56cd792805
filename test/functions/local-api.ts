import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { type Provider, type ProviderOptions, startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { type LocalStack, startLocalStack } from '#infra/local/stack.ts';
import { everyRight, type Scope } from '#lib/auth/api-key.ts';
import { createKey } from '#lib/auth/create-key.ts';
import type { Env } from '#lib/config.ts';
import type { DomainEvent } from '#lib/events/domain-event.ts';
import type { Store } from '#lib/mongo/store.ts';
import { connectToServer, newDatabaseName } from '#test/support/mongo.ts';
import { type ApiClient, apiClient } from './api-client.ts';

export type LocalApi = ApiClient & {
  stack: LocalStack;
  provider: Provider;
  store: Store;
  /** The published events, in order. */
  events: readonly DomainEvent[];
  /** Creates a key with these permissions. */
  keyFor(tenants: string[], scopes: Scope[]): Promise<string>;
};

/**
 * The whole stack in this process, on a scripted provider and a database of the test file's own; all of it is closed at
 * the file's end. Handlers read `process.env`, so there is one to a file.
 */
export const localApi = async (env: Env = {}, options: ProviderOptions = {}): Promise<LocalApi> => {
  const provider = await startProvider(options);
  const uri = inject('mongoUri');
  const database = newDatabaseName();
  const events: DomainEvent[] = [];
  const stack = await startLocalStack(
    {
      PORT: '0',
      MONGODB_URI: uri,
      MONGODB_DB: database,
      LOCAL_API_KEY: randomUUID(), // the default key is for databases on this machine only
      EXTERNAL_API_URL: provider.url,
      RATE_LIMIT_REQUESTS: '1000',
      CONNECTION_ALLOW_LOOPBACK: 'true',
      DESTINATIONS_ALLOW_LOOPBACK: 'true',
      ...env,
    },
    (event) => events.push(event),
  );
  const client = await connectToServer();
  const store: Store = { db: client.db(database) };
  afterAll(async () => {
    await provider.close(); // first, so that no handler waits for a response that never comes
    await stack.close();
    await store.db.dropDatabase();
    await client.close();
  });

  const keyFor = async (tenants: string[], scopes: Scope[]): Promise<string> => {
    const { key } = await createKey(store, everyRight, { tenants, scopes, expiresAt: null, label: null }, new Date());
    return key;
  };
  return { ...apiClient(stack.url, stack.apiKey), stack, provider, store, events, keyFor };
};
