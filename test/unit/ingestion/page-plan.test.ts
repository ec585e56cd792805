import { describe, expect, it } from 'vitest';
import { planPage } from '#lib/ingestion/page-plan.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import { aKnownTicket, anIncomingTicket } from '#test/support/builders.ts';
import { aKnown, aPage, burning, calm, earlier, later, now, planOf, rules, run, triage } from './planning.ts';

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

describe('the other entries of a page', () => {
  it('are counted: repeated tickets as unchanged, other tenants’ as skipped, malformed ones as errors', () => {
    const fault = { page: 1, ticket_id: null, reason: 'message: is empty' };

    const { counts } = planPage(aPage({ repeated: 2, foreign: 3, faults: [fault] }), new Map(), run, rules, now);

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

    const { seenIds, writes, history } = planPage(page, new Map([['T-1', aKnown(calm)]]), run, rules, now);

    expect({ seenIds, writes, history }).toEqual({ seenIds: ['T-1'], writes: [], history: [] });
  });
});
