import { describe, expect, it } from 'vitest';
import { variantOf } from '#lib/ingestion/incoming-version.ts';
import { type Classify, type PagePlan, type ParsedPage, planPage } from '#lib/ingestion/page-plan.ts';
import type { KnownTicket } from '#lib/tickets/known-tickets.ts';
import type { Alert, IncomingTicket } from '#lib/tickets/ticket.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import { aKnownTicket, anIncomingTicket, aVerdict } from '#test/support/builders.ts';

const now = new Date('2026-01-12T12:00:00Z');
const run = { tenantId: 'harbour-bank', jobId: 'job-2' };

/** A ticket is urgent if it says "fire". */
const triage: Classify = ({ message }) =>
  message.includes('fire')
    ? aVerdict({ urgency: 'high', sentiment: 'negative', requires_action: true }, 'It says "fire"')
    : aVerdict({}, 'It says nothing urgent');

/** The result of `triage`. */
const aKnown = (ticket: IncomingTicket, fields: Partial<KnownTicket> = {}): KnownTicket =>
  aKnownTicket(ticket, { ...triage(ticket), ...fields });

const aPage = (fields: Partial<ParsedPage>): ParsedPage => ({
  page: 1,
  tickets: [],
  repeated: 0,
  foreign: 0,
  faults: [],
  malformedIds: [],
  unidentified: 0,
  tombstones: [],
  ...fields,
});

const planOf = (ticket: IncomingTicket, known?: KnownTicket): PagePlan =>
  planPage(aPage({ tickets: [ticket] }), new Map(known && [[known.external_id, known]]), run, triage, now);

const calm = anIncomingTicket();
const burning = anIncomingTicket({ message: 'The kitchen is on fire' });
const later = new Date('2026-01-11T00:00:00Z');
const earlier = new Date('2026-01-01T00:00:00Z');
const deletedAt = new Date('2026-01-09T00:00:00Z');

describe('a new ticket', () => {
  it('is stored with its triage, its tenant and the pass marker', () => {
    const { writes, counts, seenIds, alerts } = planOf(calm);

    expect(counts).toMatchObject({ new_ingested: 1, updated: 0, unchanged: 0 });
    expect(writes).toEqual([
      {
        externalId: 'T-1',
        before: null,
        set: {
          ...calm,
          ...triage(calm),
          tenant_id: 'harbour-bank',
          version_at: calm.updated_at,
          ...wordsOfTicket('harbour-bank', anIncomingTicket()),
          seen_by: 'job-2',
        },
      },
    ]);
    expect(seenIds).toEqual([]);
    expect(alerts).toEqual([]);
  });

  it('is recorded as created with all its business fields', () => {
    const [entry, ...more] = planOf(calm).history;

    expect(more).toEqual([]);
    expect(entry).toMatchObject({ ticket_id: 'T-1', action: 'created', job_id: 'job-2' });
    expect(entry?.changes).toMatchObject({ status: { old: null, new: 'open' }, urgency: { old: null, new: 'low' } });
    expect(Object.keys(entry?.changes ?? {})).toHaveLength(8);
  });

  it('raises an alert if it is urgent, with the reason and the same id in ticket and outbox', () => {
    const { alerts, writes } = planOf(burning);

    const alert = writes[0]?.set.alert;
    expect(alert).toMatchObject({ state: 'pending', tries: 0, reason: 'It says "fire"', created_at: now });
    expect(alert?.due_at?.getTime()).toBeGreaterThan(now.getTime());
    expect(alerts).toEqual([{ ticketId: 'T-1', alert }]);
  });
});

describe('a ticket that has not changed', () => {
  it('only gets the pass marker', () => {
    const { writes, seenIds, history, alerts, counts } = planOf(burning, aKnown(burning));

    expect({ writes, history, alerts }).toEqual({ writes: [], history: [], alerts: [] });
    expect(seenIds).toEqual(['T-1']);
    expect(counts).toMatchObject({ new_ingested: 0, updated: 0, unchanged: 1 });
  });

  it('only advances its version if its provider moved updated_at', () => {
    const { writes, seenIds, history, alerts, counts } = planOf({ ...burning, updated_at: later }, aKnown(burning));

    expect(writes).toEqual([
      { externalId: 'T-1', before: aKnown(burning), set: { version_at: later, seen_by: 'job-2' } },
    ]);
    expect({ seenIds, history, alerts }).toEqual({ seenIds: [], history: [], alerts: [] });
    expect(counts.unchanged).toBe(1);
  });

  it('keeps its triage, whatever the rules are now', () => {
    expect(planOf(burning, aKnownTicket(burning, { urgency: 'low' })).writes).toEqual([]);
  });
});

describe('a ticket that has changed', () => {
  it('gets what its help desk says of it, and loses what it says no more', () => {
    const assigned = { ...calm, state: 'open', tags: ['vip'], assignee_id: '7' } as const;
    const { assignee_id: _, ...left } = { ...assigned, tags: ['billing', 'vip'], updated_at: later };

    const { writes, history } = planOf(left, aKnown(assigned));

    expect(writes).toMatchObject([{ set: { state: 'open', tags: ['billing', 'vip'] }, unset: ['assignee_id'] }]);
    expect(history.map(({ changes }) => changes)).toEqual([
      { tags: { old: ['vip'], new: ['billing', 'vip'] }, assignee_id: { old: '7', new: null } },
    ]);
    expect(planOf(assigned, aKnown(assigned))).toMatchObject({ writes: [], history: [] });
  });

  it('gets the new values, and the history both old and new', () => {
    const { writes, history, counts } = planOf({ ...calm, status: 'closed', updated_at: later }, aKnown(calm));

    expect(counts).toMatchObject({ updated: 1, unchanged: 0 });
    expect(writes).toMatchObject([
      {
        externalId: 'T-1',
        before: aKnown(calm),
        set: { status: 'closed', updated_at: later, version_at: later, seen_by: 'job-2' },
      },
    ]);
    expect(history).toEqual([
      { ticket_id: 'T-1', job_id: 'job-2', action: 'updated', changes: { status: { old: 'open', new: 'closed' } } },
    ]);
  });

  it('is updated even if its provider did not move updated_at', () => {
    expect(planOf({ ...calm, status: 'closed' }, aKnown(calm)).counts.updated).toBe(1);
  });

  it('is ignored as stale if a newer version was seen', () => {
    const plan = planOf({ ...calm, status: 'closed', updated_at: earlier }, aKnown(calm));

    expect(plan).toMatchObject({ writes: [], history: [], seenIds: ['T-1'] });
    expect(plan.counts).toMatchObject({ updated: 0, unchanged: 1, stale: 1 });
    expect(plan.faults).toEqual([{ page: 1, ticket_id: 'T-1', reason: expect.stringContaining('is older than ours') }]);
  });

  it('is not counted as stale if the older version has the stored content', () => {
    const { counts, faults } = planOf({ ...calm, updated_at: earlier }, aKnown(calm));

    expect(counts).toMatchObject({ unchanged: 1, stale: 0 });
    expect(faults).toEqual([]);
  });

  it('is stale even if only the time, not the content, of the stored version is newer', () => {
    const known = aKnown(calm, { version_at: later });

    expect(planOf({ ...calm, status: 'closed', updated_at: new Date(later.getTime() - 1) }, known).counts.updated).toBe(
      0,
    );
  });

  it('raises an alert when it becomes urgent', () => {
    const { alerts, history } = planOf({ ...burning, updated_at: later }, aKnown(calm));

    expect(alerts).toHaveLength(1);
    expect(history[0]?.changes).toMatchObject({ urgency: { old: 'low', new: 'high' } });
  });

  it('keeps its alert without a new one while it stays urgent', () => {
    const { alerts, writes } = planOf({ ...burning, status: 'pending', updated_at: later }, aKnown(burning));

    expect(alerts).toEqual([]);
    expect(writes[0]?.set).not.toHaveProperty('alert');
  });

  it('raises another alert when it becomes urgent for the second time', () => {
    expect(planOf({ ...burning, updated_at: later }, aKnown(calm, { urgency: 'medium' })).alerts).toHaveLength(1);
  });
});

describe('a ticket deleted by a run', () => {
  const fields = { deleted_at: deletedAt, deleted_by: 'run' as const };

  it('is restored when it reappears unchanged', () => {
    const { writes, history, counts, seenIds } = planOf(calm, aKnown(calm, fields));

    expect(counts).toMatchObject({ updated: 1, unchanged: 0 });
    expect(seenIds).toEqual([]);
    expect(writes).toEqual([
      {
        externalId: 'T-1',
        before: aKnown(calm, fields),
        set: { seen_by: 'job-2', ...wordsOfTicket('harbour-bank', calm) },
        unset: ['deleted_at', 'deleted_by'],
      },
    ]);
    expect(history).toEqual([
      { ticket_id: 'T-1', job_id: 'job-2', action: 'restored', changes: { deleted_at: { old: deletedAt, new: null } } },
    ]);
  });

  it('is restored with its changes in one history entry', () => {
    const { writes, history } = planOf({ ...calm, status: 'closed', updated_at: later }, aKnown(calm, fields));

    expect(writes[0]).toMatchObject({ set: { status: 'closed' }, unset: ['deleted_at', 'deleted_by'] });
    expect(history).toMatchObject([
      {
        action: 'restored',
        changes: { status: { old: 'open', new: 'closed' }, deleted_at: { old: deletedAt, new: null } },
      },
    ]);
  });

  it('is restored by a stale version, but without its content', () => {
    const { writes, history } = planOf({ ...calm, status: 'closed', updated_at: earlier }, aKnown(calm, fields));

    expect(writes[0]?.unset).toEqual(['deleted_at', 'deleted_by']);
    expect(writes[0]?.set).toEqual({ seen_by: 'job-2', ...wordsOfTicket('harbour-bank', calm) });
    expect(Object.keys(history[0]?.changes ?? {})).toEqual(['deleted_at']);
  });

  it('advances its version when it reappears unchanged with a newer time', () => {
    expect(planOf({ ...calm, updated_at: later }, aKnown(calm, fields)).writes[0]?.set).toEqual({
      version_at: later,
      seen_by: 'job-2',
      ...wordsOfTicket('harbour-bank', calm),
    });
  });

  it('raises an alert when it reappears and has become urgent', () => {
    expect(planOf({ ...burning, updated_at: later }, aKnown(calm, fields)).alerts).toHaveLength(1);
    expect(planOf(calm, aKnown(calm, fields)).alerts).toEqual([]);
  });

  const alerted = (state: Alert['state']) => aKnown(burning, { ...fields, alert: { state } });

  it.each(['pending', 'queued', 'sent'] as const)(
    'raises no other alert when restored unchanged while its alert is %s',
    (state) => {
      expect(planOf(burning, alerted(state)).alerts).toEqual([]);
      expect(planOf({ ...burning, status: 'pending', updated_at: later }, alerted(state)).alerts).toEqual([]);
      expect(planOf({ ...burning, message: 'fire', updated_at: earlier }, alerted(state)).alerts).toEqual([]);
    },
  );

  it('raises an alert when it reappears urgent and no alert was or will be delivered', () => {
    expect(planOf(burning, aKnown(burning, fields)).alerts).toHaveLength(1);
    expect(planOf(burning, alerted('undeliverable')).alerts).toHaveLength(1);
  });

  it('raises another alert when it reappears urgent with a different text', () => {
    const moved = { ...burning, message: 'The fire has reached the roof', updated_at: later };

    expect(planOf(moved, alerted('sent')).alerts).toHaveLength(1);
  });
});

describe('a ticket deleted by a person', () => {
  const fields = { deleted_at: deletedAt, deleted_by: 'person' as const };

  it('stays deleted when its provider sends it again', () => {
    const { writes, seenIds, history } = planOf(calm, aKnown(calm, fields));

    expect({ writes, history }).toEqual({ writes: [], history: [] });
    expect(seenIds).toEqual(['T-1']);
  });

  it('gets its changes, stays deleted and raises no alert', () => {
    const { writes, history, alerts } = planOf({ ...burning, updated_at: later }, aKnown(calm, fields));

    expect(writes[0]).not.toHaveProperty('unset');
    expect(writes[0]?.set).toMatchObject({ message: burning.message, urgency: 'high' });
    expect(history).toMatchObject([{ action: 'updated' }]);
    expect(alerts).toEqual([]);
  });
});

describe('the alert of a ticket deleted by a person', () => {
  const burns = { ...burning, updated_at: later };
  const known = (state: Alert['state']) =>
    aKnown(calm, { deleted_at: deletedAt, deleted_by: 'person', alert: { state } });

  it('no longer counts if it is of an earlier time and the ticket became urgent again', () => {
    expect(planOf(burns, known('sent')).writes[0]?.unset).toEqual(['alert']);
    expect(planOf(burns, known('undeliverable')).writes[0]?.unset).toEqual(['alert']);
  });

  it('stays if it is still to be sent', () => {
    expect(planOf(burns, known('queued')).writes[0]).not.toHaveProperty('unset');
  });
});

describe('a ticket that this run has seen before', () => {
  const met = { seen_by: run.jobId };

  const other = { ...burning, updated_at: calm.updated_at };

  it('is not changed by a version of the same time, which is recorded so that two versions of one id do not alternate', () => {
    const { writes, history, alerts, counts } = planOf(other, aKnown(calm, met));

    expect({ history, alerts }).toEqual({ history: [], alerts: [] });
    expect(counts).toMatchObject({ unchanged: 1, stale: 0 });
    expect(writes).toEqual([
      { externalId: 'T-1', before: aKnown(calm, met), set: { other_faces: [variantOf(other)], seen_by: run.jobId } },
    ]);
    expect(planOf(other, aKnown(calm, { ...met, other_faces: [variantOf(other)] })).writes).toEqual([]);
  });

  it('is changed by a version that is strictly newer', () => {
    expect(planOf({ ...burning, updated_at: later }, aKnown(calm, met)).counts.updated).toBe(1);
  });
});

describe('a ticket with two known versions of the same time', () => {
  const other = { ...burning, updated_at: calm.updated_at };
  const known = (fields: Partial<KnownTicket> = {}) => aKnown(calm, { other_faces: [variantOf(other)], ...fields });

  it('is not changed by the other version if a run sees that first', () => {
    expect(planOf(other, known())).toMatchObject({
      writes: [{ set: { face_skipped_by: run.jobId, seen_by: run.jobId } }],
      history: [],
      alerts: [],
    });
    const { writes, history } = planOf(calm, known({ seen_by: run.jobId, face_skipped_by: run.jobId }));
    expect(writes).toMatchObject([{ unset: ['face_skipped_by'] }]);
    expect(history).toEqual([]);
  });

  it('is changed to the other version if the run before saw only that one', () => {
    const { writes, counts } = planOf(other, known({ seen_by: 'job-1', face_skipped_by: 'job-1' }));

    expect(counts.updated).toBe(1);
    expect(writes[0]?.unset).toEqual(['other_faces', 'face_skipped_by']);
  });

  it('is left unchanged if both are on one page, in any order', () => {
    for (const tickets of [
      [other, calm],
      [calm, other],
    ]) {
      const plan = planPage(aPage({ tickets }), new Map([['T-1', known()]]), run, triage, now);

      expect(plan).toMatchObject({ writes: [], history: [], seenIds: ['T-1'], counts: { unchanged: 2 } });
    }
  });

  it('is written once if it is new and both are on one page', () => {
    const { writes, history, counts } = planPage(aPage({ tickets: [calm, other] }), new Map(), run, triage, now);

    expect(counts).toMatchObject({ new_ingested: 1, unchanged: 1 });
    expect(history).toHaveLength(1);
    expect(writes).toMatchObject([{ before: null, set: { message: calm.message, other_faces: [variantOf(other)] } }]);
  });

  it('is restored once if both reappear on one page', () => {
    const deleted = known({ deleted_at: deletedAt, deleted_by: 'run' });
    const { writes, history } = planPage(
      aPage({ tickets: [calm, other] }),
      new Map([['T-1', deleted]]),
      run,
      triage,
      now,
    );

    expect(history).toMatchObject([{ action: 'restored' }]);
    expect(writes).toHaveLength(1);
  });
});

describe('a timestamp in the future', () => {
  const future = new Date('2098-01-01T00:00:00Z');
  const soon = new Date(now.getTime() + 5 * 60_000);
  const versionSet = (ticket: IncomingTicket, known?: KnownTicket) => planOf(ticket, known).writes[0]?.set.version_at;

  it('orders a version as if it were now, and is stored as sent', () => {
    expect(planOf({ ...calm, updated_at: future }).writes[0]?.set).toMatchObject({
      version_at: now,
      updated_at: future,
    });
  });

  it('is accepted as is within five minutes of clock skew', () => {
    expect(versionSet({ ...calm, updated_at: soon })).toEqual(soon);
    expect(versionSet({ ...calm, updated_at: new Date(soon.getTime() + 1) })).toEqual(now);
  });

  it('does not block its ticket: a later version with a correct timestamp is applied', () => {
    const known = aKnown({ ...calm, updated_at: future }, { version_at: earlier });

    expect(planOf({ ...calm, status: 'closed', updated_at: later }, known).counts.updated).toBe(1);
  });

  it('that was stored as a version blocks nothing, and is repaired when its ticket is seen', () => {
    const known = aKnown({ ...calm, updated_at: future });

    expect(planOf({ ...calm, status: 'closed' }, known)).toMatchObject({ counts: { updated: 1, stale: 0 } });
    expect(versionSet({ ...calm, updated_at: future }, known)).toEqual(now);
    expect(versionSet(calm, known)).toEqual(calm.updated_at);
  });

  it('changes nothing when it is seen again, however much time has passed', () => {
    const known = aKnown({ ...calm, updated_at: future }, { version_at: earlier });

    expect(planOf({ ...calm, updated_at: future }, known).writes).toEqual([]);
    expect(planOf({ ...calm, updated_at: new Date(future.getTime() + 1) }, known).writes).toEqual([]);
  });

  it('does not make two versions of one id alternate', () => {
    const met = aKnown({ ...calm, updated_at: future }, { version_at: earlier, seen_by: run.jobId });

    expect(planOf({ ...burning, updated_at: future }, met)).toMatchObject({ history: [], counts: { updated: 0 } });
    expect(planOf({ ...burning, updated_at: new Date(future.getTime() - 1) }, met).counts.stale).toBe(1);
  });
});

describe('a creation date corrected by the provider', () => {
  const mended = { ...calm, created_at: new Date('2026-01-08T08:00:00Z') };

  it('is updated with a history entry and without another triage', () => {
    const { writes, history, counts } = planOf(mended, aKnownTicket(calm, { urgency: 'high' }));

    expect(counts).toMatchObject({ updated: 1, unchanged: 0 });
    expect(writes[0]?.set).toMatchObject({ created_at: mended.created_at, seen_by: run.jobId });
    expect(writes[0]?.set).not.toHaveProperty('urgency');
    expect(history).toEqual([
      {
        ticket_id: 'T-1',
        job_id: run.jobId,
        action: 'updated',
        changes: { created_at: { old: calm.created_at, new: mended.created_at } },
      },
    ]);
  });

  it('is not reverted by an older version or another version of the same time', () => {
    expect(planOf({ ...mended, updated_at: earlier }, aKnown(calm)).writes).toEqual([]);
    expect(planOf(mended, aKnown(calm, { seen_by: run.jobId })).history).toEqual([]);
  });
});

describe('a ticket that was deleted and restored', () => {
  it('is treated like any live ticket', () => {
    expect(planOf(calm, aKnown(calm, { deleted_at: null, deleted_by: null })).seenIds).toEqual(['T-1']);
  });
});

describe('the other entries of a page', () => {
  it('are counted: repeated tickets as unchanged, other tenants’ as skipped, malformed ones as errors', () => {
    const fault = { page: 1, ticket_id: null, reason: 'message: is empty' };

    const { counts } = planPage(aPage({ repeated: 2, foreign: 3, faults: [fault] }), new Map(), run, triage, now);

    expect(counts).toEqual({
      new_ingested: 0,
      updated: 0,
      unchanged: 2,
      skipped: 3,
      errors: 1,
      stale: 0,
      future_dated: 0,
    });
  });

  it('are counted as future-dated, too, if created in the future', () => {
    const tomorrow = { ...calm, created_at: new Date(now.getTime() + 86_400_000) };

    expect(planOf(tomorrow).counts).toMatchObject({ new_ingested: 1, future_dated: 1 });
    expect(planOf(tomorrow, aKnown(tomorrow)).counts).toMatchObject({ unchanged: 1, future_dated: 1 });
    expect(planOf(calm).counts).toMatchObject({ new_ingested: 1, future_dated: 0 });
  });

  it('mark known tickets as seen if malformed, without changing them', () => {
    const page = aPage({ malformedIds: ['T-1', 'T-2'] });

    const { seenIds, writes, history } = planPage(page, new Map([['T-1', aKnown(calm)]]), run, triage, now);

    expect({ seenIds, writes, history }).toEqual({ seenIds: ['T-1'], writes: [], history: [] });
  });
});
