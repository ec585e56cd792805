import { beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '#lib/deliveries/deliver.ts';
import { deliveriesIn } from '#lib/deliveries/deliveries.ts';
import type { Outcome } from '#lib/destinations/destination-adapter.ts';
import {
  destinationsIn,
  disableDestination,
  findDestination,
  removeDestination,
} from '#lib/destinations/destinations.ts';
import { newAlert } from '#lib/tickets/new-alert.ts';
import { deliveryLab } from '#test/support/delivery-lab.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
let lab = deliveryLab(store);
beforeEach(async () => {
  await emptyCollections(store);
  lab = deliveryLab(store);
});

const messageOf = (waiting: (typeof lab.waiting)[number] | undefined) => {
  if (!waiting) throw new Error('No message waits');
  return waiting.message;
};
const taken = (): Outcome => ({ kind: 'taken' });
const failed = (): Outcome => ({ kind: 'failed', why: 'The destination answered 503' });
const minuteMs = 60_000;
const tickets = store.db.collection('tickets');

describe('an alert of a tenant', () => {
  it('without destinations is not routed', async () => {
    expect(await lab.route(await lab.urgent())).toBe(false);
    expect(await lab.deliveries()).toEqual([]);
    expect(await lab.alert()).not.toHaveProperty('routed_at');
  });

  it('whose destinations are all disabled is not routed', async () => {
    await lab.add('d1', taken, { state: 'disabled', disabled_reason: 'gone' });

    expect(await lab.route(await lab.urgent())).toBe(false);
  });

  it('goes to each of its destinations once, however often it is routed and its messages come', async () => {
    await lab.add('d1', taken);
    await lab.add('d2', taken);
    const ticket = await lab.urgent();

    expect(await lab.route(ticket)).toBe(true);
    await lab.route(ticket);
    await lab.work();

    expect(lab.tried.map(({ destination }) => destination).toSorted()).toEqual(['d1', 'd2']);
    expect(lab.tried[0]?.notice).toMatchObject({
      type: 'trigger',
      alert: { ticketId: 'T-1', reason: 'The ticket is urgent' },
    });
    expect(await lab.alert()).toMatchObject({ state: 'sent', sent_at: expect.any(Date) });
    expect(await lab.resend(60 * minuteMs)).toBe(0);
  });

  it('is sent once all its deliveries are settled and one was taken', async () => {
    await lab.add('d1', taken);
    await lab.add('d2', (tries) => (tries < 3 ? failed() : { kind: 'refused', why: 'no' }));
    await lab.route(await lab.urgent());

    const [first] = lab.waiting;
    await deliver(lab.deps())(messageOf(first));
    expect(await lab.alert()).toMatchObject({ state: 'queued' });
    await lab.work();

    expect(await lab.alert()).toMatchObject({ state: 'sent' });
    const states = (await lab.deliveries()).map(({ state, tries }) => [state, tries]);
    expect(states).toEqual([
      ['sent', 1],
      ['undeliverable', 3],
    ]);
    expect(lab.bus.events).toMatchObject([
      { type: 'DeliveryUndeliverable', detail: { destination_id: 'd2', tries: 3, error: 'It was refused: no' } },
    ]);
  });

  it('is undeliverable if none took it, which is said once', async () => {
    await lab.add('d1', () => ({ kind: 'refused', why: 'no' }));
    await lab.route(await lab.urgent());
    let given = 0;
    const messages = [...lab.waiting, ...lab.waiting];

    for (const { message } of messages) await deliver(lab.deps({ onUndeliverable: () => given++ }))(message);

    expect(given).toBe(1);
    expect(await lab.alert()).toMatchObject({
      state: 'undeliverable',
      error: 'No destination accepted it: It was refused: no',
    });
    expect(lab.bus.events.map(({ type }) => type)).toEqual(['DeliveryUndeliverable', 'AlertUndeliverable']);
  });

  it('whose only destination is disabled meanwhile, and active again before it is routed again, goes there', async () => {
    await lab.add('d1', taken);
    await lab.route(await lab.urgent());
    const set = (state: 'active' | 'disabled') => destinationsIn(store).updateOne({ _id: 'd1' }, { $set: { state } });
    await set('disabled');
    await lab.work();
    await set('active');
    const [due] = await lab.overdueAlerts(1_000);
    if (due) await lab.route(due);

    await lab.work();

    expect(lab.tried).toMatchObject([{ destination: 'd1', notice: { type: 'trigger' } }]);
    expect(await lab.alert()).toMatchObject({ state: 'sent' });
  });

  it('whose only destination is removed meanwhile is due again at once, for the notification service', async () => {
    await lab.add('d1', taken);
    const ticket = await lab.urgent();
    await lab.route(ticket);
    await removeDestination(store, 'acme', 'd1');

    await lab.work();

    expect(lab.tried).toEqual([]);
    expect(await lab.deliveries()).toMatchObject([
      { state: 'dropped', error: 'Its destination was removed', tries: 0 },
    ]);
    expect(await lab.overdueAlerts(1_000)).toMatchObject([{ external_id: 'T-1' }]);
    expect(await lab.route(ticket)).toBe(false);
  });

  it('is not delivered once a newer one has replaced it', async () => {
    await lab.add('d1', taken);
    await lab.route(await lab.urgent());
    await tickets.updateOne({ external_id: 'T-1' }, { $set: { alert: newAlert('Another fire', new Date()) } });

    await lab.work();

    expect(lab.tried).toEqual([]);
    expect(await lab.deliveries()).toMatchObject([{ state: 'dropped' }]);
  });

  it('says its subject only where that is included', async () => {
    await lab.add('d1', taken);
    await lab.add('d2', taken, { include: ['subject'] });
    await lab.route(await lab.urgent());

    await lab.work();

    const subjects = Object.fromEntries(
      lab.tried.map(({ destination, notice }) => [destination, notice.type === 'trigger' && notice.alert.subject]),
    );
    expect(subjects).toEqual({ d1: null, d2: expect.any(String) });
  });
});

describe('a delivery that fails', () => {
  it('is tried again over hours, and by the schedule where the queue cannot wait for so long', async () => {
    await lab.add('d1', failed);
    await lab.route(await lab.urgent());

    const waits: number[] = [];
    do {
      await lab.work();
      const [delivery] = await lab.deliveries();
      if (delivery?.due_at) waits.push(Math.round((delivery.due_at.getTime() - Date.now()) / minuteMs));
      await store.db.collection('rate_limits').deleteMany({}); // its circuit is another test's
    } while ((await lab.resend(11 * 60 * minuteMs)) > 0);

    expect(waits).toEqual([30, 120, 300, 600, 600]);
    expect(await lab.deliveries()).toMatchObject([
      {
        state: 'undeliverable',
        tries: 8,
        error: expect.stringMatching(/^It was not accepted .* 8 attempts: The destination answered 503$/),
      },
    ]);
  });

  it('is not tried again before its time, however often its message comes', async () => {
    await lab.add('d1', failed);
    await lab.route(await lab.urgent());
    const [first] = lab.waiting.splice(0);

    for (let times = 0; times < 3; times++) await deliver(lab.deps())(messageOf(first));

    expect(lab.tried).toHaveLength(1);
    expect(await lab.deliveries()).toMatchObject([{ tries: 1, state: 'queued' }]);
  });

  it('because its destination asks to wait has made no try', async () => {
    await lab.add('d1', (tries) => (tries === 1 ? { kind: 'throttled', why: '429', retryAfterMs: 90_000 } : taken()));
    await lab.route(await lab.urgent());
    const [first] = lab.waiting.splice(0);

    const outcome = await deliver(lab.deps())(messageOf(first));

    expect(outcome).toMatchObject({ kind: 'again', waitMs: 90_000 });
    expect(await lab.deliveries()).toMatchObject([{ state: 'queued', tries: 0, waited_ms: 90_000 }]);
  });

  it('since its destination is gone disables that, and says so', async () => {
    await lab.add('d1', () => ({ kind: 'gone', why: 'The destination answered 410' }));
    await lab.route(await lab.urgent());

    await lab.work();

    expect(await findDestination(store, 'acme', 'd1')).toMatchObject({
      state: 'disabled',
      disabled_reason: 'The destination answered 410',
    });
    expect(lab.bus.events.map(({ type }) => type)).toContain('DestinationDisabled');
    expect(await lab.route(await lab.urgent('T-2'))).toBe(false);
  });

  it('again after five days without a success disables its destination', async () => {
    await lab.add('d1', failed);
    const since = new Date(Date.now() - 6 * 24 * 60 * minuteMs);
    await destinationsIn(store).updateOne({ _id: 'd1' }, { $set: { 'health.failing_since': since } });
    await lab.route(await lab.urgent());
    await store.db.collection('deliveries').updateMany({}, { $set: { tries: 7 } });

    await lab.work();

    expect(await findDestination(store, 'acme', 'd1')).toMatchObject({ state: 'disabled' });
  });

  it('does not keep another destination from its own, nor opens its circuit', async () => {
    await lab.add('dead', failed);
    await lab.add('well', taken);
    for (let n = 1; n <= 6; n++) await lab.route(await lab.urgent(`T-${n}`));
    const once = lab.waiting.splice(0);

    for (const { message } of once) await deliver(lab.deps())(message);

    const calls = (id: string) => lab.tried.filter(({ destination }) => destination === id).length;
    expect(calls('well')).toBe(6);
    expect(calls('dead')).toBe(3); // then its circuit is open
    const left = (await lab.deliveries()).filter(({ state }) => state === 'queued');
    expect(left.map(({ destination_id }) => destination_id)).toEqual(Array(6).fill('dead'));
  });

  it('is dropped where a person has disabled its destination', async () => {
    await lab.add('d1', taken);
    await lab.route(await lab.urgent());
    const destination = await findDestination(store, 'acme', 'd1');
    if (destination) await disableDestination(store, destination, 'By request');

    await lab.work();

    expect(await lab.deliveries()).toMatchObject([{ state: 'dropped', error: 'Its destination is disabled' }]);
  });
});

describe('a delivery that was given up', () => {
  it('can be made again, and then its alert is sent', async () => {
    let isWell = false;
    await lab.add('d1', () => (isWell ? taken() : { kind: 'refused', why: 'no' }));
    await lab.route(await lab.urgent());
    await lab.work();
    const [delivery] = await lab.deliveries();
    const message = { tenant_id: 'acme', delivery_id: delivery?._id ?? '' };
    isWell = true;

    expect(await deliveriesIn(store).revive(message)).toMatchObject({ state: 'queued', tries: 0 });
    expect(await deliveriesIn(store).revive(message)).toBeNull();
    await lab.resend(3 * minuteMs);
    await lab.work();

    expect(await lab.deliveries()).toMatchObject([{ state: 'sent' }]);
    expect(await lab.alert()).toMatchObject({ state: 'sent', error: null });
  });
});

it('an alert whose routing broke off is not settled before it is complete, and then it is', async () => {
  await lab.add('d1', taken);
  const ticket = await lab.urgent();
  await lab.route(ticket);
  // As before the last write of its routing.
  await tickets.updateOne(
    { external_id: 'T-1' },
    { $set: { 'alert.state': 'pending', 'alert.due_at': new Date() }, $unset: { 'alert.routed_at': true } },
  );
  await lab.work();
  expect(await lab.alert()).toMatchObject({ state: 'pending' });

  await lab.route(ticket);
  await lab.resend(60 * minuteMs);
  await lab.work();

  expect(lab.tried).toHaveLength(1);
  expect(await lab.alert()).toMatchObject({ state: 'sent', routed_at: expect.any(Date) });
  expect(await lab.overdueAlerts(60 * minuteMs)).toEqual([]);
  expect(await lab.resend(24 * 60 * minuteMs)).toBe(0);
});
