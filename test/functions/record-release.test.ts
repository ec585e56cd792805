import { readFileSync, writeFileSync } from 'node:fs';
import { EJSON } from 'bson';
import type { Document } from 'mongodb';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { currentSchema } from '#lib/schema/plan.ts';
import { aTicket } from '#test/support/builders.ts';
import { startRecordingProxy } from '#test/support/recording-proxy.ts';
import { bundleRelease } from '#test/support/release-bundle.ts';
import { askEverything, distinctReads } from './every-request.ts';
import { type LocalApi, localApi } from './local-api.ts';
import { codeOf, type Release, recordOf } from './releases.ts';
import { until } from './until.ts';

// `npm run record-release`, once a release is made: previous-release.test.ts then holds the next one to it.

const ticket = (id: string, fields: Record<string, unknown> = {}) => aTicket({ id, tenant_id: 'recorded', ...fields });
const urgent = {
  customer_id: 'C-7',
  subject: 'Outage',
  message: 'Everything is down, this is an emergency',
  created_at: new Date().toISOString(),
};

/** A bit of everything that is stored for a tenant: in the end nothing is under way. */
const live = async ({ call, run, provider, store }: LocalApi): Promise<Pick<Release, 'tickets' | 'key'>> => {
  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await call<Document>(method, path, body === undefined ? {} : { body: JSON.stringify(body) });
    expect(answer.status, `${method} ${path}`).toBeLessThan(300);
    return answer.body;
  };
  await ask('PUT', '/tenants/recorded', { name: 'Recorded', ingest_every_minutes: null });
  const { key } = await ask('POST', '/keys', { tenants: ['recorded'], scopes: ['read'], label: 'recorded' });
  const first = [ticket('T-1'), ticket('T-2', urgent), ticket('T-3', { customer_id: 'C-9' }), ticket('T-4')];
  provider.setTickets([...first, ticket('T-5')]);
  await run('recorded');
  const tickets = [{ ...first[0], status: 'solved', updated_at: '2026-01-11T09:00:00Z' }, ...first.slice(1)];
  provider.setTickets(tickets);
  await run('recorded'); // T-1 changes, T-5 goes
  await ask('DELETE', '/tickets/T-4?tenant_id=recorded');
  await ask('POST', '/tickets/T-4/restore?tenant_id=recorded');
  await ask('DELETE', '/tenants/recorded/customers/C-9');
  await ask('PUT', '/tenants/recorded/triage', { rules: [] });
  const { replay_id } = await ask('POST', '/tenants/recorded/triage/replay');
  await until('the end of the replay and the alert', async () => {
    const replay = await ask('GET', `/tenants/recorded/triage/replay/${replay_id}`);
    const sent = await store.db.collection('tickets').countDocuments({ 'alert.state': 'sent' });
    return replay.status === 'completed' && sent === 1;
  });
  return { tickets, key };
};

const documentsIn = async ({ store }: LocalApi): Promise<Release['documents']> => {
  const names = (await store.db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).toSorted();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await store.db.collection(name).find().toArray()])),
  );
};

describe.runIf(process.env.RECORD_RELEASE)('npm run record-release', () => {
  it('writes down what this version expects of its database, stores in it and asks of it, and its code', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const proxy = await startRecordingProxy(inject('mongoUri'));
    afterAll(proxy.close);
    const api = await localApi({ MONGODB_URI: proxy.uri });
    const lived = await live(api);
    const documents = await documentsIn(api);
    await askEverything(api);

    const release: Release = { version, ...currentSchema, ...lived, documents, reads: distinctReads(proxy.commands) };
    writeFileSync(recordOf(version), `${EJSON.stringify(release, undefined, 1)}\n`);
    writeFileSync(codeOf(version), await bundleRelease(process.cwd()));
  });
});
