import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { alertPoliciesIn } from '#lib/alert-policy/alert-policies.ts';
import { alertPolicyInput } from '#lib/alert-policy/policy-input.ts';
import { type AlertedTicket, addressOf } from '#lib/alerts/alerted-ticket.ts';
import { sendAlert } from '#lib/alerts/send-alert.ts';
import { reviewAlert } from '#lib/deliveries/review-alert.ts';
import { routeAlert } from '#lib/deliveries/route-alert.ts';
import { destinationLimiterIn } from '#lib/destinations/destination-limiter.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import { eraseCustomer } from '#lib/ticket-actions/erase-customer.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { casesHere } from '#test/support/cases.ts';
import { deliveryLab } from '#test/support/delivery-lab.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
let lab = deliveryLab(store);
const ids = ['d1', 'd2', 'd3'];
const begin = async (): Promise<void> => {
  await emptyCollections(store);
  lab = deliveryLab(store);
  for (const id of ids) await lab.add(id, () => ({ kind: 'taken', ref: `ref-${id}` }), { kind: 'pagerduty' });
};
beforeEach(begin);

const tickets = store.db.collection<TicketDoc>('tickets');
const put = (routes: object[]) =>
  alertPoliciesIn(store).put('acme', alertPolicyInput.parse({ routes }), new Date('2027-06-10T12:00:00Z'));
const change = async (set: Partial<TicketDoc>): Promise<void> => {
  const before = await tickets.findOne({ external_id: 'T-1' });
  await inTransaction(store, (tx) =>
    writeTickets(tx, 'acme', { writes: [{ externalId: 'T-1', before, set }], history: [] }),
  );
};

const rules = { callTimeoutMs: 10_000, circuit: { failures: 3, window: 4, openMs: 30_000, probeMs: 15_000 } };
let calls = 0;
/** Each call has a limit of its own: that is not what this is about. */
const work = () =>
  lab.work({ limiterOf: (to) => destinationLimiterIn(store, { ...to, _id: `${to._id}.${calls++}` }, rules) });
/** The alert's message once more, as a queue may deliver it at any time. */
const sendAgain = async (ticket: AlertedTicket): Promise<void> => {
  const send = sendAlert({
    store,
    route: routeAlert({ store, queue: lab.queue }),
    review: reviewAlert({ store, queue: lab.queue }),
    notifier: { notify: () => Promise.reject(new Error('The tenant has destinations')) },
    circuit: { look: async () => ({ kind: 'permitted', generation: 0 }) } as never,
    events: lab.bus,
    rules: { maxAttempts: 3, timeoutMs: 1_000 },
  });
  await send(addressOf(ticket), true);
  await work();
};
const said = () => lab.tried.map(({ destination, notice }) => `${destination} ${notice.type}`).toSorted();

/** Some of the destinations, in some order, and whether later routes count. */
const route = fc.record({ to: fc.shuffledSubarray(ids, { minLength: 1 }), continue: fc.boolean() });
const step = fc.oneof(
  fc.record({ routes: fc.array(route, { maxLength: 3 }) }),
  fc.record({ status: fc.constantFrom('open', 'waiting', 'pending') }),
  fc.constant('no policy' as const),
  fc.constant('the message again' as const),
);

describe('a ticket that stays urgent', () => {
  it('is alerted once where its first policy says, whatever the policy says later', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(route, { maxLength: 3 }),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        async (first, steps) => {
          await begin();
          await put(first);
          const ticket = await lab.urgent();
          await sendAgain(ticket);
          const alerted = said();
          expect(alerted.length).toBeGreaterThan(0);
          expect(new Set(alerted).size).toBe(alerted.length);

          for (const next of steps) {
            if (next === 'no policy') await alertPoliciesIn(store).remove('acme');
            else if (next === 'the message again') await sendAgain(ticket);
            else if ('routes' in next) await put(next.routes);
            else await change(next);
            await lab.review();
            await work();
          }
          await sendAgain(ticket);
          expect(said()).toEqual(alerted);

          await change({ urgency: 'low' });
          await lab.review();
          await work();
          const resolved = alerted.map((one) => one.replace('trigger', 'resolve'));
          expect(said()).toEqual([...alerted, ...resolved].toSorted());
        },
      ),
      { numRuns: casesHere(15) },
    );
  });

  it('is alerted once at each destination if its routing is repeated by another policy after a crash', async () => {
    await put([{ to: ['d1', 'd2'] }]);
    const ticket = await lab.urgent();
    await lab.route(ticket);
    await tickets.updateOne(
      { external_id: 'T-1' },
      { $set: { 'alert.state': 'pending', 'alert.due_at': new Date() }, $unset: { 'alert.routed_at': true } },
    );
    await put([{ to: ['d2', 'd3'] }]);

    await sendAgain(ticket);
    await sendAgain(ticket);

    expect(said()).toEqual(['d1 trigger', 'd2 trigger', 'd3 trigger']);
    expect(await lab.alert()).toMatchObject({ state: 'sent' });
  });
});

it('the alert of a ticket whose customer is erased is resolved where it was taken, without their words', async () => {
  await emptyCollections(store);
  lab = deliveryLab(store);
  const include: ['subject'] = ['subject'];
  await lab.add('d1', () => ({ kind: 'taken', ref: 'ref-d1' }), { kind: 'pagerduty', include });
  await lab.add('d2', () => ({ kind: 'refused', why: 'no' }), { kind: 'pagerduty', include });
  const ticket = await lab.urgent();
  await change({ customer_id: 'c-lost', subject: 'Unforgettable' });
  await lab.route(ticket);
  await work();
  expect(JSON.stringify(lab.tried)).toContain('Unforgettable');
  lab.tried.length = 0;

  await eraseCustomer(store, 'acme', 'c-lost', { deadline: Number.POSITIVE_INFINITY });
  await lab.review();
  await work();
  expect(said()).toEqual([]);
  await change({ status: 'closed' });
  await lab.review();
  await work();

  expect(lab.tried).toMatchObject([
    { destination: 'd1', notice: { type: 'resolve', because: 'closed', ref: 'ref-d1' } },
  ]);
  expect(JSON.stringify(lab.tried)).not.toMatch(/Unforgettable|c-lost/);
});
