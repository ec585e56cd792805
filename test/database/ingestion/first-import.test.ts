import { beforeEach, describe, expect, it } from 'vitest';
import { deliveriesCollection } from '#lib/deliveries/deliveries.ts';
import { destinationsIn } from '#lib/destinations/destinations.ts';
import { applyPage } from '#lib/ingestion/apply-page.ts';
import { endRun } from '#lib/ingestion/end-run.ts';
import { type FinishResult, finishRun } from '#lib/ingestion/finish-run.ts';
import { publishEnd } from '#lib/ingestion/publish-end.ts';
import type { RunDoc } from '#lib/ingestion/run.ts';
import type { Classify } from '#lib/ingestion/triage-again.ts';
import { memoryKeys } from '#lib/sealing/key-file.ts';
import { deleteTicket } from '#lib/ticket-actions/delete-ticket.ts';
import { restoreTicket } from '#lib/ticket-actions/restore-ticket.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { aDestination } from '#test/support/a-destination.ts';
import { aTicket, aVerdict } from '#test/support/builders.ts';
import { recordingBus } from '#test/support/event-buses.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';
import { startedRun, tenantId, ttlMs } from '#test/support/run-parts.ts';

const store = await testStore();
const tickets = store.db.collection<TicketDoc>('tickets');
const runs = store.db.collection<RunDoc>('ingestion_jobs');
const guard = { count: 1_000, share: 1 };
type Backfill = 'suppress' | 'send';

/** All but those that say so are urgent. */
const triage: Classify = ({ message }) => aVerdict({ urgency: message === 'Calm' ? 'low' : 'high' });

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
const ticket = (id: string, { hours = 1, ...fields }: { hours?: number; [field: string]: unknown } = {}) =>
  aTicket({ id, tenant_id: tenantId, created_at: hoursAgo(hours), ...fields });

/** What a first import finds: one young ticket, three old ones, one of them in the help desk's own status, and a closed one. */
const found = [
  ticket('young'),
  ticket('old', { hours: 100 }),
  ticket('older', { hours: 1_000, status: 'pending' }),
  ticket('closed', { status: 'closed' }),
  ticket('calm', { hours: 100, message: 'Calm' }),
];

beforeEach(() => emptyCollections(store));

const apply = async (run: RunDoc, shown: Record<string, unknown>[], alertBackfill: Backfill = 'suppress') => {
  const answer = { tickets: shown, nextPage: null, totalCount: null };
  const applied = await applyPage(store, { run, page: 1, answer, triage, alertBackfill });
  if (applied.kind !== 'applied') throw new Error(`The page was not applied: ${applied.kind}`);
  return { run: applied.run, alerted: applied.alerts.map(({ ticketId }) => ticketId).toSorted() };
};
const finish = async (run: RunDoc, alertBackfill: Backfill = 'suppress'): Promise<RunDoc> => {
  const finished: FinishResult = await finishRun(store, run, { ttlMs, guard, alertBackfill });
  if (finished.kind !== 'finished') throw new Error(`The run was not finished: ${finished.kind}`);
  return finished.run;
};
/** A whole run; the ids of the tickets that it alerts. */
const pass = async (shown: Record<string, unknown>[], alertBackfill: Backfill = 'suppress') => {
  const { run, alerted } = await apply(await startedRun(store), shown, alertBackfill);
  return { run: await finish(run, alertBackfill), alerted };
};
const alertOf = async (external_id: string) => (await tickets.findOne({ external_id }))?.alert;

describe('the first import of a tenant', () => {
  it('alerts only young tickets that are open, and stores why the others are not', async () => {
    const { alerted } = await pass(found);

    expect(alerted).toEqual(['young']);
    expect(await alertOf('old')).toEqual({
      id: expect.any(String),
      state: 'suppressed',
      reason: 'A test',
      tries: 0,
      created_at: expect.any(Date),
      suppressed_reason: 'first_import_old',
    });
    expect(await alertOf('older')).toMatchObject({ state: 'suppressed', suppressed_reason: 'first_import_old' });
    expect(await alertOf('closed')).toMatchObject({ state: 'suppressed', suppressed_reason: 'closed' });
    expect(await alertOf('calm')).toBeUndefined();
  });

  it('ends with one summary, in the run, its log and an event', async () => {
    const { run } = await pass(found);
    const bus = recordingBus();
    await publishEnd(bus, run);

    const summary = {
      urgent_open: 3,
      suppressed: 2,
      text: '3 urgent tickets are open, 2 of them older than 72 hours and not alerted',
    };
    expect(run.alert_summary).toEqual(summary);
    expect(await store.db.collection('ingestion_logs').findOne({})).toMatchObject({ alert_summary: summary });
    expect(bus.events).toMatchObject([
      { type: 'IngestionCompleted' },
      { type: 'AlertsSummarized', detail: { version: 1, tenant_id: tenantId, job_id: run.job_id, ...summary } },
    ]);
  });

  it('ends with one summary for each destination, with the newest tickets that were not alerted', async () => {
    const keys = memoryKeys();
    for (const [slot, state] of (['active', 'disabled'] as const).entries())
      await destinationsIn(store).insertOne(await aDestination(keys, { _id: state, tenant_id: tenantId, slot, state }));
    await pass(found);

    const sampleOf = async (id: string) => ({ ticket_id: id, alert_id: (await alertOf(id))?.id });
    const said = { count: 3, samples: [await sampleOf('old'), await sampleOf('older')] };
    expect(await deliveriesCollection(store).find().toArray()).toMatchObject([
      {
        ...{ tenant_id: tenantId, destination_id: 'active', notice: 'summary', state: 'queued', ticket_id: 'old' },
        summary: { kind: 'first_import', said },
      },
    ]);
  });

  it('without urgent tickets publishes no summary', async () => {
    const { run } = await pass([ticket('calm', { message: 'Calm' })]);
    const bus = recordingBus();
    await publishEnd(bus, run);

    expect(run.alert_summary).toEqual({ urgent_open: 0, suppressed: 0, text: '0 urgent tickets are open' });
    expect(bus.events).toMatchObject([{ type: 'IngestionCompleted' }]);
  });

  it('goes on in later runs until one completes', async () => {
    const { run } = await apply(await startedRun(store), [ticket('old-1', { hours: 100 })]);
    await endRun(store, run, 'failed', 'A test');
    const second = await apply(await startedRun(store), [ticket('old-2', { hours: 100 })]);
    expect(second.alerted).toEqual([]);
    await endRun(store, second.run, 'cancelled');

    expect((await pass([ticket('old-3', { hours: 100 })])).alerted).toEqual([]);
    const later = await pass([ticket('old-4', { hours: 100 }), ticket('closed', { status: 'closed' })]);

    expect(later.alerted).toEqual(['old-4']);
    expect(later.run.alert_summary).toBeUndefined();
    expect((await pass([ticket('old-5', { hours: 100 })])).alerted).toEqual(['old-5']);
  });

  it('is over if a run of an earlier release completed, whatever came after it', async () => {
    await pass([]);
    await endRun(store, await startedRun(store), 'failed', 'A test');
    await runs.updateMany({}, { $unset: { is_first_import: 1 } });

    expect((await pass([ticket('old', { hours: 100 })])).alerted).toEqual(['old']);
  });

  it('goes on if no run of an earlier release completed', async () => {
    await endRun(store, await startedRun(store), 'failed', 'A test');
    await runs.updateMany({}, { $unset: { is_first_import: 1 } });

    expect((await pass([ticket('old', { hours: 100 })])).alerted).toEqual([]);
  });

  it('in a run that an earlier release started alerts old tickets, as that release did', async () => {
    const run = await startedRun(store);
    await store.db.collection('ledger').updateMany({ kind: 'run' }, { $unset: { is_first_import: 1 } });

    expect((await apply(run, found)).alerted).toEqual(['old', 'older', 'young']);
  });

  it('alerts every urgent ticket and has no summary if the operator wants them all', async () => {
    const { run, alerted } = await pass(found, 'send');

    expect(alerted).toEqual(['closed', 'old', 'older', 'young']);
    expect(run.alert_summary).toBeUndefined();
  });
});

describe('a ticket whose alert was suppressed', () => {
  const closed = ticket('T-1', { status: 'closed', updated_at: hoursAgo(5) });
  const reopened = { ...closed, status: 'open', updated_at: hoursAgo(1) };

  it('is not alerted while it stays as it is, nor by a change of its text', async () => {
    await pass(found);
    const changed = found.map((one) => ({ ...one, subject: 'Still', updated_at: hoursAgo(0) }));

    expect((await pass(found)).alerted).toEqual([]);
    expect((await pass(changed)).alerted).toEqual([]);
  });

  it('is alerted when it is reopened', async () => {
    await pass([closed]);

    expect((await pass([reopened])).alerted).toEqual(['T-1']);
    expect(await alertOf('T-1')).toMatchObject({ state: 'pending' });
  });

  it('is alerted when it calms and becomes urgent again', async () => {
    await pass([ticket('T-1', { hours: 100, updated_at: hoursAgo(50) })]);
    await pass([ticket('T-1', { hours: 100, message: 'Calm', updated_at: hoursAgo(40) })]);

    expect((await pass([ticket('T-1', { hours: 100, updated_at: hoursAgo(30) })])).alerted).toEqual(['T-1']);
  });

  it('is not alerted when a person restores it unchanged, but if it was reopened meanwhile', async () => {
    await pass([closed]);
    await deleteTicket(store, tenantId, 'T-1');
    expect(await restoreTicket(store, tenantId, 'T-1')).toMatchObject({ kind: 'restored', alert: null });
    expect(await alertOf('T-1')).toMatchObject({ state: 'suppressed' });

    await deleteTicket(store, tenantId, 'T-1');
    await pass([reopened]);
    expect(await restoreTicket(store, tenantId, 'T-1')).toMatchObject({ alert: { state: 'pending' } });
  });
});

it('an alert that is on its way is not replaced by a suppressed one', async () => {
  await pass([ticket('T-1', { updated_at: hoursAgo(50) })]);
  const { id } = (await alertOf('T-1')) ?? {};
  await pass([ticket('T-1', { message: 'Calm', updated_at: hoursAgo(40) })]);
  await pass([ticket('T-1', { status: 'closed', updated_at: hoursAgo(30) })]);

  expect(await alertOf('T-1')).toMatchObject({ id, state: 'pending' });
});
