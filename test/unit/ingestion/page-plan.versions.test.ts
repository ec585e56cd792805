import { describe, expect, it } from 'vitest';
import { variantOf } from '#lib/ingestion/incoming-version.ts';
import { planPage } from '#lib/ingestion/page-plan.ts';
import type { KnownTicket } from '#lib/tickets/known-tickets.ts';
import type { IncomingTicket } from '#lib/tickets/ticket.ts';
import { aKnownTicket } from '#test/support/builders.ts';
import { aKnown, aPage, burning, calm, deletedAt, earlier, later, now, planOf, rules, run } from './planning.ts';

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

  it.each([
    ['by another run', undefined],
    ['even by a run that has seen it', run.jobId],
  ])('is changed to the other version at once where it is known when it was asked for, %s', (_, seen_by) => {
    const stored = new Map([['T-1', known({ ...(seen_by && { seen_by }) })]]);
    const plan = planPage(
      aPage({ tickets: [other] }),
      stored,
      { ...run, asked: { at: now, answeredAt: now } },
      rules,
      now,
    );

    expect(plan.counts.updated).toBe(1);
    expect(plan.writes[0]?.unset).toContain('other_faces');
  });

  it('is left unchanged if both are on one page, in any order', () => {
    for (const tickets of [
      [other, calm],
      [calm, other],
    ]) {
      const plan = planPage(aPage({ tickets }), new Map([['T-1', known()]]), run, rules, now);

      expect(plan).toMatchObject({ writes: [], history: [], seenIds: ['T-1'], counts: { unchanged: 2 } });
    }
  });

  it('is written once if it is new and both are on one page', () => {
    const { writes, history, counts } = planPage(aPage({ tickets: [calm, other] }), new Map(), run, rules, now);

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
      rules,
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
