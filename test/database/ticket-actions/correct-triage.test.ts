import { beforeEach, describe, expect, it } from 'vitest';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { applyPage } from '#lib/ingestion/apply-page.ts';
import { finishRun } from '#lib/ingestion/finish-run.ts';
import { planBatch } from '#lib/replay/plan-batch.ts';
import { correctTriage, removeCorrection } from '#lib/ticket-actions/correct-triage.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import type { CorrectedFields, TicketDoc } from '#lib/tickets/ticket.ts';
import { historyOf } from '#lib/tickets/ticket-history.ts';
import { viewOfTicket } from '#lib/tickets/ticket-view.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';
import { triageBy } from '#lib/tickets/triage-ticket.ts';
import { defaultRules } from '#lib/triage/triage.ts';
import { aTicket } from '#test/support/builders.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { startedRun, tenantId, ttlMs } from '#test/support/run-parts.ts';

const store = await testStore();
beforeEach(() => emptyCollections(store));

const triage = triageBy(defaultRules());
const burning = {
  id: 'T-1',
  subject: 'Outage',
  message: 'Our shop is down since this morning, urgent!',
  status: 'open',
};
const calm = { id: 'T-1', subject: 'Thanks', message: 'Thank you for the quick help.', status: 'open' };

/** A whole run that finds these tickets; the ids of those that it alerts. */
const pass = async (...shown: Record<string, unknown>[]): Promise<string[]> => {
  const tickets = shown.map((fields) =>
    aTicket({ tenant_id: tenantId, created_at: new Date().toISOString(), ...fields }),
  );
  const answer = { tickets, nextPage: null, totalCount: null };
  const applied = await applyPage(store, { run: await startedRun(store), page: 1, answer, triage });
  if (applied.kind !== 'applied') throw new Error(`The page was not applied: ${applied.kind}`);
  await finishRun(store, applied.run, { ttlMs, guard: { count: 10, share: 1 } });
  return applied.alerts.map(({ ticketId }) => ticketId);
};
const id = { tenantId, ticketId: 'T-1' };
const correct = (fields: CorrectedFields, by = 'key k-1') => correctTriage(store, id, { fields, by });
const stored = async (): Promise<TicketDoc> => {
  const ticket = await ticketsOf(store, tenantId).findAny('T-1');
  if (!ticket) throw new Error('There is no ticket');
  return ticket;
};
const history = () => historyOf(store, tenantId).ofTicket('T-1', 10);
const isExact = async () => (await verifyStats(store, tenantId)).consistent;
const created_at = new Date().toISOString();
const at = (day: number) => ({ created_at, updated_at: `2026-03-0${day}T00:00:00Z` });

describe('a correction', () => {
  it('changes the ticket at once, stands in its history with who made it, and leaves the statistics exact', async () => {
    await pass(burning);
    expect(await stored()).toMatchObject({ urgency: 'high' });

    const corrected = await correct({ urgency: 'low', sentiment: 'neutral' });

    expect(corrected).toMatchObject({ ticket: { urgency: 'low', sentiment: 'neutral' }, alert: null });
    const ticket = await stored();
    expect(ticket.urgency).toBe('low');
    expect(viewOfTicket(ticket).triage?.corrected).toEqual({
      fields: { urgency: 'low', sentiment: 'neutral' },
      instead_of: { urgency: 'high', sentiment: 'negative' },
      by: 'key k-1',
      at: expect.any(String),
    });
    expect((await history())[0]).toMatchObject({
      action: 'updated',
      changes: {
        urgency: { old: 'high', new: 'low' },
        triage_feedback: { old: null, new: { urgency: 'low', sentiment: 'neutral', by: 'key k-1' } },
      },
    });
    expect(await isExact()).toBe(true);
  });

  it('that is made again changes nothing, and answers who was first', async () => {
    await pass(burning);
    const first = await correct({ urgency: 'low' });

    const again = await correct({ urgency: 'low' }, 'key k-2');

    expect(again?.ticket.correction).toEqual(first?.ticket.correction);
    expect(await history()).toHaveLength(2);
  });

  it('of which several are made at once leaves one, and a history entry of each that changed the ticket', async () => {
    await pass(burning);

    await Promise.all([correct({ urgency: 'low' }), correct({ urgency: 'medium' }), correct({ urgency: 'low' })]);

    const { urgency, correction } = await stored();
    expect(correction?.fields.urgency).toBe(urgency);
    const [newest, ...earlier] = (await history()).map(({ changes }) => changes.urgency);
    expect(newest?.new).toBe(urgency);
    expect(newest?.old).toBe(earlier[0]?.new);
    expect(await isExact()).toBe(true);
  });

  it('replaces an earlier one as a whole', async () => {
    await pass(burning);
    const { sentiment } = await stored();
    await correct({ urgency: 'low', sentiment: 'positive' });

    await correct({ urgency: 'medium' });

    expect(await stored()).toMatchObject({ urgency: 'medium', sentiment, requires_action: true });
  });

  it('stands through later pages and replays while the text is the same, whatever else changes', async () => {
    await pass({ ...burning, ...at(1) });
    await correct({ urgency: 'low' });

    const alerted = await pass({ ...burning, status: 'pending', ...at(2) });

    expect(alerted).toEqual([]);
    expect(await stored()).toMatchObject({
      status: 'pending',
      urgency: 'low',
      correction: { engine: { urgency: 'high' } },
    });
    expect(planBatch([await stored()], triage).counts).toMatchObject({ processed: 1, changed: 0 });
    expect(await isExact()).toBe(true);
  });

  it('ends when the text changes, which is triaged again and alerted; the history says so', async () => {
    await pass({ ...burning, ...at(1) });
    await correct({ urgency: 'low' });

    const alerted = await pass({ ...burning, message: 'Now all our shops are down, urgent!', ...at(2) });

    expect(alerted).toEqual(['T-1']);
    expect(await stored()).toMatchObject({ urgency: 'high' });
    expect((await stored()).correction).toBeUndefined();
    expect((await history())[0]?.changes.triage_feedback).toEqual({
      old: { urgency: 'low', by: 'key k-1' },
      new: null,
    });
  });

  it('that is removed leaves what triage says, as it was', async () => {
    await pass(burning);
    const { urgency, sentiment, requires_action, triage: record } = await stored();
    await correct({ urgency: 'low', requires_action: false });

    const removed = await removeCorrection(store, id);
    const again = await removeCorrection(store, id);

    expect(removed?.ticket).toMatchObject({ urgency, sentiment, requires_action, triage: record });
    expect(again?.ticket.correction).toBeUndefined();
    expect(await history()).toHaveLength(3);
    expect(await isExact()).toBe(true);
  });

  it('makes a ticket urgent, which is alerted once with a reason of its own', async () => {
    await pass(calm);
    expect((await stored()).urgency).toBe('low');

    const { alert } = (await correct({ urgency: 'high' })) ?? {};
    const again = await correct({ urgency: 'high' }, 'key k-2');

    expect(alert).toMatchObject({ state: 'pending', reason: 'A person set the urgency to high' });
    expect(again?.alert).toBeNull();
    expect(await stored()).toMatchObject({ requires_action: true, alert: { id: alert?.id } });
    expect(await pass({ ...calm, ...at(2) })).toEqual([]);
    expect((await stored()).alert?.id).toBe(alert?.id);
  });

  it('that confirms an urgent ticket alerts nobody again', async () => {
    await pass(burning);
    const before = (await stored()).alert;

    expect(await correct({ urgency: 'high' })).toMatchObject({ alert: null });

    expect((await stored()).alert).toEqual(before);
    expect((await stored()).triage?.reason).not.toContain('person');
  });

  it('makes a finished ticket urgent without an alert, and never makes it require action', async () => {
    await pass({ ...calm, status: 'closed' });

    expect(await correct({ urgency: 'high', requires_action: true })).toMatchObject({ alert: null });

    expect(await stored()).toMatchObject({
      urgency: 'high',
      requires_action: false,
      alert: { state: 'suppressed', suppressed_reason: 'closed' },
    });
  });

  it('of a text in no language that triage can judge takes it from the tickets that are not judged', async () => {
    await pass({ ...calm, subject: 'Ajuda', message: 'Kaip galiu pakeisti savo adresą? Labai ačiū už pagalbą.' });
    expect(await stored()).toMatchObject({ judged: false, urgency: 'medium' });

    await correct({ urgency: 'low' });

    expect((await stored()).judged).toBe(true);
    expect(await isExact()).toBe(true);
    await removeCorrection(store, id);
    expect(await stored()).toMatchObject({ judged: false, urgency: 'medium' });
  });

  it('is of living tickets of the tenant alone', async () => {
    await pass(burning);
    expect(
      await correctTriage(store, { ...id, tenantId: 'other' }, { fields: { urgency: 'low' }, by: 'x' }),
    ).toBeNull();
    await deleteTicket(store, tenantId, 'T-1');

    expect(await correct({ urgency: 'low' })).toBeNull();
    expect(await removeCorrection(store, id)).toBeNull();
    expect((await stored()).correction).toBeUndefined();
  });
});
