import { expect } from 'vitest';
import { alertPoliciesIn } from '#lib/alert-policy/alert-policies.ts';
import { alertPolicyInput } from '#lib/alert-policy/policy-input.ts';
import { acknowledgeAlert } from '#lib/alerts/acknowledge.ts';
import { createImportSummaries } from '#lib/deliveries/import-summaries.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { restoreTicket } from '#lib/ticket-actions/restore-ticket.ts';
import { newAlert } from '#lib/tickets/new-alert.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { deliveryEngine, type Script, type Tried, tenant_id } from './delivery-engine.ts';
import type { Fault } from './faults.ts';
import type { Universe } from './world.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const alertId = (ticketId: string): string => `alert-${ticketId}`;

/** One that takes all, and one that asks to wait at first. Both show what becomes of an alert. */
const destinations: Record<string, Script> = {
  busy: {
    answer: (tries) => (tries === 1 ? { kind: 'throttled', why: '429', retryAfterMs: 70_000 } : { kind: 'taken' }),
    callMs: 100,
    fields: { kind: 'jsm_alerts' },
  },
  well: { answer: () => ({ kind: 'taken', ref: 'ref' }), callMs: 100, fields: { kind: 'pagerduty' } },
};

/** One part of a story: what somebody does, and then all that follows, until nothing is due for so long. */
type Part = { act?: (store: Store, now: Date) => Promise<unknown>; quietMs?: number };

type Plot = {
  tickets: readonly string[];
  policy?: object;
  parts: Readonly<Record<string, Part>>;
  /** What each destination has in the end: the types of its notices, of a summary with its count. */
  ends: readonly string[];
};

const calm = async (store: Store): Promise<void> => {
  const urgent = await store.db.collection('tickets').find({ urgency: 'high' }).toArray();
  const writes = urgent.map((before) => ({
    externalId: before.external_id as string,
    before: before as never,
    set: { urgency: 'low' as const },
  }));
  if (writes.length > 0) await inTransaction(store, (tx) => writeTickets(tx, tenant_id, { writes, history: [] }));
};
const over: Part = { act: calm };

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const quietNights = { quiet_hours: { hours: [{ days, from: '22:00', to: '06:00' }], action: 'hold' } };
const samples = [{ ticket_id: 'T-1', alert_id: alertId('T-1') }];

export const plots = {
  'is acknowledged by a person': {
    tickets: ['T-1'],
    parts: {
      raised: {},
      acknowledged: { act: (store) => acknowledgeAlert(store, { tenant_id, alert_id: alertId('T-1') }, 'Alex') },
      over,
    },
    ends: ['acknowledge', 'resolve', 'trigger'],
  },
  'is held by quiet hours, and released when they end': {
    tickets: ['T-1', 'T-2'],
    policy: quietNights,
    parts: { raised: { quietMs: hourMs }, released: {}, over },
    ends: ['summary of 2'],
  },
  'is held, and its ticket deleted and restored meanwhile': {
    tickets: ['T-1'],
    policy: quietNights,
    parts: {
      raised: { quietMs: hourMs },
      deleted: { act: (store, now) => deleteTicket(store, tenant_id, 'T-1', now), quietMs: hourMs },
      restored: { act: (store, now) => restoreTicket(store, tenant_id, 'T-1', { now }) },
    },
    ends: ['summary of 1'],
  },
  'is in the summary of its group': {
    tickets: ['T-1', 'T-2', 'T-3'],
    policy: { routes: [{ group: { window_minutes: 30 } }] },
    parts: { raised: {}, over },
    ends: ['resolve', 'summary of 2', 'trigger'],
  },
  'is in the summary of a first import': {
    tickets: [],
    parts: {
      ended: {
        act: (store, now) =>
          inTransaction(store, (tx) => createImportSummaries(tx, tenant_id, { count: 18, samples }, now)),
      },
    },
    ends: ['summary of 18'],
  },
} satisfies Record<string, Plot>;

const said = ({ notice }: Tried): string => (notice.type === 'summary' ? `summary of ${notice.count}` : notice.type);

/** Alerts that wait for something, played again and again, each time with other faults. */
export const beginHeldStory = async (universe: Universe, plot: Plot) => {
  const engine = await deliveryEngine(universe, destinations);
  const { store, clock } = engine.world;
  const raisedAt = new Date(clock.now);
  if (plot.policy)
    await alertPoliciesIn(store).put(tenant_id, alertPolicyInput.parse({ routes: [], ...plot.policy }), raisedAt);
  for (const external_id of plot.tickets) {
    const alert = { ...newAlert('Mentions a fire', raisedAt), id: alertId(external_id) };
    await engine.tickets.insertOne(aStoredTicket({ tenant_id, external_id, urgency: 'high', status: 'open', alert }));
  }
  clock.now = (Math.floor(clock.now / dayMs) + 1) * dayMs + hourMs; // at night
  /** Where each part begins when nothing has failed: what is before a fault is the same each time. */
  const beginnings = new Map<string, () => Promise<void>>();
  const partNames = Object.keys(plot.parts);
  const begin = async (name: string): Promise<void> => {
    const goBack = beginnings.get(name);
    if (goBack) return goBack();
    beginnings.set(name, await engine.checkpoint());
  };

  const settle = (name: string, faults: readonly Fault[] = []): Promise<readonly string[]> => {
    const { act, quietMs } = plot.parts[name] ?? {};
    return engine.settle(faults, act && ((instance) => act(instance, new Date(clock.now))), quietMs);
  };

  /** No alert is over before it was raised, and none is raised twice under two keys. */
  const checkOrder = (taken: readonly Tried[]): void => {
    for (const [at, { destination, notice }] of taken.entries())
      if (notice.type === 'acknowledge' || notice.type === 'resolve') {
        const before = taken.slice(0, at).filter((one) => one.destination === destination);
        const { alertId } = notice.alert;
        const isSame = (one: Tried) => 'alert' in one.notice && one.notice.alert.alertId === alertId;
        const types = before.filter(isSame).map((one) => one.notice.type);
        expect(types).toContain('trigger');
        if (notice.type === 'acknowledge') expect(types).not.toContain('resolve');
      }
  };

  return {
    /** All parts without a fault, and the steps of each. */
    async playWhole(): Promise<Record<string, readonly string[]>> {
      const labels: Record<string, readonly string[]> = {};
      for (const name of partNames) {
        await begin(name);
        labels[name] = await settle(name);
      }
      return labels;
    },

    /** This part with its fault, after the whole story, and all parts that follow; the steps of this one. */
    async playFrom(faulty: string, fault: Fault): Promise<readonly string[]> {
      await begin(faulty);
      const labels = await settle(faulty, [fault]);
      for (const name of partNames.slice(partNames.indexOf(faulty) + 1)) await settle(name);
      return labels;
    },

    deliverTwice(isTwice: boolean): void {
      engine.world.alerts.deliverTwice(isTwice);
      engine.deliveries.deliverTwice(isTwice);
    },

    /** Asserts what all destinations have; returns the deliveries that were taken twice. */
    async takenTwice(): Promise<string[]> {
      const taken = engine.tried.filter((call) => call.taken);
      checkOrder(taken);
      const firsts = [...new Map(taken.toReversed().map((one) => [one.key, one])).values()];
      for (const destination of Object.keys(destinations)) {
        const notices = firsts.filter((call) => call.destination === destination).map(said);
        expect(notices.toSorted(), destination).toEqual(plot.ends);
      }
      // A receiver that knows a key drops what it says: it has said the same before.
      for (const one of taken) expect(said(one)).toBe(said(firsts.find(({ key }) => key === one.key) ?? one));
      const unsent = await engine.tickets.find({ 'alert.state': { $ne: 'sent' } }).toArray();
      expect(unsent.map(({ external_id, alert }) => `${external_id} ${alert?.state}`)).toEqual([]);
      const keys = taken.map(({ key }) => key);
      return keys.filter((key, index) => keys.indexOf(key) !== index);
    },
  };
};
