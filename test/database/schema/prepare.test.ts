import { expect, it, onTestFinished } from 'vitest';
import { indexes } from '#lib/schema/indexes.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { newDatabaseName, testStore } from '#test/support/mongo.ts';

const { db } = await testStore();

it('several instances that start at once prepare one new database together', async () => {
  const fresh = { db: db.client.db(newDatabaseName()) };
  onTestFinished(async () => void (await fresh.db.dropDatabase()));

  await Promise.all(Array.from({ length: 5 }, () => prepareDatabase(fresh)));

  for (const [name, wanted] of Object.entries(indexes))
    expect(await fresh.db.collection(name).indexes(), name).toHaveLength(wanted.length + 1);
});
