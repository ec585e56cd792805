import { beforeEach, describe, expect, it } from 'vitest';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { applyPage } from '#lib/ingestion/apply-page.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { deploymentSecretsIn } from '#lib/secrets/deployment-secrets.ts';
import { applyErasures } from '#lib/ticket-actions/apply-erasures.ts';
import { eraseCustomer } from '#lib/ticket-actions/erase-customer.ts';
import { erasureList, exportErasures } from '#lib/tickets/erasure-list.ts';
import { triageBy } from '#lib/tickets/triage-ticket.ts';
import { defaultRules } from '#lib/triage/triage.ts';
import { aTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { contentsOf, startedRun, tenantId } from '#test/support/run-parts.ts';

const store = await testStore();
const secrets = store.db.collection('deployment_secrets');
const person = 'person-4711';
const words = /person-?4711|zanzibar/i;
const ticket = (id: string, customer_id: string, subject: string, more = {}) =>
  aTicket({ id, tenant_id: tenantId, customer_id, subject, message: subject, ...more });

const ingest = async (...tickets: unknown[]): Promise<void> => {
  const run = await startedRun(store);
  const answer = { tickets, nextPage: null, totalCount: null };
  await applyPage(store, { run, page: 1, answer, triage: triageBy(defaultRules()) });
  await endRun(store, run, 'cancelled');
};

/** What names the person anywhere in the database. */
const trace = async (): Promise<string[]> =>
  Object.entries(await contentsOf(store)).flatMap(([name, docs]) =>
    docs.map((doc) => `${name} ${JSON.stringify(doc)}`).filter((text) => words.test(text)),
  );

/** The whole database as it is now; calling the answer brings it back. */
const backup = async (): Promise<() => Promise<void>> => {
  const names = (await store.db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  const saved = await Promise.all(
    names.map(async (name) => [name, await store.db.collection(name).find().toArray()] as const),
  );
  return async () => {
    await emptyCollections(store);
    await secrets.deleteMany({});
    for (const [name, docs] of saved) if (docs.length > 0) await store.db.collection(name).insertMany(docs);
  };
};

/** The list as it comes back from a file. */
const exported = async () => erasureList.parse(JSON.parse(JSON.stringify(await exportErasures(store))));
const erase = () => eraseCustomer(store, tenantId, person, { deadline: Number.POSITIVE_INFINITY });

beforeEach(async () => {
  await emptyCollections(store);
  await deploymentSecretsIn(store).keyring(new Date()); // there before the backup, as in any deployment in use
  await ingest(ticket('P-1', person, 'Zanzibar'), ticket('P-2', person, 'Zanzibar'), ticket('O-1', 'other', 'Quiet'));
  // P-2 passes to somebody else, and keeps in its history what the person wrote.
  await ingest(ticket('P-2', 'heir', 'Mine now', { updated_at: '2026-01-12T00:00:00Z' }));
});

describe('a list of erasures', () => {
  it('names nobody and holds no secret', async () => {
    await erase();
    const text = JSON.stringify(await exported());

    expect(text).not.toMatch(words);
    for (const { secret } of await secrets.find().toArray()) expect(text).not.toContain(secret);
  });

  it('erases again whom a restored backup brought back, under the same alias, and nobody else', async () => {
    const restore = await backup();
    const { alias } = await erase();
    const list = await exported();
    await restore();
    expect((await trace()).length).toBeGreaterThan(3);

    expect(await applyErasures(store, list)).toBe(2);

    expect(await trace()).toEqual([]);
    const kept = await store.db.collection('tickets').find().sort({ external_id: 1 }).toArray();
    expect(kept.map(({ customer_id }) => customer_id)).toEqual(['other', alias, 'heir']);
    expect(await verifyStats(store, tenantId)).toMatchObject({ consistent: true });
    expect(await applyErasures(store, list)).toBe(0);
  });

  it('keeps the person out of later runs', async () => {
    const restore = await backup();
    await erase();
    const list = await exported();
    await restore();
    await applyErasures(store, list);

    await ingest(ticket('P-9', person, 'Zanzibar again'));

    expect(await trace()).toEqual([]);
  });

  it('is refused where a secret is missing by which it was made', async () => {
    await erase();
    const list = await exported();
    await secrets.deleteMany({});

    await expect(applyErasures(store, list)).rejects.toThrow('restore deployment_secrets first');
  });
});
