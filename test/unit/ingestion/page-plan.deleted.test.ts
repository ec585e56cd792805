import { describe, expect, it } from 'vitest';
import type { Alert } from '#lib/tickets/ticket.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import { aKnown, burning, calm, deletedAt, earlier, later, planOf } from './planning.ts';

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

describe('a ticket that was deleted and restored', () => {
  it('is treated like any live ticket', () => {
    expect(planOf(calm, aKnown(calm, { deleted_at: null, deleted_by: null })).seenIds).toEqual(['T-1']);
  });
});
