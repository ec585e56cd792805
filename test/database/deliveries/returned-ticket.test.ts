import { beforeEach, describe, expect, it } from 'vitest';
import { alertPoliciesIn } from '#lib/alert-policy/alert-policies.ts';
import { alertPolicyInput } from '#lib/alert-policy/policy-input.ts';
import { acknowledgeAlert } from '#lib/alerts/acknowledge.ts';
import type { AlertedTicket } from '#lib/alerts/alerted-ticket.ts';
import { deliveriesCollection } from '#lib/deliveries/deliveries.ts';
import { destinationLimiterIn } from '#lib/destinations/destination-limiter.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { restoreTicket } from '#lib/ticket-actions/restore-ticket.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { deliveryLab } from '#test/support/delivery-lab.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
let lab = deliveryLab(store);
beforeEach(async () => {
  await emptyCollections(store);
  lab = deliveryLab(store);
  for (const id of ['d1', 'd2']) await lab.add(id, () => ({ kind: 'taken' }));
});

const hourMs = 3_600_000;
const tickets = store.db.collection<TicketDoc>('tickets');
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const [night, morning] = [new Date('2027-06-10T01:00:00Z'), new Date('2027-06-10T06:00:00Z')];
const after = (at: Date, ms: number) => new Date(at.getTime() + ms);
const put = (policy: object) =>
  alertPoliciesIn(store).put('acme', alertPolicyInput.parse({ routes: [], ...policy }), new Date());
const quietNights = { quiet_hours: { hours: [{ days, from: '22:00', to: '06:00' }], action: 'hold' } };

const rules = { callTimeoutMs: 10_000, circuit: { failures: 3, window: 4, openMs: 30_000, probeMs: 15_000 } };
let calls = 0;
/** The schedule at a time, and all that follows from it. Each call has a limit of its own. */
const due = async (at: Date): Promise<void> => {
  await lab.resend(0, at.getTime());
  await lab.work({ limiterOf: (to) => destinationLimiterIn(store, { ...to, _id: `${to._id}.${calls++}` }, rules) });
};
const dueAll = async (): Promise<void> => {
  for (const hours of [0, 1, 2]) await due(after(morning, hours * hourMs));
};

/** What each destination got: of a summary also how many alerts it counts. */
const said = () =>
  lab.tried
    .map(({ destination, notice }) => `${destination} ${notice.type === 'summary' ? notice.count : notice.type}`)
    .toSorted();
const change = async (set: Partial<TicketDoc>, id = 'T-1'): Promise<void> => {
  const before = await tickets.findOne({ external_id: id });
  await inTransaction(store, (tx) =>
    writeTickets(tx, 'acme', { writes: [{ externalId: id, before, set }], history: [] }),
  );
};
const remove = () => deleteTicket(store, 'acme', 'T-1');
const restore = () => restoreTicket(store, 'acme', 'T-1');

/** How a ticket goes away and comes back as urgent as it was. */
const ways: [string, () => Promise<unknown>, () => Promise<unknown>][] = [
  ['deleted and restored', remove, restore],
  ['closed and reopened', () => change({ status: 'solved' }), () => change({ status: 'open' })],
];
/** How far its end had come by then. */
const ends: [string, () => Promise<void>][] = [
  ['not noticed', async () => {}],
  ['reviewed', () => lab.review()],
  [
    'reviewed and settled',
    async () => {
      await lab.review();
      await due(new Date(Date.now() + 1_000));
    },
  ],
];
const cases = ways.flatMap(([way, go, comeBack]) => ends.map(([end, follow]) => ({ way, end, go, follow, comeBack })));

const raise = async (...ids: string[]): Promise<AlertedTicket[]> => {
  const raised: AlertedTicket[] = [];
  for (const [i, id] of ids.entries()) {
    const ticket = await lab.urgent(id);
    await lab.route(ticket, after(night, i));
    raised.push(ticket);
  }
  return raised;
};

describe.each(cases)('a ticket that is $way while its alert is held, its end $end', ({ go, follow, comeBack }) => {
  const goAndComeBack = async (): Promise<void> => {
    await go();
    await follow();
    await comeBack();
    await lab.review();
  };

  it('is said in the summary of its quiet hours', async () => {
    await put(quietNights);
    await raise('T-1', 'T-2');
    await goAndComeBack();

    await dueAll();

    expect(said()).toEqual(['d1 2', 'd2 2']);
    expect(await lab.alert()).toMatchObject({ state: 'sent' });
    expect(await lab.overdueAlerts(24 * hourMs)).toEqual([]);
    expect(await lab.resend(0, after(morning, 48 * hourMs).getTime())).toBe(0);
  });

  it('is said in the summary of its window', async () => {
    await put({ routes: [{ to: ['d1'], group: { window_minutes: 60 } }] });
    await raise('T-0', 'T-1', 'T-2');
    await goAndComeBack();

    await dueAll();

    expect(said()).toEqual(['d1 2', 'd1 trigger']);
    expect(await lab.alert()).toMatchObject({ state: 'sent' });
  });

  it('is said where it was held, and not again where it was sent', async () => {
    const routes = [{ to: ['d1'], quiet_hours: 'deliver', continue: true }, { to: ['d2'] }];
    await put({ ...quietNights, routes });
    await raise('T-1');
    await due(night);
    await goAndComeBack();

    await dueAll();

    expect(said().filter((one) => !one.endsWith('resolve'))).toEqual(['d1 trigger', 'd2 1']);
    expect(await lab.alert()).toMatchObject({ state: 'sent' });
  });

  it('is escalated if nobody acknowledges it, and resolved there', async () => {
    await put({ routes: [{ to: ['d1'], escalate: [{ after_minutes: 60, to: ['d2'] }] }] });
    await raise('T-1');
    await due(night);
    await goAndComeBack();

    await dueAll();
    expect(said().filter((one) => !one.endsWith('resolve'))).toEqual(['d1 trigger', 'd2 trigger']);
    await change({ urgency: 'low' });
    await lab.review();
    await dueAll();

    expect(said()).toEqual(['d1 resolve', 'd1 trigger', 'd2 resolve', 'd2 trigger']);
  });
});

describe('a ticket whose held alert was over', () => {
  it('is said on its own if it comes back after the summary, also once its deliveries have expired', async () => {
    await put(quietNights);
    await raise('T-1', 'T-2');
    await remove();
    await dueAll();
    expect(said()).toEqual(['d1 1', 'd2 1']);
    expect(await lab.alert()).toMatchObject({ state: 'suppressed', suppressed_reason: 'over_before_sent' });
    lab.tried.length = 0;

    await restore();
    await lab.review();
    await dueAll();
    expect(said()).toEqual(['d1 trigger', 'd2 trigger']);
    expect(await lab.alert()).toMatchObject({ state: 'sent' });
    lab.tried.length = 0;

    await raise('T-3');
    await change({ deleted_at: new Date(), deleted_by: 'run' }, 'T-3');
    await dueAll();
    await deliveriesCollection(store).deleteMany({ ticket_id: 'T-3' });
    await change({ deleted_at: null, deleted_by: null }, 'T-3');
    await lab.review();
    const [ticket] = await lab.overdueAlerts(1_000);
    expect(ticket).toMatchObject({ external_id: 'T-3', alert: { state: 'queued' } });
    if (ticket) await lab.route(ticket, morning);
    await dueAll();
    expect(said()).toEqual(['d1 trigger', 'd2 trigger']);
  });

  it('is not alerted when it comes back acknowledged', async () => {
    await put(quietNights);
    const [ticket] = await raise('T-1');
    await acknowledgeAlert(store, { tenant_id: 'acme', alert_id: ticket?.alert.id ?? '' }, 'Alex');
    await remove();
    await lab.review();
    await restore();
    await lab.review();

    await dueAll();

    expect(said()).toEqual([]);
  });

  it('is not dropped by whoever saw it deleted before it came back', async () => {
    await put(quietNights);
    await raise('T-1');
    // As a drop that was decided before the restoration, and written after the review that followed it.
    await deliveriesCollection(store).updateMany(
      { notice: 'trigger' },
      { $set: { state: 'dropped', over_because: 'deleted', due_at: new Date() } },
    );

    await due(new Date(Date.now() + 1_000));
    await dueAll();

    expect(said()).toEqual(['d1 1', 'd2 1']);
    expect(await lab.alert()).toMatchObject({ state: 'sent' });
  });
});
