import { beforeEach, describe, expect, it } from 'vitest';
import { type Index, indexes } from '#lib/schema/indexes.ts';
import { currentSchema, planSchema } from '#lib/schema/plan.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { testStore } from '#test/support/mongo.ts';

const store = await testStore();
const nothing = { steps: [], stale: [], conflicts: [] };

/** A schema whose tickets have other indexes than today's. */
const withTicketIndexes = (tickets: readonly Index[]) => ({ ...currentSchema, indexes: { ...indexes, tickets } });
const [unique, ...others] = indexes.tickets ?? [];
const isSeenBy = ({ key }: Index): boolean => 'seen_by' in (key as object);
const withoutSeenBy = others.filter((index) => !isSeenBy(index));

beforeEach(async () => void (await store.db.dropDatabase()));

describe('a database', () => {
  it('lacks nothing and has nothing besides once it is prepared', async () => {
    await prepareDatabase(store);

    expect(await planSchema(store)).toEqual(nothing);
  });

  it('gets the validator that this version has', async () => {
    await prepareDatabase(store);
    await store.db.command({ collMod: 'tenants', validator: { $jsonSchema: { required: ['other'] } } });

    const { steps } = await planSchema(store);
    expect(steps).toEqual([expect.objectContaining({ kind: 'update-validator', collection: 'tenants' })]);

    await prepareDatabase(store);
    expect(await planSchema(store)).toEqual(nothing);
  });

  it('gets the one index that it lacks, after that was reported', async () => {
    await prepareDatabase(store, { schema: withTicketIndexes([unique as Index, ...withoutSeenBy]) });
    const reported: unknown[] = [];

    await prepareDatabase(store, { report: (step) => reported.push(step) });

    expect(reported).toEqual([
      {
        kind: 'create-indexes',
        collection: 'tickets',
        indexes: [expect.objectContaining({ key: { tenant_id: 1, seen_by: 1 } })],
      },
    ]);
    expect(await planSchema(store)).toEqual(nothing);
  });

  it('keeps an index that the code does not name, and says that it is stale', async () => {
    await prepareDatabase(store);
    await store.db.collection('tickets').createIndex({ tenant_id: 1, of_the_version_before: 1 });
    const stale = [{ collection: 'tickets', name: 'tenant_id_1_of_the_version_before_1' }];

    expect(await prepareDatabase(store)).toEqual({ ...nothing, stale });
    expect(await planSchema(store)).toEqual({ ...nothing, stale });
  });

  it.each([
    ['options', { key: { tenant_id: 1, external_id: 1 } }],
    ['fields', { key: { external_id: 1, tenant_id: 1 }, unique: true, name: 'tenant_id_1_external_id_1' }],
  ] as const)('is left as it is when an index of its name has other %s', async (_, other) => {
    await prepareDatabase(store, { schema: withTicketIndexes([{ serves: 'another', ...other }, ...withoutSeenBy]) });

    await expect(prepareDatabase(store)).rejects.toThrow(
      'exist with other fields or options: tickets: tenant_id_1_external_id_1',
    );

    const { steps, conflicts } = await planSchema(store);
    expect(steps).toHaveLength(1); // the index that is missing was not made either
    expect(conflicts).toEqual([{ collection: 'tickets', name: 'tenant_id_1_external_id_1' }]);
  });
});
