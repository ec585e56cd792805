import { beforeEach, describe, expect, it } from 'vitest';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import { planBatch } from '#lib/replay/plan-batch.ts';
import { askDueOpinions, metricsOf } from '#lib/second-opinions/ask-due-opinions.ts';
import { dueInTurns } from '#lib/second-opinions/due-in-turns.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { historyOf } from '#lib/tickets/ticket-history.ts';
import { viewOfTicket } from '#lib/tickets/ticket-view.ts';
import { triageBy } from '#lib/tickets/triage-ticket.ts';
import { defaultRules } from '#lib/triage/triage.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { tenantId } from '#test/support/run-parts.ts';
import { inDoubt, opinionWorld } from './opinions.ts';

const store = await testStore();
let world: ReturnType<typeof opinionWorld>;

beforeEach(async () => {
  await emptyCollections(store);
  world = opinionWorld(store);
});

const expectExactCounts = async (): Promise<void> => {
  await foldCounts(store, tenantId);
  expect(await verifyStats(store, tenantId)).toMatchObject({ consistent: true });
};

const laterThan = (minutes: number) => new Date(Date.now() - (50 - minutes) * 60_000).toISOString();

describe('a second opinion', () => {
  it('raises a ticket of a language that is not judged: its history, its statistics and its alert follow', async () => {
    await world.ingest([inDoubt()]);
    expect(await world.ticket()).toMatchObject({ urgency: 'medium', judged: false, second_opinion: { state: 'due' } });

    expect(await world.ask()).toBe('raised');

    const ticket = await world.ticket();
    expect(ticket).toMatchObject({ urgency: 'high', requires_action: true, alert: { state: 'queued' } });
    expect(viewOfTicket(ticket).triage).toMatchObject({
      judged: false,
      reason: 'A second opinion says high (a-model)',
      second_opinion: { urgency: 'high', by: 'a-model', prompt_version: 'a-version' },
    });
    expect(world.queued).toMatchObject([{ tenant_id: tenantId, alert_id: ticket.alert?.id }]);
    expect(world.events.map(({ type }) => type)).toEqual(['TicketEscalated']);
    const [, updated, ...others] = await historyOf(store, tenantId).after(0, 10);
    expect(updated).toMatchObject({ action: 'updated', changes: { urgency: { old: 'medium', new: 'high' } } });
    expect(others).toEqual([]);
    await expectExactCounts();
  });

  it('is wanted only where triage is in doubt, on a ticket that is young and open, and if a model gives them', async () => {
    const english = { subject: 'Address', message: 'How do I change the delivery address of my order?' };
    await world.ingest([
      inDoubt('english', english),
      inDoubt('closed', { status: 'closed' }),
      inDoubt('old', { created_at: new Date(Date.now() - 100 * 3_600_000).toISOString() }),
    ]);
    await world.ingest([inDoubt('off')], { wantsOpinions: false });
    for (const id of ['english', 'closed', 'old', 'off'])
      expect([id, (await world.ticket(id)).second_opinion]).toEqual([id, undefined]);
  });

  it.each(['medium', 'low'] as const)('that says %s lowers nothing, and alerts nobody', async (urgency) => {
    world.answerWith(async () => ({ kind: 'given', urgency }));
    await world.ingest([inDoubt()]);
    expect(await world.ask()).toBe('agreed');
    expect(await world.ticket()).toMatchObject({ urgency: 'medium', second_opinion: { state: 'given', urgency } });
    expect(world.queued).toEqual([]);
    expect(await historyOf(store, tenantId).after(0, 10)).toHaveLength(1);
    await expectExactCounts();
  });

  it('is asked for once, of any number of callers at once', async () => {
    await world.ingest([inDoubt()]);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => world.ask()));
    expect(outcomes.toSorted()).toEqual(['raised', ...Array(7).fill('taken')]);
    expect(world.asked).toHaveLength(1);
  });

  it('is not applied to a text that changed while the model read, and is asked for the new one', async () => {
    await world.ingest([inDoubt()]);
    world.answerWith(async () => {
      await world.ingest([
        inDoubt('T-1', { message: 'Kiitos, kaikki toimii taas oikein hyvin meillä.', updated_at: laterThan(5) }),
      ]);
      return { kind: 'given', urgency: 'high' };
    });
    expect(await world.ask()).toBe('late');
    expect(await world.ticket()).toMatchObject({ urgency: 'medium', second_opinion: { state: 'due', tries: 0 } });
    world.answerWith(async () => ({ kind: 'given', urgency: 'low' }));
    expect(await world.ask()).toBe('agreed');
    expect(world.asked.map(({ message }) => message.slice(0, 6))).toEqual(['Kukaan', 'Kiitos']);
    await expectExactCounts();
  });

  it('is not applied to another text, even if the claim is still there, as an earlier release leaves it', async () => {
    await world.ingest([inDoubt()]);
    world.answerWith(async () => {
      await store.db.collection('tickets').updateOne({ external_id: 'T-1' }, { $set: { message: 'Kiitos!' } });
      return { kind: 'given', urgency: 'high' };
    });
    expect(await world.ask()).toBe('late');
    expect(await world.ticket()).toMatchObject({ urgency: 'medium', second_opinion: { state: 'due' } });
    expect(world.queued).toEqual([]);
  });

  it('outlives other changes of its ticket and a replay, and is gone with the text', async () => {
    await world.ingest([inDoubt()]);
    await world.ask();
    await world.ingest([inDoubt('T-1', { status: 'pending', updated_at: laterThan(5) })]);
    const ticket = await world.ticket();
    expect(ticket).toMatchObject({ status: 'pending', urgency: 'high', second_opinion: { state: 'given' } });
    expect(planBatch([ticket], triageBy(defaultRules())).counts.changed).toBe(0);

    const english = { subject: 'Address', message: 'How do I change the delivery address of my order?' };
    await world.ingest([inDoubt('T-1', { ...english, updated_at: laterThan(10) })]);
    const changed = await world.ticket();
    expect(changed.urgency).not.toBe('high');
    expect(changed.second_opinion).toBeUndefined();
    await expectExactCounts();
  });

  it('is not asked for when its ticket was closed or deleted meanwhile', async () => {
    await world.ingest([inDoubt(), inDoubt('T-2')]);
    await world.ingest([inDoubt('T-1', { status: 'closed', updated_at: laterThan(5) })]);
    await deleteTicket(store, tenantId, 'T-2');
    expect([await world.ask(), await world.ask('T-2')]).toEqual(['pointless', 'pointless']);
    expect(world.asked).toEqual([]);
    expect((await world.ticket()).second_opinion).toMatchObject({ state: 'none' });
  });

  it('that is no opinion leaves the ticket as it is, and is not asked for again', async () => {
    world.answerWith(async () => ({ kind: 'none' }));
    await world.ingest([inDoubt()]);
    expect([await world.ask(), await world.ask()]).toEqual(['none', 'taken']);
    expect(await world.ticket()).toMatchObject({ urgency: 'medium', second_opinion: { state: 'none', tries: 1 } });
  });

  it('that fails is asked for once more, and then triage stands', async () => {
    world.answerWith(async () => ({ kind: 'failed', reason: 'It answered 503' }));
    await world.ingest([inDoubt()]);
    expect(await world.ask()).toBe('failed');
    expect(await world.ask()).toBe('taken');
    await world.claimEnds();
    expect(await world.ask()).toBe('failed');
    await world.claimEnds();
    expect(await world.ask()).toBe('taken');
    expect(world.asked).toHaveLength(2);
    expect(await world.ticket()).toMatchObject({ urgency: 'medium', second_opinion: { state: 'none' } });
  });

  it('is not asked for more often in a day than the budget allows, whoever asks at once', async () => {
    const ids = Array.from({ length: 12 }, (_, n) => `T-${n}`);
    await world.ingest(ids.map((id) => inDoubt(id)));
    const outcomes = await Promise.all(ids.map((id) => world.ask(id, { perDay: 5 })));
    expect(outcomes.filter((outcome) => outcome === 'raised')).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome === 'over-budget')).toHaveLength(7);
    expect(world.asked).toHaveLength(5);
  });

  it('has a new budget on another day', async () => {
    await world.ingest([inDoubt(), inDoubt('T-2'), inDoubt('T-3')]);
    expect([await world.ask('T-1', { perDay: 1 }), await world.ask('T-2', { perDay: 1 })]).toEqual([
      'raised',
      'over-budget',
    ]);
    await store.db
      .collection<{ _id: string }>('budgets')
      .updateOne({ _id: `judge:${tenantId}` }, { $set: { day: '2026-01-01' } });
    expect(await world.ask('T-3', { perDay: 1 })).toBe('raised');
  });

  it('is left for later while the circuit is open, which costs neither a try nor the budget', async () => {
    world.answerWith(async () => ({ kind: 'failed', reason: 'It answered 503' }));
    const ids = ['T-1', 'T-2', 'T-3', 'T-4'];
    await world.ingest(ids.map((id) => inDoubt(id)));
    const deps = world.deps({ failures: 2 });
    const limits = { most: 100, atOnce: 1, deadline: Number.POSITIVE_INFINITY };
    expect(await askDueOpinions(deps, limits)).toEqual({ failed: 2, refused: 1 });
    expect(world.asked).toHaveLength(2);
    for (const id of ['T-3', 'T-4']) expect((await world.ticket(id)).second_opinion).toMatchObject({ tries: 0 });
    const budget = await store.db
      .collection<{ _id: string; asked: number }>('budgets')
      .findOne({ _id: `judge:${tenantId}` });
    expect(budget?.asked).toBe(2);
  });

  it('is asked for by the schedule, the longest wanted first, until its time is up', async () => {
    await world.ingest([inDoubt('T-1')]);
    await world.ingest([inDoubt('T-2')]);
    const limits = { most: 1, atOnce: 4, deadline: Number.POSITIVE_INFINITY };
    expect(await askDueOpinions(world.deps(), { ...limits, deadline: 0 })).toEqual({});
    expect(await askDueOpinions(world.deps(), limits)).toEqual({ raised: 1 });
    expect((await world.ticket('T-1')).urgency).toBe('high');
    expect(await askDueOpinions(world.deps(), limits)).toEqual({ raised: 1 });
    expect(await askDueOpinions(world.deps(), limits)).toEqual({});
  });

  it('is asked for in turns of the tenants, so that one that wants many delays no other', async () => {
    await world.ingest([inDoubt()]);
    const { _id, ...ticket } = await world.ticket();
    await store.db.collection('tickets').deleteOne({ _id });
    const wanting = (tenant_id: string, count: number, firstMinute: number) =>
      Array.from({ length: count }, (_, n) => {
        const second_opinion = { state: 'due', due_at: new Date((firstMinute + n) * 60_000) };
        return { ...ticket, tenant_id, external_id: `T-${n}`, second_opinion };
      });
    await store.db
      .collection('tickets')
      .insertMany([...wanting('busy', 7, 0), ...wanting('calm', 1, 10), ...wanting('quiet', 2, 20)]);

    const due = await dueInTurns(store, new Date(), 3);
    expect(due.map(({ tenant_id, external_id }) => `${tenant_id} ${external_id}`)).toEqual([
      ...['busy T-0', 'calm T-0', 'quiet T-0'],
      ...['busy T-1', 'quiet T-1'],
      'busy T-2',
    ]);
  });

  it('is counted as asked for where the model was called', () => {
    const counts = { raised: 1, agreed: 2, none: 3, late: 4, failed: 5, taken: 6, pointless: 7, refused: 1 };
    expect(metricsOf(counts)).toEqual({
      OpinionsAsked: 15,
      OpinionsRaised: 1,
      OpinionsLate: 4,
      OpinionsFailed: 5,
    });
  });
});
