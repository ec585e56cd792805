import { beforeEach, describe, expect, it } from 'vitest';
import { alertPoliciesIn } from '#lib/alert-policy/alert-policies.ts';
import { alertPolicyInput } from '#lib/alert-policy/policy-input.ts';
import { deliveriesCollection } from '#lib/deliveries/deliveries.ts';
import { deliveryLab } from '#test/support/delivery-lab.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { type LevelsLab, levelsLab } from './levels-lab.ts';

const store = await testStore();
let lab: LevelsLab;
let destinations = deliveryLab(store);
beforeEach(async () => {
  await emptyCollections(store);
  lab = levelsLab(store);
  destinations = deliveryLab(store);
  await destinations.add('d1', () => ({ kind: 'taken' }));
});

const summaries = () => lab.summaries();
const minutes = (count: number) => lab.minutes(count);

describe('notices of several tickets', () => {
  it('are in one summary of a destination, and in those of their routes', async () => {
    await destinations.add('d2', () => ({ kind: 'taken' }));
    const routes = [
      { match: { category: ['service-level-breach'], urgency: ['high'] }, to: ['d1', 'd2'] },
      { match: {}, to: ['d2'] },
    ];
    await alertPoliciesIn(store).put('acme', alertPolicyInput.parse({ routes }), lab.now());
    await lab.put({ resolution: { high: 10, low: 10 } });
    await lab.keep();
    for (const id of ['T-1', 'T-2']) await lab.create(id);
    await lab.create('T-3', { urgency: 'low' });
    await minutes(10);
    expect(await summaries()).toEqual([
      { destination_id: 'd2', kind: 'service_level_warning', tickets: ['T-1', 'T-2', 'T-3'] },
      { destination_id: 'd1', kind: 'service_level_breach', tickets: ['T-1', 'T-2'] },
      { destination_id: 'd2', kind: 'service_level_breach', tickets: ['T-1', 'T-2', 'T-3'] },
    ]);
  });

  it('are said in words that quote none of them', async () => {
    await lab.put({ time_zone: 'Europe/Berlin', resolution: { high: 10 }, no_change: { high: 10 } });
    await lab.keep();
    await lab.create('T-1');
    await minutes(8);
    for (const delivery_id of lab.queued)
      await destinations.queue.send({ message: { tenant_id: 'acme', delivery_id } });
    await destinations.work();
    expect(destinations.tried.map(({ notice }) => notice)).toMatchObject([
      {
        type: 'summary',
        title: '1 ticket will soon miss a service level',
        count: 1,
        samples: [
          {
            ticketId: 'T-1',
            urgency: 'high',
            reason:
              'Its resolution is due at 2026-03-02T10:10:00+01:00. A change of it is due at 2026-03-02T10:10:00+01:00',
          },
        ],
      },
    ]);
  });

  it('wait for the end of quiet hours, or are dropped', async () => {
    const quiet = (action: string) => ({
      routes: [],
      quiet_hours: { hours: [{ days: ['mon'], from: '08:00', to: '12:00' }], action },
    });
    const put = (action: string) =>
      alertPoliciesIn(store).put('acme', alertPolicyInput.parse(quiet(action)), lab.now());
    await put('hold');
    await lab.put({ resolution: { high: 10 } });
    await lab.keep();
    await lab.create('T-1');
    await minutes(8);
    expect(lab.queued).toEqual([]);
    const [held] = await deliveriesCollection(store).find({ tenant_id: 'acme' }).toArray();
    expect(held).toMatchObject({ state: 'queued', due_at: new Date('2026-03-02T12:00:00Z') });
    await put('drop');
    await minutes(5);
    expect(await summaries()).toHaveLength(1);
    expect((await lab.clock('T-1'))?.next_at).toBeUndefined();
  });

  it('go to no destination that is disabled, and count for a tenant without one', async () => {
    await store.db.collection('destinations').updateMany({}, { $set: { state: 'disabled' } });
    await lab.put({ resolution: { high: 10 } });
    await lab.keep();
    await lab.create('T-1');
    await minutes(11);
    expect(await summaries()).toEqual([]);
    expect((await lab.clock('T-1'))?.dues?.resolution).toMatchObject({ notified: 'breach' });
  });

  it('go to destinations of their tenant alone', async () => {
    const other = levelsLab(store, 'other');
    await other.put({ resolution: { high: 10 } });
    await other.create('T-1');
    await lab.put({ resolution: { high: 10 } });
    await lab.create('T-2');
    for (let minute = 0; minute < 11; minute++) {
      lab.pass(1);
      other.pass(1);
      await lab.keep();
    }
    expect((await summaries()).map(({ tickets }) => tickets)).toEqual([['T-2'], ['T-2']]);
    expect(await deliveriesCollection(store).countDocuments({ tenant_id: 'other' })).toBe(0);
    expect((await other.clock('T-1'))?.dues?.resolution).toMatchObject({ notified: 'breach' });
  });
});
