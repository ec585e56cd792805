import { beforeEach, describe, expect, it } from 'vitest';
import { acknowledgeAlert } from '#lib/alerts/acknowledge.ts';
import { acknowledgeByLink, findByLink } from '#lib/alerts/acknowledge-by-link.ts';
import { linkValidMs } from '#lib/alerts/acknowledge-link.ts';
import { deliver } from '#lib/deliveries/deliver.ts';
import { deliveryTriesIn } from '#lib/deliveries/delivery-tries.ts';
import { listDeliveries } from '#lib/deliveries/list-deliveries.ts';
import type { Outcome } from '#lib/destinations/destination-adapter.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { newAlert } from '#lib/tickets/new-alert.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { deliveryLab } from '#test/support/delivery-lab.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
let lab = deliveryLab(store);
beforeEach(async () => {
  await emptyCollections(store);
  lab = deliveryLab(store);
});

const taken = (): Outcome => ({ kind: 'taken', ref: 'ref-1' });
const tickets = store.db.collection<TicketDoc>('tickets');

/** An alert that waits for its destinations. */
const raise = async () => {
  const ticket = await lab.urgent();
  await lab.route(ticket);
  return ticket;
};

/** Changes a ticket as a page does. */
const change = async (set: Partial<TicketDoc>): Promise<void> => {
  const before = await tickets.findOne({ external_id: 'T-1' });
  await inTransaction(store, (tx) =>
    writeTickets(tx, 'acme', { writes: [{ externalId: 'T-1', before, set }], history: [] }),
  );
};
const noticed = () =>
  lab.tried.map(({ destination, notice }) => [destination, notice.type, 'because' in notice ? notice.because : null]);

describe('an alert that destinations got', () => {
  it.each([
    ['calmed', () => change({ urgency: 'low' })],
    ['closed', () => change({ status: 'solved' })],
    ['deleted', () => deleteTicket(store, 'acme', 'T-1')],
  ])('is resolved once its ticket is %s, where it was taken', async (because, end) => {
    await lab.add('d1', taken);
    await lab.add('d2', () => ({ kind: 'refused', why: 'no' }));
    await lab.route(await lab.urgent());
    await lab.work();

    await end();
    await lab.review();
    await lab.review();
    await lab.work();

    expect(noticed().slice(2)).toEqual([['d1', 'resolve', because]]);
    expect(lab.tried.at(-1)?.notice).toMatchObject({ ref: 'ref-1', alert: { reason: 'The ticket is urgent' } });
    expect(await lab.alert()).toMatchObject({ state: 'sent', resolved_at: expect.any(Date) });
    expect(await lab.overdueAlerts(1_000)).toEqual([]);
    expect(await lab.resend(3_600_000)).toBe(0);
  });

  it('is not resolved by a change that leaves its ticket urgent and open', async () => {
    await lab.add('d1', taken);
    await lab.route(await lab.urgent());
    await lab.work();

    await change({ status: 'waiting' });
    await lab.review();

    expect(await lab.deliveries()).toHaveLength(1);
    expect(await lab.alert()).not.toHaveProperty('resolved_at');
    expect(await lab.overdueAlerts(1_000)).toEqual([]);
  });

  it('is resolved behind its trigger, and not at all if that was never taken', async () => {
    let isWell = false;
    await lab.add('d1', () => (isWell ? taken() : { kind: 'throttled', why: '429', retryAfterMs: 60_000 }));
    await lab.route(await lab.urgent());
    await change({ urgency: 'low' });
    await lab.review();
    const both = lab.waiting.splice(0);
    expect(both).toHaveLength(2);
    for (const { message } of both.toReversed()) await deliver(lab.deps())(message);
    expect(noticed()).toEqual([['d1', 'trigger', null]]);

    isWell = true;
    await store.db.collection('rate_limits').deleteMany({});
    lab.waiting.push(...both.toReversed());
    await lab.work();

    expect(noticed().slice(1)).toEqual([
      ['d1', 'trigger', null],
      ['d1', 'resolve', 'calmed'],
    ]);
  });

  it('is resolved when a newer alert of its ticket is sent', async () => {
    await lab.add('d1', taken);
    const ticket = await lab.urgent();
    await lab.route(ticket);
    await lab.work();
    const alert = newAlert('Another fire', new Date());
    await tickets.updateOne({ external_id: 'T-1' }, { $set: { alert } });

    await lab.route({ ...ticket, alert });
    await lab.work();

    const keys = lab.tried.map(({ notice, key }) => [notice.type, key.split('.')[0] === alert.id ? 'new' : 'old']);
    expect(keys.toSorted()).toEqual([
      ['resolve', 'old'],
      ['trigger', 'new'],
      ['trigger', 'old'],
    ]);
  });

  it('costs nothing where the tenant has no destinations', async () => {
    await lab.urgent();
    await tickets.updateOne(
      { external_id: 'T-1' },
      { $set: { 'alert.state': 'sent' }, $unset: { 'alert.due_at': true } },
    );

    await change({ urgency: 'low' });

    expect(await lab.overdueAlerts(1_000)).toEqual([]);
  });
});

describe('an alert that somebody acknowledges', () => {
  const acknowledge = async (alert: { id: string }) =>
    acknowledgeAlert(store, { tenant_id: 'acme', alert_id: alert.id }, 'Alex');
  const said = () => lab.tried.map(({ destination, notice }) => `${destination}: ${notice.type}`);
  const pager = { kind: 'pagerduty' } as const;

  it('is acknowledged once where it was taken, if the destination can show it, and then resolved', async () => {
    await lab.add('pager', taken, pager);
    await lab.add('chat', taken, { kind: 'slack_webhook' });
    await lab.add('refusing', () => ({ kind: 'refused', why: 'It answered 400' }), pager);
    const { alert } = await raise();
    await lab.work();
    lab.tried.length = 0;

    await acknowledge(alert);
    for (let times = 0; times < 2; times++) {
      await lab.review();
      await lab.work();
      await change({ status: 'pending' });
    }

    expect(lab.tried).toMatchObject([
      { destination: 'pager', notice: { type: 'acknowledge', by: 'Alex', ref: 'ref-1', alert: { alertId: alert.id } } },
    ]);
    await change({ urgency: 'low' });
    await lab.review();
    await lab.work();
    expect(said()).toEqual(['pager: acknowledge', 'pager: resolve']);
    expect(await lab.alert()).toMatchObject({ acknowledged_by: 'Alex', resolved_at: expect.any(Date) });
  });

  it('says on its delivery who that was and when, also once a newer alert has replaced it', async () => {
    await lab.add('pager', taken, pager);
    const { alert } = await raise();
    await lab.work();
    const acknowledged = await acknowledge(alert);
    await lab.review();
    await lab.work();
    await tickets.updateOne({ external_id: 'T-1' }, { $set: { alert: newAlert('Another fire', new Date()) } });

    const { deliveries } = await listDeliveries(store, 'acme', { limit: 10, ticketId: 'T-1' });

    const whoAndWhen = deliveries.map((one) => [one.notice, one.acknowledged_by, one.acknowledged_at]);
    expect(whoAndWhen.toSorted()).toEqual([
      ['acknowledge', 'Alex', acknowledged?.at?.toISOString()],
      ['trigger', null, null],
    ]);
  });

  it('is not acknowledged before its trigger was taken, however early somebody does', async () => {
    await lab.add('pager', taken, pager);
    const ticket = await lab.urgent();
    await acknowledge(ticket.alert);
    await lab.route(ticket);
    await lab.review();
    lab.waiting.reverse(); // the acknowledgement's message comes first

    await lab.work();

    expect(said()).toEqual(['pager: trigger', 'pager: acknowledge']);
  });

  it('is not acknowledged after it is over: what waits is dropped, and a resolve waits for what is being sent', async () => {
    await lab.add('pager', taken, pager);
    const { alert } = await raise();
    await lab.work();
    await acknowledge(alert);
    await lab.review();
    const [waiting] = lab.waiting.splice(0);
    const message = waiting?.message ?? { tenant_id: 'acme', delivery_id: '' };
    const tries = deliveryTriesIn(store);
    await tries.claim(message, 'another-instance', 10_000);
    await change({ urgency: 'low' });
    await lab.review();
    const [resolve] = lab.waiting.splice(0);
    const resolved = () => deliver(lab.deps())(resolve?.message ?? message);

    expect(await resolved()).toMatchObject({ kind: 'again' });
    await tries.release(message, 3_600_000, { reason: 'It answered 500' });
    expect(await resolved()).toMatchObject({ kind: 'done' });
    await deliver(lab.deps())(message);

    expect(said()).toEqual(['pager: trigger', 'pager: resolve']);
    expect(await lab.deliveries()).toMatchObject([
      { notice: 'acknowledge', state: 'dropped', error: 'Its alert is over' },
      { notice: 'resolve', state: 'sent' },
      { notice: 'trigger', state: 'sent' },
    ]);
  });
});

it('a notice has a link that acknowledges its alert without a key, and none where this API does not know its address', async () => {
  await lab.add('pager', taken, { label: 'On call' });
  const { alert } = await raise();
  const linkIn = () => {
    const notice = lab.tried.at(-1)?.notice;
    return notice?.type === 'trigger' ? notice.alert.acknowledgeUrl : undefined;
  };
  await lab.work();
  const url = new URL(linkIn() ?? '');
  expect(url.href.startsWith(`https://intake.example/alerts/${alert.id}/ack?t=`)).toBe(true);
  const token = url.searchParams.get('t') ?? '';

  expect(await findByLink(store)(alert.id, token, new Date())).toMatchObject({ ticket_id: 'T-1', at: null });
  expect(await acknowledgeByLink(store)('another', token, new Date())).toBeNull();
  expect(await acknowledgeByLink(store)(alert.id, token, new Date(Date.now() + linkValidMs))).toBeNull();
  expect(await acknowledgeByLink(store)(alert.id, token, new Date())).toMatchObject({ by: 'On call' });
  await lab.urgent('T-2').then(lab.route);
  await lab.work({ publicUrl: null });
  expect(linkIn()).toBeNull();
});
