import { beforeEach, describe, expect, it } from 'vitest';
import { acknowledgeAlert, findAcknowledgement } from '#lib/alerts/acknowledge.ts';
import { newAlert } from '#lib/tickets/new-alert.ts';
import type { Alert, TicketDoc } from '#lib/tickets/ticket.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
beforeEach(() => emptyCollections(store));

const tickets = store.db.collection<TicketDoc>('tickets');

const alerted = async (fields: Partial<Alert> = {}): Promise<{ tenant_id: string; alert_id: string }> => {
  const { due_at: _, ...alert } = newAlert('Mentions a fire', new Date());
  const ticket = { tenant_id: 'acme', external_id: 'T-1', urgency: 'high', alert: { ...alert, ...fields } } as const;
  await tickets.insertOne(aStoredTicket(ticket));
  return { tenant_id: 'acme', alert_id: alert.id };
};
const stored = async () => (await tickets.findOne({ external_id: 'T-1' }))?.alert;

describe('an alert', () => {
  it('is acknowledged by whoever is first, and a later call changes nothing', async () => {
    const alert = await alerted();
    expect(await findAcknowledgement(store, alert)).toMatchObject({ at: null, by: null });

    const first = await acknowledgeAlert(store, alert, 'Alex');
    const second = await acknowledgeAlert(store, alert, 'Robin');

    expect(first).toEqual({ ticket_id: 'T-1', alert_id: alert.alert_id, at: expect.any(Date), by: 'Alex' });
    expect(second).toEqual(first);
    expect(await findAcknowledgement(store, alert)).toEqual(first);
  });

  it('of which many people acknowledge at once, is acknowledged by one of them', async () => {
    const alert = await alerted();
    const names = ['Alex', 'Robin', 'Kim', 'Sam'];

    const answers = await Promise.all(names.map((name) => acknowledgeAlert(store, alert, name)));

    expect(new Set(answers.map((answer) => `${answer?.by} ${answer?.at?.getTime()}`)).size).toBe(1);
  });

  it('of another tenant, or one that a newer alert has replaced, is not acknowledged', async () => {
    const { alert_id } = await alerted();

    expect(await acknowledgeAlert(store, { tenant_id: 'other', alert_id }, 'Alex')).toBeNull();
    expect(await acknowledgeAlert(store, { tenant_id: 'acme', alert_id: 'earlier' }, 'Alex')).toBeNull();
    expect(await stored()).not.toHaveProperty('acknowledged_at');
  });

  it('is reviewed if destinations have it, and its end was not yet said', async () => {
    const at = new Date(1_000_000);
    const dueAfter = async (fields: Partial<Alert>) => {
      await emptyCollections(store);
      await acknowledgeAlert(store, await alerted(fields), '$notAField');
      expect(await stored()).toMatchObject({ acknowledged_by: '$notAField' });
      return (await stored())?.due_at;
    };

    expect(await dueAfter({ routed_at: at })).toBeInstanceOf(Date);
    expect(await dueAfter({ routed_at: at, resolved_at: at })).toBeUndefined();
    expect(await dueAfter({})).toBeUndefined();
    expect(await dueAfter({ due_at: at })).toEqual(at); // on its way to the notification service
  });
});
