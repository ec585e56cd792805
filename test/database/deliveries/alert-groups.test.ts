import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { alertPoliciesIn } from '#lib/alert-policy/alert-policies.ts';
import { alertPolicyInput } from '#lib/alert-policy/policy-input.ts';
import { routedAlertsIn } from '#lib/alerts/routed-alerts.ts';
import { deliveriesCollection } from '#lib/deliveries/deliveries.ts';
import type { Outcome } from '#lib/destinations/destination-adapter.ts';
import { destinationLimiterIn } from '#lib/destinations/destination-limiter.ts';
import { removeDestination } from '#lib/destinations/destinations.ts';
import type { Notice } from '#lib/destinations/notice.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { casesHere } from '#test/support/cases.ts';
import { deliveryLab } from '#test/support/delivery-lab.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
let lab = deliveryLab(store);
const begin = async (): Promise<void> => {
  await emptyCollections(store);
  lab = deliveryLab(store);
};
beforeEach(begin);

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const taken = (): Outcome => ({ kind: 'taken', ref: 'ref-1' });
const tickets = store.db.collection<TicketDoc>('tickets');
const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const put = (policy: object) =>
  alertPoliciesIn(store).put('acme', alertPolicyInput.parse({ routes: [], ...policy }), new Date());
const windowOf = (minutes: number) => put({ routes: [{ group: { window_minutes: minutes } }] });
const quietAt = (time_zone: string, from: string, to: string) =>
  put({ time_zone, quiet_hours: { hours: [{ days: everyDay, from, to }], action: 'hold' } });

const said = ({ notice }: { notice: Notice }) =>
  notice.type === 'summary' ? ['summary', notice.count] : [notice.type, 'alert' in notice && notice.alert.ticketId];
const after = (at: Date, ms: number) => new Date(at.getTime() + ms);
/** Routes alerts of these tickets, one a millisecond. */
const raise = async (at: Date, ...ids: string[]): Promise<void> => {
  for (const [i, id] of ids.entries()) await lab.route(await lab.urgent(id), after(at, i));
};
const rules = { callTimeoutMs: 10_000, circuit: { failures: 3, window: 4, openMs: 30_000, probeMs: 15_000 } };
let calls = 0;
/** Works on what waits. Each call has a limit and a circuit of its own: neither is what this is about. */
const work = () =>
  lab.work({ limiterOf: (to) => destinationLimiterIn(store, { ...to, _id: `${to._id}.${calls++}` }, rules) });
/** The schedule at a time, and all that follows from it. */
const due = async (at: Date): Promise<void> => {
  await lab.resend(0, at.getTime());
  await work();
};
const stateOf = async (id: string) => {
  const alert = await lab.alert(id);
  return alert?.suppressed_reason ?? alert?.state;
};

describe('alerts of a route with a window', () => {
  it('are one at once, and the others in one summary at its end', async () => {
    await lab.add('d1', taken);
    await windowOf(30);
    const now = new Date();

    await raise(now, 'A', 'B', 'C', 'D', 'E', 'F', 'G');
    await work();
    expect(lab.tried.map(said)).toEqual([['trigger', 'A']]);
    await due(after(now, 29 * minuteMs));
    expect(lab.tried).toHaveLength(1);
    await due(after(now, 30 * minuteMs));

    expect(lab.tried.slice(1).map(said)).toEqual([['summary', 6]]);
    const notice = lab.tried[1]?.notice;
    expect(notice).toMatchObject({ title: '6 more urgent tickets' });
    expect(notice?.type === 'summary' && notice.samples.map(({ ticketId }) => ticketId)).toEqual([
      'B',
      'C',
      'D',
      'E',
      'F',
    ]);
    await due(after(now, 31 * minuteMs));
    expect(await Promise.all(['A', 'B', 'G'].map(stateOf))).toEqual(['sent', 'sent', 'sent']);
    await due(after(now, 24 * hourMs));
    expect(lab.tried).toHaveLength(2);
    expect(await lab.resend(48 * hourMs)).toBe(0);
  });

  it('open another window after it', async () => {
    await lab.add('d1', taken);
    await windowOf(30);
    const now = new Date();

    await raise(now, 'A', 'B');
    await due(after(now, 30 * minuteMs));
    await raise(after(now, 31 * minuteMs), 'C', 'D');
    await due(after(now, 61 * minuteMs));

    expect(lab.tried.map(said)).toEqual([
      ['trigger', 'A'],
      ['summary', 1],
      ['trigger', 'C'],
      ['summary', 1],
    ]);
  });

  it('are each said exactly once, however they are spread over time, and a summary is late or fails', async () => {
    const step = fc.record({
      minutes: fc.integer({ min: 0, max: 20 }),
      alerts: fc.integer({ min: 0, max: 3 }),
      isScheduled: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 2 }),
        async (steps, failures) => {
          await begin();
          await lab.add('d1', (tries) => (tries <= failures ? { kind: 'failed', why: '503' } : taken()));
          await windowOf(15);
          let [at, raised] = [new Date(), 0];
          for (const { minutes, alerts, isScheduled } of steps) {
            at = after(at, minutes * minuteMs);
            await raise(at, ...Array.from({ length: alerts }, () => `T-${raised++}`));
            if (isScheduled) await due(at);
          }
          for (const hours of [1, 2, 3]) await due(after(at, hours * hourMs));

          const lastTries = new Map(lab.tried.map((one) => [one.key, one.notice]));
          const sum = [...lastTries.values()].reduce(
            (all, notice) => all + (notice.type === 'summary' ? notice.count : 1),
            0,
          );
          expect(sum).toBe(raised);
          expect(await tickets.countDocuments({ 'alert.state': { $ne: 'sent' } })).toBe(0);
        },
      ),
      { numRuns: casesHere(5) },
    );
  });
});

describe('alerts that quiet hours hold', () => {
  it.each([
    ['the clocks go forward', 'Europe/Berlin', '2027-03-28T00:59:00Z', '2027-03-28T04:00:00Z'],
    ['the clocks go back', 'Europe/Berlin', '2027-10-31T00:30:00Z', '2027-10-31T05:00:00Z'],
    ['it is night elsewhere', 'America/New_York', '2027-06-10T03:00:00Z', '2027-06-10T10:00:00Z'],
  ])('come once, in one summary when they end, also where %s', async (_, zone, raisedAt, end) => {
    await lab.add('d1', taken);
    await lab.add('d2', taken);
    await quietAt(zone, '22:00', '06:00');

    await raise(new Date(raisedAt), 'A', 'B');
    await raise(after(new Date(end), -1_000), 'C');
    expect(lab.waiting).toEqual([]);
    await due(after(new Date(end), -1));
    expect(lab.tried).toEqual([]);
    await due(new Date(end));

    expect(lab.tried.map((one) => [one.destination, ...said(one)]).toSorted()).toEqual([
      ['d1', 'summary', 3],
      ['d2', 'summary', 3],
    ]);
    expect(lab.tried[0]?.notice).toMatchObject({ title: '3 urgent tickets in quiet hours' });
    await due(after(new Date(end), 10 * 24 * hourMs));
    expect(lab.tried).toHaveLength(2);
    expect(await Promise.all(['A', 'B', 'C'].map(stateOf))).toEqual(['sent', 'sent', 'sent']);
  });

  const [night, morning] = [new Date('2027-06-10T01:00:00Z'), new Date('2027-06-10T06:00:00Z')];
  const held = async (...ids: string[]) => {
    await lab.add('d1', taken);
    await quietAt('UTC', '22:00', '06:00');
    await raise(night, ...ids);
  };

  it('leave out what has calmed, was closed, deleted or acknowledged meanwhile', async () => {
    await held('calm', 'closed', 'deleted', 'known', 'urgent');
    await tickets.updateOne({ external_id: 'calm' }, { $set: { urgency: 'low' } });
    await tickets.updateOne({ external_id: 'closed' }, { $set: { status: 'solved' } });
    await tickets.updateOne({ external_id: 'deleted' }, { $set: { deleted_at: new Date() } });
    await tickets.updateOne({ external_id: 'known' }, { $set: { 'alert.acknowledged_at': new Date() } });

    await due(morning);
    await due(after(morning, hourMs));

    expect(lab.tried.map(said)).toEqual([['summary', 1]]);
    const ids = ['calm', 'closed', 'deleted', 'known', 'urgent'];
    expect(await Promise.all(ids.map(stateOf))).toEqual([...Array(4).fill('over_before_sent'), 'sent']);
  });

  it('are not said at all once all are over, and no resolve is', async () => {
    await held('T-1');
    await tickets.updateOne({ external_id: 'T-1' }, { $set: { urgency: 'low', 'alert.due_at': new Date() } });

    await lab.review();
    await work();
    expect(await lab.deliveries()).toMatchObject([{ state: 'queued' }, { state: 'dropped', over_because: 'calmed' }]);
    await due(morning);
    await due(after(morning, hourMs));

    expect(lab.tried).toEqual([]);
    expect(await stateOf('T-1')).toBe('over_before_sent');
    expect((await lab.deliveries()).map(({ notice, state }) => [notice, state])).toEqual([
      ['summary', 'dropped'],
      ['trigger', 'dropped'],
    ]);
  });

  it('are not resolved one by one after their summary', async () => {
    await held('T-1');
    await due(morning);
    await due(after(morning, hourMs));
    await tickets.updateOne({ external_id: 'T-1' }, { $set: { urgency: 'low', 'alert.due_at': new Date() } });

    await lab.review();
    await work();

    expect(lab.tried.map(said)).toEqual([['summary', 1]]);
    expect(
      await routedAlertsIn(store).find({
        tenant_id: 'acme',
        ticket_id: 'T-1',
        alert_id: (await lab.alert())?.id ?? '',
      }),
    ).toMatchObject({ alert: { resolved_at: expect.any(Date) } });
  });

  it('go elsewhere if their destination is removed', async () => {
    await held('T-1');
    await removeDestination(store, 'acme', 'd1');

    await due(morning);
    await due(after(morning, hourMs));
    await due(after(morning, hourMs));

    expect(lab.tried).toEqual([]);
    expect(await lab.overdueAlerts(1_000)).toMatchObject([{ external_id: 'T-1' }]);
  });

  it('are sent on their own if they came too late for their summary', async () => {
    await held('A', 'B');
    await deliveriesCollection(store).updateOne(
      { ticket_id: 'B', notice: 'trigger' },
      { $unset: { summary_id: true } },
    );
    await due(morning);
    const summary = (await lab.deliveries()).find(({ notice }) => notice === 'summary');
    await deliveriesCollection(store).updateOne(
      { ticket_id: 'B', notice: 'trigger' },
      { $set: { summary_id: summary?._id ?? '' } },
    );

    await due(after(morning, 14 * minuteMs));
    expect(lab.tried.map(said)).toEqual([['summary', 1]]);
    await due(after(morning, 15 * minuteMs));

    expect(lab.tried.map(said)).toEqual([
      ['summary', 1],
      ['trigger', 'B'],
    ]);
  });

  it('are undeliverable with their summary, and sent once it is delivered again', async () => {
    let isWell = false;
    await lab.add('d1', () => (isWell ? taken() : { kind: 'refused', why: 'no' }));
    await quietAt('UTC', '22:00', '06:00');
    await raise(night, 'A', 'B');
    await due(morning);
    await due(after(morning, hourMs));
    expect(await Promise.all(['A', 'B'].map(stateOf))).toEqual(['undeliverable', 'undeliverable']);

    isWell = true;
    const [summary] = (await lab.deliveries()).filter(({ notice }) => notice === 'summary');
    expect(await lab.redeliver(summary?._id ?? '')).toMatchObject({ state: 'queued', tries: 0 });
    await work();
    await due(after(morning, hourMs));

    expect(lab.tried.map(said)).toEqual([
      ['summary', 2],
      ['summary', 2],
    ]);
    expect(await Promise.all(['A', 'B'].map(stateOf))).toEqual(['sent', 'sent']);
  });
});

describe('an escalation', () => {
  const escalating = async () => {
    await lab.add('d1', taken);
    await lab.add('d2', taken);
    await put({
      routes: [
        {
          to: ['d1'],
          escalate: [
            { after_minutes: 15, to: ['d2'] },
            { after_minutes: 30, to: ['d2', 'd1'] },
          ],
        },
      ],
    });
    const now = new Date();
    await raise(now, 'T-1');
    await work();
    return now;
  };
  const destinations = () => lab.tried.map(({ destination, notice }) => [destination, notice.type]);

  it('alerts its destinations at its time, step by step, if nobody has acknowledged the alert', async () => {
    const now = await escalating();
    expect(await stateOf('T-1')).toBe('sent');

    await due(after(now, 14 * minuteMs));
    expect(destinations()).toEqual([['d1', 'trigger']]);
    await due(after(now, 15 * minuteMs));
    expect(destinations().slice(1)).toEqual([['d2', 'trigger']]);
    await due(after(now, 30 * minuteMs));

    expect(destinations().slice(2).toSorted()).toEqual([
      ['d1', 'trigger'],
      ['d2', 'trigger'],
    ]);
    await due(after(now, 24 * hourMs));
    expect(lab.tried).toHaveLength(4);
  });

  it.each([
    ['acknowledged', { 'alert.acknowledged_at': new Date() }],
    ['closed', { status: 'closed' }],
    ['calmed', { urgency: 'medium' as const }],
    ['deleted', { deleted_at: new Date() }],
  ])('is dropped if the alert was %s before', async (because, set) => {
    const now = await escalating();
    await tickets.updateOne({ external_id: 'T-1' }, { $set: set });

    await due(after(now, 15 * minuteMs));
    await due(after(now, 30 * minuteMs));

    expect(destinations()).toEqual([['d1', 'trigger']]);
    const dropped = (await lab.deliveries()).filter(({ notice }) => notice === 'escalation');
    expect(dropped.map(({ state, over_because }) => [state, over_because])).toEqual(
      Array(3).fill(['dropped', because]),
    );
    expect(await stateOf('T-1')).toBe('sent');
    expect(await lab.resend(24 * hourMs)).toBe(0);
  });

  it('is resolved where it was taken, once for each destination', async () => {
    const now = await escalating();
    await due(after(now, 15 * minuteMs));
    await tickets.updateOne({ external_id: 'T-1' }, { $set: { urgency: 'low', 'alert.due_at': new Date() } });

    await lab.review();
    await work();

    expect(destinations().slice(2).toSorted()).toEqual([
      ['d1', 'resolve'],
      ['d2', 'resolve'],
    ]);
    expect(await lab.resend(24 * hourMs)).toBe(2); // the dropped steps
    await work();
    expect(await lab.resend(24 * hourMs)).toBe(0);
  });
});
