import { describe, expect, it } from 'vitest';
import { afterStep, type Clock, type ClockTicket, clockOf, isOpen, maxSpans } from '#lib/service-levels/clock.ts';
import { nextOf, outcomeOf, timed } from '#lib/service-levels/dues.ts';
import { rulesOf, type ServiceLevels, serviceLevelsInput } from '#lib/service-levels/policy.ts';
import type { HistoryStep } from '#lib/tickets/ticket-steps.ts';

const at = (minute: number) => new Date(Date.parse('2026-03-02T09:00:00Z') + minute * 60_000);
const rulesFor = (levels: object) => ({
  ...rulesOf(serviceLevelsInput.parse(levels) as ServiceLevels),
  isFinished: (status: string) => status === 'closed',
});
const rules = rulesFor({ resolution: { high: 100, low: 1_000 }, no_change: { high: 30 } });
const ticket: ClockTicket = { external_id: 'T-1', status: 'closed', urgency: 'low', created_at: at(-10) };

let seq = 0;
const step = (minute: number, fields: Partial<HistoryStep>): HistoryStep => ({
  ...{ ticket_id: 'T-1', seq: ++seq, action: 'updated', recorded_at: at(minute), isOfDesk: true },
  ...fields,
});
const created = (fields: Partial<HistoryStep> = {}) =>
  step(0, { action: 'created', status: 'open', urgency: 'high', ...fields });
const clockAfter = (...steps: HistoryStep[]): Clock => {
  const clock = clockOf(steps, ticket, rules);
  if (!clock) throw new Error('There is no clock');
  return clock;
};

describe('a clock', () => {
  it('begins when its ticket was created, as that was then', () => {
    expect(clockAfter(created())).toMatchObject({
      ...{ status: 'open', urgency: 'high', first_seen_at: at(0), changed_at: at(0) },
      spans: [{ from: at(-10) }],
    });
    expect(clockOf([], ticket, rules)).toBeNull();
    expect(clockAfter(created({ status: 'closed' })).spans).toEqual([]);
    expect(clockAfter(created({ state: 'solved' })).spans).toEqual([]);
  });

  it('counts a step once', () => {
    const close = step(5, { status: 'closed' });
    const clock = clockAfter(created({ seq: close.seq - 1 }), close);
    expect(afterStep(clock, close, ticket, rules)).toBe(clock);
  });

  it('stops by status or by state, and goes on as a span of its own', () => {
    const clock = clockAfter(created(), step(5, { status: 'closed' }), step(8, { status: 'open' }));
    expect(clock.spans).toEqual([{ from: at(-10), to: at(5) }, { from: at(8) }]);
    const solved = clockAfter(created({ state: 'open' }), step(5, { state: 'solved' }));
    expect(isOpen(solved)).toBe(false);
    expect(isOpen(clockAfter(created({ state: 'solved' }), step(5, { state: null })))).toBe(true);
  });

  it('stops while its ticket is deleted', () => {
    const clock = clockAfter(created(), step(5, { action: 'deleted' }), step(9, { action: 'restored' }));
    expect(clock.spans).toEqual([{ from: at(-10), to: at(5) }, { from: at(9) }]);
    expect(clock.is_deleted).toBeUndefined();
  });

  it('joins its first spans where there are very many', () => {
    const first = created();
    const more = Array.from({ length: maxSpans + 5 }, (_, i) => [
      step(10 * i + 5, { status: 'closed' }),
      step(10 * i + 9, { status: 'open' }),
    ]);
    const { spans } = clockAfter(first, ...more.flat());
    expect(spans).toHaveLength(maxSpans);
    expect(spans[0]?.from).toEqual(at(-10));
  });

  it('moves its start with the creation of its ticket', () => {
    expect(clockAfter(created(), step(5, { created_at: at(-60) })).spans).toEqual([{ from: at(-60) }]);
  });

  it('remembers that nothing changed for too long, which triage does not end', () => {
    const lapsed = clockAfter(created(), step(20, { isOfDesk: false, urgency: 'high' }), step(31, {}));
    expect(lapsed.lapsed_at).toEqual(at(30));
    expect(clockAfter(created(), step(20, {}), step(49, {})).lapsed_at).toBeUndefined();
  });
});

describe('what follows from a clock', () => {
  const since = at(-1_000);

  it('is due after its target, less what passed before, and warned at a share of it', () => {
    const clock = clockAfter(created(), step(30, { status: 'closed' }), step(200, { status: 'open' }));
    expect(timed(clock, null, rules, since)).toEqual({
      dues: {
        resolution: { warn_at: at(240), due_at: at(260) },
        no_change: { warn_at: at(224), due_at: at(230) },
      },
      next_at: at(224),
      due_at: at(230),
    });
  });

  it('is in the past where an earlier span was too long', () => {
    const clock = clockAfter(created(), step(95, { status: 'closed' }), step(200, { status: 'open' }));
    expect(timed(clock, null, rules, since).dues?.resolution).toEqual({ warn_at: at(70), due_at: at(90) });
  });

  it('is not said of what was past before the levels, or long before the ticket was known', () => {
    const clock = clockAfter(created());
    expect(timed(clock, null, rules, at(85)).dues?.resolution).toMatchObject({ notified: 'warning' });
    expect(timed(clock, null, rules, at(91)).dues?.resolution).toMatchObject({ notified: 'breach' });
    const old = clockOf([created()], { ...ticket, created_at: at(-4 * 1_440) }, rules);
    if (!old) throw new Error('There is no clock');
    expect(timed(old, null, rules, since).dues?.resolution).toMatchObject({ notified: 'breach' });
  });

  it('stays said as long as it does not move', () => {
    const clock = clockAfter(created());
    const timing = timed(clock, null, rules, since);
    const due = timing.dues?.resolution;
    if (!due) throw new Error('Nothing is due');
    const earlier = { ...clock, ...timing, dues: { resolution: { ...due, notified: 'warning' as const } } };
    expect(timed(clock, earlier, rules, since).dues?.resolution).toMatchObject({ notified: 'warning' });
    const lower = { ...clock, urgency: 'low' as const };
    expect(timed(lower, earlier, rules, since).dues?.resolution).toEqual({ warn_at: at(790), due_at: at(990) });
    expect(nextOf(due)).toEqual({ level: 'warning', at: due.warn_at });
    expect(nextOf({ ...due, notified: 'warning' })).toEqual({ level: 'breach', at: due.due_at });
    expect(nextOf({ ...due, notified: 'breach' })).toBeNull();
  });

  it('is how its ticket was when it was closed, and stays so by other levels', () => {
    const met = clockAfter(created(), step(25, { status: 'closed' }));
    expect(outcomeOf(met, rules)).toEqual({
      ...{ day: '2026-03-02', urgency: 'high', resolution: 'met', no_change: 'met' },
    });
    const late = clockAfter(created(), step(20, {}), step(45, {}), step(95, { status: 'closed' }));
    expect(outcomeOf(late, rules)).toMatchObject({ resolution: 'missed', no_change: 'missed' });
    const timing = timed(met, null, rules, since);
    const strict = rulesFor({ resolution: { high: 1 } });
    expect(timed(met, { ...met, ...timing }, strict, since)).toEqual(timing);
  });

  describe('of its first response', () => {
    const answering = rulesFor({ response: { high: 40 }, resolution: { high: 100 } });
    const answered = (minute: number) => step(minute, { first_responded_at: at(minute) });
    const responseOf = (...steps: HistoryStep[]) => {
      const clock = clockAfter(created({ seq: 0 }), ...steps);
      const { dues, counted } = timed(clock, null, answering, since);
      return isOpen(clock) ? dues?.response : counted?.response;
    };

    it('is due until there was one', () => {
      expect(responseOf()).toEqual({ warn_at: at(22), due_at: at(30) });
      expect(responseOf(answered(20))).toBeUndefined();
      expect(responseOf(answered(20), step(25, { first_responded_at: null }))).toMatchObject({ due_at: at(30) });
    });

    it('stands still while its ticket is closed', () => {
      expect(responseOf(step(10, { status: 'closed' }), step(50, { status: 'open' }))).toMatchObject({
        due_at: at(70),
      });
    });

    it('is met by when it was, whenever that was said; and a ticket that was closed in time without one needed none', () => {
      expect(responseOf(step(60, { first_responded_at: at(29), status: 'closed' }))).toBe('met');
      expect(responseOf(answered(31), step(60, { status: 'closed' }))).toBe('missed');
      expect(responseOf(step(60, { status: 'closed' }))).toBe('missed');
      expect(responseOf(step(20, { status: 'closed' }))).toBeUndefined();
      const closed = clockAfter(created(), step(60, { status: 'closed' }));
      const later = afterStep(closed, answered(29), ticket, answering);
      const earlier = { ...closed, ...timed(closed, null, answering, since) };
      expect(timed(later, earlier, answering, since).counted?.response).toBe('met');
    });

    it('is not measured where the help desk does not say when it was', () => {
      const levels = serviceLevelsInput.parse({ response: { high: 40 } }) as ServiceLevels;
      const silent = { ...rulesOf(levels, false), isFinished: () => false };
      expect(timed(clockAfter(created()), null, silent, since)).toEqual({ dues: {} });
    });
  });
});
