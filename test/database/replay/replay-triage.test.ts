import { beforeEach, describe, expect, it } from 'vitest';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { applyPage } from '#lib/ingestion/apply-page.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import type { ReplayMessage } from '#lib/queue/messages.ts';
import type { CurrentTriage } from '#lib/replay/replay-triage.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { erasedMark } from '#lib/tickets/erased.ts';
import { historyOf } from '#lib/tickets/ticket-history.ts';
import { anIncomingTicket, aTicket, aVerdict } from '#test/support/builders.ts';
import { contentsOf, startedRun, tenantId } from '#test/support/run-parts.ts';
import {
  begin,
  docs,
  emptyStore,
  finish,
  judge,
  replays,
  store,
  storeTickets,
  urgencies,
  worker,
} from './replaying.ts';

beforeEach(emptyStore);

describe('a replay', () => {
  it('re-triages every ticket, batch by batch, and reports what changed', async () => {
    await storeTickets();
    const { message } = await begin();

    const replay = await finish(message);

    expect(await urgencies()).toEqual(['high', 'low', 'high', 'low', 'low']);
    expect(replay).toMatchObject({
      status: 'completed',
      triage_version: 'new',
      total_tickets: 5,
      processed: 5,
      changed: 2,
      urgency_changed: 2,
      sentiment_changed: 0,
      requires_action_changed: 2,
      became_high: 2,
      no_longer_high: 0,
      error: null,
    });
    expect(replay?.ended_at).toBeInstanceOf(Date);
    expect(replay?.examples.map(({ ticket_id }) => ticket_id)).toEqual(['T-3', 'T-1']);
    expect(replay?.examples[0]?.changes.urgency).toEqual({ old: 'low', new: 'high' });
  });

  it('records each change in the history once and updates the reason of every ticket', async () => {
    await storeTickets();
    await finish((await begin()).message);

    const history = await historyOf(store, tenantId).after(0, 100);
    expect(history.map(({ ticket_id, action, changes }) => [ticket_id, action, Object.keys(changes)])).toEqual(
      ['T-3', 'T-1'].map((id) => [id, 'updated', ['urgency', 'requires_action']]),
    );
    expect(await docs.distinct('triage.version')).toEqual(['new']);
  });

  it('keeps the triage of a ticket whose text was erased', async () => {
    await storeTickets(['fire', 'calm']);
    const erased = { subject: erasedMark, message: erasedMark, urgency: 'high' } as const;
    await docs.updateOne({ external_id: 'T-2' }, { $set: erased });

    await finish((await begin()).message);

    expect(await urgencies()).toEqual(['high', 'high']);
  });

  it('keeps the statistics equal to a recount', async () => {
    await storeTickets();
    await finish((await begin()).message);

    expect(await verifyStats(store, tenantId)).toMatchObject({ consistent: true, tickets: 5, differences: [] });
  });

  it('raises no alert, and neither does a later change that keeps the ticket urgent', async () => {
    await storeTickets();
    await finish((await begin()).message);
    expect(await docs.countDocuments({ alert: { $exists: true } })).toBe(0);

    const run = await startedRun(store);
    const ticket = aTicket({ message: 'fire, still', updated_at: '2026-02-01T00:00:00Z' });
    const answer = { tickets: [ticket], nextPage: null, totalCount: null };
    const triage = () => aVerdict({ urgency: 'high' });
    const applied = await applyPage(store, { run, page: 1, answer, triage });

    expect(applied).toMatchObject({ kind: 'applied', alerts: [], run: { updated: 1 } });
    expect(await docs.countDocuments({ alert: { $exists: true } })).toBe(0);
  });

  it('only reports what would change in a dry run', async () => {
    await storeTickets();
    const { triage_replays: _, ...before } = await contentsOf(store);
    const replay = await finish((await begin(true)).message);

    const { triage_replays: _after, ...after } = await contentsOf(store);
    expect(after).toEqual(before);
    expect(replay).toMatchObject({ status: 'completed', dry_run: true, processed: 5, changed: 2 });
    expect(replay?.examples).toHaveLength(2);
  });

  it('changes nothing twice if every message is delivered three times', async () => {
    await storeTickets();
    const replay = await finish((await begin()).message, 3);

    expect(replay).toMatchObject({ status: 'completed', processed: 5, changed: 2 });
    expect(await historyOf(store, tenantId).after(0, 100)).toHaveLength(2);
  });

  it('processes each batch once if its message is processed concurrently', async () => {
    await storeTickets();
    const { message } = await begin();
    const { sent, work } = worker();

    await Promise.all(Array.from({ length: 8 }, () => work(message, false)));

    expect(sent).toEqual([{ ...message, batch: 2 }]);
    expect(await replays.find(message.replay_id)).toMatchObject({ processed: 2, batch: 2 });
  });

  it('continues if a delivery processed its batch and crashed before queueing the next', async () => {
    await storeTickets();
    const { message } = await begin();
    await worker().work(message, false);
    const { sent, work } = worker();

    await work(message, true);

    expect(sent).toEqual([{ ...message, batch: 2 }]);
  });

  it('does not touch deleted tickets and other tenants', async () => {
    await storeTickets(['fire', 'fire']);
    await storeTickets(['fire'], 'other');
    await deleteTicket(store, tenantId, 'T-1');

    const replay = await finish((await begin()).message);

    expect(replay).toMatchObject({ total_tickets: 1, processed: 1, changed: 1 });
    expect(await urgencies()).toEqual(['low', 'high']);
    expect(await docs.countDocuments({ tenant_id: 'other', urgency: 'low' })).toBe(1);
  });

  it('never writes a triage to a ticket that a run has changed since it was read', async () => {
    await storeTickets(['calm']);
    const { message } = await begin();
    const burning = anIncomingTicket({ message: 'fire' });
    let change: Promise<unknown> | undefined;
    const slowJudge: CurrentTriage = {
      version: 'new',
      triage: (ticket) => {
        // Between the batch's read and its write.
        const set = { message: 'fire', ...judge.triage({ ...ticket, ...burning }) };
        const writes = [{ externalId: 'T-1', before: ticket, set }];
        change ??= inTransaction(store, (tx) => writeTickets(tx, tenantId, { writes }));
        return judge.triage(ticket);
      },
    };

    await worker(() => slowJudge).work(message, false);
    await change;

    expect(await docs.findOne({})).toMatchObject({ message: 'fire', urgency: 'high' });
    expect(await replays.find(message.replay_id)).toMatchObject({ status: 'completed', processed: 1 });
  });

  it('fails with its reason if the rules change meanwhile', async () => {
    await storeTickets();
    const { message } = await begin();
    const { sent, work } = worker();
    await work(message, false);

    await worker(() => ({ ...judge, version: 'newer' })).work(sent[0] as ReplayMessage, false);

    const replay = await replays.find(message.replay_id);
    expect(replay).toMatchObject({ status: 'failed', processed: 2, error: expect.stringContaining('rules changed') });
    expect(replay?.ended_at).toBeInstanceOf(Date);
  });

  it('of an empty tenant ends at once', async () => {
    expect(await finish((await begin()).message)).toMatchObject({ status: 'completed', processed: 0 });
  });
});
