import { describe, expect, it } from 'vitest';
import { planPage } from '#lib/ingestion/page-plan.ts';
import type { KnownTicket } from '#lib/tickets/known-tickets.ts';
import { aKnown, aPage, calm, later, now, rules, run } from './planning.ts';

const asked = { at: new Date('2026-01-12T11:59:00Z'), answeredAt: new Date('2026-01-12T11:59:10Z') };
const before = new Date('2026-01-12T11:58:59Z');
const meanwhile = new Date('2026-01-12T11:59:01Z');
const gone = { kind: 'deleted' as const };

const planOf = (page: Parameters<typeof aPage>[0], stored: Partial<KnownTicket>) =>
  planPage(aPage(page), new Map([['T-1', aKnown(calm, stored)]]), { ...run, asked }, rules, now);

const leftAlone = { writes: [], gone: [], history: [], alerts: [], doubtful: ['T-1'] };

describe('an answer that another one has overtaken', () => {
  it.each<[string, Parameters<typeof aPage>[0], Partial<KnownTicket>]>([
    ['that a ticket is gone', { tombstones: [{ id: 'T-1', gone }] }, { answered_at: meanwhile }],
    ['a ticket that was marked as gone', { tickets: [calm] }, { answered_at: meanwhile, gone }],
    [
      'a ticket that a run has deleted',
      { tickets: [calm] },
      { answered_at: meanwhile, deleted_at: before, deleted_by: 'run' },
    ],
    ['other content of the same time', { tickets: [{ ...calm, status: 'closed' }] }, { answered_at: meanwhile }],
  ])('changes nothing and is asked for again, if it says %s', (_, page, stored) => {
    const plan = planOf(page, stored);

    expect(plan).toMatchObject({ ...leftAlone, counts: { unchanged: 1, updated: 0 } });
  });

  it('is believed where the versions tell which is newer', () => {
    const { writes, doubtful } = planOf(
      { tickets: [{ ...calm, status: 'closed', updated_at: later }] },
      { answered_at: meanwhile },
    );

    expect(doubtful).toEqual([]);
    expect(writes[0]?.set).toMatchObject({ status: 'closed', answered_at: asked.answeredAt });
  });

  it('restores no ticket that a person deleted', () => {
    expect(
      planOf({ tickets: [calm] }, { answered_at: meanwhile, deleted_at: before, deleted_by: 'person' }),
    ).toMatchObject({
      ...{ writes: [], doubtful: [] },
    });
  });
});

describe('an answer that was asked for after all that is stored', () => {
  it('marks a ticket as gone, and takes the mark away', () => {
    expect(planOf({ tombstones: [{ id: 'T-1', gone }] }, { answered_at: before }).gone[0]?.set).toEqual({
      ...{ gone, answered_at: asked.answeredAt },
    });
    expect(planOf({ tickets: [calm] }, { answered_at: before, gone }).writes[0]?.unset).toEqual(['gone']);
  });

  it('replaces other content of the same time', () => {
    const { writes } = planOf({ tickets: [{ ...calm, status: 'closed' }] }, { answered_at: before });

    expect(writes[0]?.set).toMatchObject({ status: 'closed' });
  });
});
