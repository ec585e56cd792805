import { beforeEach, describe, expect, it } from 'vitest';
import type { Notification, Notifier } from '#lib/alerts/notifier.ts';
import { outboxIn } from '#lib/alerts/outbox.ts';
import { raiseAlerts } from '#lib/alerts/raise-alerts.ts';
import { sendAlert } from '#lib/alerts/send-alert.ts';
import { circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { restoreTicket } from '#lib/ticket-actions/restore-ticket.ts';
import { newAlert } from '#lib/tickets/new-alert.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { viewOfTicket } from '#lib/tickets/ticket-view.ts';
import { anIncomingTicket } from '#test/support/builders.ts';
import { recordingBus } from '#test/support/event-buses.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const tickets = store.db.collection<TicketDoc>('tickets');
const outbox = outboxIn(store);

type Call = Notification & { key: string };
let calls: Call[] = [];
let bus = recordingBus();
let answer: Notifier['notify'] = async () => 'taken';

beforeEach(async () => {
  await emptyCollections(store);
  calls = [];
  bus = recordingBus();
  answer = async () => 'taken';
});

const notifier: Notifier = {
  notify: (notification, key, signal) => {
    calls.push({ ...notification, key });
    return answer(notification, key, signal);
  },
};
const failing = async () => ({ failed: 'It answered 503' });

const circuitOf = (failures: number) =>
  circuitBreakerIn(store, 'notify', { failures, window: 100, openMs: 30_000, probeMs: 15_000 });

const send = (message: AlertMessage, { isRedelivered = false, maxAttempts = 3, failures = 50 } = {}) =>
  sendAlert({
    store,
    route: async () => false,
    review: async () => false,
    notifier,
    circuit: circuitOf(failures),
    events: bus,
    rules: { maxAttempts, timeoutMs: 10_000 },
  })(message, isRedelivered);

/** A ticket that has become urgent just now, and the message of its alert. */
const urgentTicket = async (externalId = 'T-1'): Promise<AlertMessage> => {
  const alert = newAlert('Mentions a fire', new Date());
  await tickets.insertOne({
    ...anIncomingTicket({ external_id: externalId }),
    tenant_id: 'harbour-bank',
    urgency: 'high',
    sentiment: 'negative',
    requires_action: true,
    version_at: new Date(),
    seen_by: 'job-1',
    alert,
  });
  return { tenant_id: 'harbour-bank', ticket_id: externalId, alert_id: alert.id };
};
const replaceAlert = async (ticketId = 'T-1'): Promise<AlertMessage> => {
  const alert = newAlert('Mentions another fire', new Date());
  await tickets.updateOne({ external_id: ticketId }, { $set: { alert } });
  return { tenant_id: 'harbour-bank', ticket_id: ticketId, alert_id: alert.id };
};
const alertOf = async (ticketId = 'T-1') => {
  const ticket = await tickets.findOne({ external_id: ticketId });
  return ticket && viewOfTicket(ticket).alert;
};
const dueAtOf = async () => (await tickets.findOne({ external_id: 'T-1' }))?.alert?.due_at;

describe('an alert', () => {
  it('that is accepted becomes sent, with its time and attempts', async () => {
    const message = await urgentTicket();
    expect(await alertOf()).toMatchObject({ state: 'pending', tries: 0, sent_at: null, error: null });

    expect(await send(message)).toEqual({ kind: 'done' });

    expect(await alertOf()).toMatchObject({ state: 'sent', tries: 1, sent_at: expect.any(String), error: null });
    expect(await dueAtOf()).toBeUndefined();
    expect(calls).toEqual([
      {
        ticket_id: 'T-1',
        tenant_id: 'harbour-bank',
        urgency: 'high',
        reason: 'Mentions a fire',
        key: message.alert_id,
      },
    ]);
  });

  it('that is not accepted waits for another attempt, with the reason', async () => {
    const message = await urgentTicket();
    answer = failing;

    expect(await send(message)).toMatchObject({ kind: 'again', message });

    expect(await alertOf()).toMatchObject({ state: 'queued', tries: 1, error: 'It answered 503' });
    expect(await dueAtOf()).toBeInstanceOf(Date);
  });

  it('is given up after its last attempt, dead-lettered and published', async () => {
    const message = await urgentTicket();
    answer = failing;
    for (let n = 0; n < 2; n++) await send(message);

    const error = 'It was not accepted in 3 attempts: It answered 503';
    expect(await send(message)).toEqual({ kind: 'dead-letter', message: { ...message, dead: true }, reason: error });

    expect(await alertOf()).toMatchObject({ state: 'undeliverable', tries: 3, error, sent_at: null });
    expect(await dueAtOf()).toBeUndefined();
    expect(bus.events).toEqual([
      {
        type: 'AlertUndeliverable',
        detail: { version: 1, ...message, reason: 'Mentions a fire', tries: 3, error },
      },
    ]);
  });

  it.each([
    ['refused', 'It was refused: It answered 404', 'closed'],
    ['gone', 'Its destination is gone: It answered 404', 'open'],
  ] as const)(
    'that is finally not accepted (%s) is undeliverable at once, with the reason',
    async (final, error, state) => {
      answer = async () => ({ failed: 'It answered 404', final });

      for (let n = 1; n <= 10; n++) {
        const message = await urgentTicket(`T-${n}`);
        const outcome = await send(message, { failures: 10 });
        expect(outcome).toEqual({ kind: 'dead-letter', message: { ...message, dead: true }, reason: error });
        expect(await alertOf(`T-${n}`)).toMatchObject({ state: 'undeliverable', tries: 1, error });
      }

      expect(bus.events).toHaveLength(10);
      // Only a destination that is gone says something about the health of the service.
      expect((await circuitOf(10).status()).state).toBe(state);
    },
  );

  it('given up by an instance that then crashed is dead-lettered by the next delivery', async () => {
    const message = await urgentTicket();
    answer = failing;
    await send(message, { maxAttempts: 1 });

    expect(await send(message)).toEqual({ kind: 'done' });
    expect(await send(message, { isRedelivered: true })).toMatchObject({
      kind: 'dead-letter',
      message: { dead: true },
    });
    expect(bus.events).toHaveLength(2);
    expect(calls).toHaveLength(1);
  });

  it('that was given up has all its attempts again after a redrive', async () => {
    const message = await urgentTicket();
    answer = failing;
    await send(message, { maxAttempts: 1 });

    expect(await send({ ...message, dead: true })).toMatchObject({ kind: 'again', message });
    answer = async () => 'taken';
    await send(message);

    expect(await alertOf()).toMatchObject({ state: 'sent', tries: 2 });
  });

  it('whose message was redriven twice, or to an instance that crashed, is still sent', async () => {
    const message = await urgentTicket();
    answer = failing;
    await send(message, { maxAttempts: 1 });
    await outbox.revive(message);
    answer = async () => 'taken';

    await send({ ...message, dead: true }, { isRedelivered: true });

    expect(await alertOf()).toMatchObject({ state: 'sent' });
  });

  it('is sent once by two concurrent deliveries', async () => {
    const message = await urgentTicket();

    const outcomes = await Promise.all([send(message), send(message, { isRedelivered: true })]);

    expect(outcomes).toEqual([{ kind: 'done' }, { kind: 'done' }]);
    expect(calls).toHaveLength(1);
  });

  it('is sent even if its ticket was deleted or became less urgent meanwhile', async () => {
    const [deleted, calm] = [await urgentTicket('T-1'), await urgentTicket('T-2')];
    await deleteTicket(store, 'harbour-bank', 'T-1');
    await tickets.updateOne({ external_id: 'T-2' }, { $set: { urgency: 'low' } });

    for (const message of [deleted, calm]) await send(message);

    expect(calls.map(({ ticket_id, urgency }) => `${ticket_id} ${urgency}`)).toEqual(['T-1 high', 'T-2 high']);
  });

  it('that was accepted is not sent again when its ticket is restored unchanged', async () => {
    const message = await urgentTicket();
    await send(message);
    await deleteTicket(store, 'harbour-bank', 'T-1');
    await restoreTicket(store, 'harbour-bank', 'T-1');

    await send(message);

    expect(await alertOf()).toMatchObject({ id: message.alert_id, state: 'sent' });
    expect(calls).toHaveLength(1);
  });
});

describe('a wait requested by the notification service', () => {
  const hour = 3_600_000;
  const putOff = (retryAfterMs: number) => async () => ({ failed: 'It answered 429', retryAfterMs });

  it('is honoured, is not an attempt, and is recorded', async () => {
    const message = await urgentTicket();
    answer = putOff(300_000);

    expect(await send(message, { maxAttempts: 1 })).toEqual({ kind: 'again', message, waitMs: 300_000 });

    expect(await alertOf()).toMatchObject({ state: 'queued', tries: 0, error: 'It answered 429' });
    expect((await dueAtOf())?.getTime()).toBeGreaterThan(Date.now() + 300_000);
  });

  it('continues after the queue’s maximum delay without a call', async () => {
    const message = await urgentTicket();
    answer = putOff(hour);

    const first = await send(message);
    expect(first).toEqual({ kind: 'again', message: { ...message, wait_left_ms: hour - 900_000 }, waitMs: hour });
    if (first.kind !== 'again') return;
    const second = await send(first.message);

    expect(second).toMatchObject({
      kind: 'again',
      message: { wait_left_ms: hour - 1_800_000 },
      waitMs: hour - 900_000,
    });
    expect(calls).toHaveLength(1);
    expect(await send({ ...message, wait_left_ms: 900_000 })).toEqual({ kind: 'again', message, waitMs: 900_000 });
  });

  it('ends after six hours altogether: the alert is undeliverable with that reason, and waits six hours again after a redrive', async () => {
    const message = await urgentTicket();
    answer = putOff(hour);
    for (let n = 0; n < 6; n++) expect(await send(message)).toMatchObject({ kind: 'again' });

    const error = 'It was asked to wait for 6 hours in all: It answered 429';
    expect(await send(message)).toEqual({ kind: 'dead-letter', message: { ...message, dead: true }, reason: error });

    expect(await alertOf()).toMatchObject({ state: 'undeliverable', error });
    expect(calls).toHaveLength(7);
    expect(await send({ ...message, dead: true })).toMatchObject({ kind: 'again', waitMs: hour });
  });
});

describe('an alert replaced by a newer one', () => {
  it('is dropped', async () => {
    const message = await urgentTicket();
    await replaceAlert();
    expect(await send(message)).toEqual({ kind: 'done' });
    expect(calls).toEqual([]);
  });

  it.each<[string, Notifier['notify']]>([
    ['is taken', async () => 'taken'],
    ['fails', failing],
  ])('while its try %s leaves the newer one as it is', async (_, end) => {
    const message = await urgentTicket();
    answer = async (...args) => {
      await replaceAlert();
      return end(...args);
    };
    await send(message);
    expect(await alertOf()).toMatchObject({ state: 'pending', tries: 0, reason: 'Mentions another fire' });
  });

  it('during its last attempt is neither dead-lettered nor published', async () => {
    const message = await urgentTicket();
    answer = async () => {
      await replaceAlert();
      return failing();
    };
    expect(await send(message, { maxAttempts: 1 })).toEqual({ kind: 'done' });
    expect(bus.events).toEqual([]);
  });
});

describe('the alert sweep', () => {
  const sent: AlertMessage[] = [];
  const queue = {
    send: async () => {},
    sendAll: async (all: readonly { message: AlertMessage }[]) => void sent.push(...all.map(({ message }) => message)),
  };
  const resend = async () =>
    raiseAlerts({ store, queue, events: bus }, await outbox.findOverdue(new Date(Date.now() + 3_600_000), 10));
  beforeEach(() => {
    sent.length = 0;
  });

  it('queues an alert that never reached the queue, and publishes its event', async () => {
    const message = await urgentTicket();
    await resend();
    expect(sent).toEqual([message]);
    expect(await alertOf()).toMatchObject({ state: 'queued' });
    expect(bus.events).toMatchObject([{ type: 'TicketEscalated', detail: { ...message, reason: 'Mentions a fire' } }]);
  });

  it('queues an alert whose message was lost, without publishing its event again', async () => {
    const message = await urgentTicket();
    await outbox.markQueued([message]);
    await resend();
    expect(sent).toEqual([message]);
    expect(bus.events).toEqual([]);
  });

  it('does not touch alerts that were sent or given up', async () => {
    await send(await urgentTicket('T-1'));
    answer = failing;
    await send(await urgentTicket('T-2'), { maxAttempts: 1 });
    await resend();
    expect(sent).toEqual([]);
  });
});
