import { afterAll, describe, expect, inject, it } from 'vitest';
import { routes } from '#functions/manifest/manifest.ts';
import { heldDeliveriesIn } from '#lib/deliveries/held-deliveries.ts';
import { connect } from '#lib/mongo/client.ts';
import { indexes } from '#lib/schema/indexes.ts';
import { nameOf } from '#lib/schema/plan.ts';
import { wantedOpinionsIn } from '#lib/second-opinions/wanted-opinions.ts';
import { removeClocks } from '#lib/service-levels/follow.ts';
import { serviceLevelsIn } from '#lib/service-levels/service-levels.ts';
import { readShares } from '#lib/spikes/read-recent.ts';
import { goneTicketsOf } from '#lib/tickets/gone-tickets.ts';
import { startRecordingProxy } from '#test/support/recording-proxy.ts';
import { askEverything, distinctReads, listsAmong, plansOf, scansAmong } from './every-request.ts';
import { localApi } from './local-api.ts';

const proxy = await startRecordingProxy(inject('mongoUri'));
const api = await localApi({ MONGODB_URI: proxy.uri });
afterAll(proxy.close);

const asked = await askEverything(api);

// No tenant is connected here, whose run asks for these at its end, none has a policy that holds alerts, no model gives opinions,
// the levels that are deleted are only put again, and no words come often.
const client = await connect(proxy.uri);
const planned = { db: client.db(api.store.db.databaseName) };
await goneTicketsOf(planned, 'planned').find(1);
await heldDeliveriesIn(planned).waitingFor('planned', 1);
await wantedOpinionsIn(planned).findDue(new Date(), 1);
await serviceLevelsIn(planned).remove('planned', new Date());
while ((await removeClocks(planned, 'planned')) === 'more');
await readShares(planned, 'planned', ['card'], new Date());
await client.close();

const plans = await plansOf(api, distinctReads(proxy.commands));

/** It orders no range of a field by an index, and sorts what a later page of a search is chosen from. */
const isDocumentDb = await api.store.db
  .admin()
  .buildInfo()
  .then(
    ({ gitVersion }) => gitVersion === 'documentdb',
    () => false, // the embedded database has no such command
  );

describe('the queries of the API', () => {
  it('are recorded from every route that reads the database', () => {
    const reading = routes.filter(({ config }) => (config as readonly string[]).includes('mongo'));
    expect([...asked].toSorted()).toEqual(reading.map(({ method, path }) => `${method} ${path}`).toSorted());
  });

  it('scan no growing collection', () => {
    expect(scansAmong(plans)).toEqual([]);
  });

  it('sort no list in memory: their indexes have its order', () => {
    const lists = listsAmong(plans);
    expect(lists.length).toBeGreaterThan(15);
    const sorted = lists.filter(({ plan }) => plan.includes('"SORT"')).map(({ read }) => read);
    expect(sorted.filter((read) => !(isDocumentDb && read.sort.recency && read.filter.recency))).toEqual([]);
  });

  it('use every index', () => {
    const unused = Object.entries(indexes).flatMap(([collection, declared]) =>
      declared
        .filter(({ expireAfterSeconds }) => expireAfterSeconds === undefined) // the server itself looks for what has expired
        // Of a few documents PostgreSQL takes any index that begins like the filter; a unique one is of use anyway.
        .filter(({ unique }) => !(isDocumentDb && unique))
        .map(nameOf)
        .filter(
          (name) =>
            !plans.some(({ read, plan }) => (read.find ?? read.aggregate) === collection && plan.includes(`"${name}"`)),
        )
        .map((name) => `${collection}: ${name}`),
    );
    expect(unused).toEqual([]);
  });
});
