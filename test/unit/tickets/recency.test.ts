import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstRecencyAt, lastRecencyAt, recencyOf } from '#lib/tickets/recency.ts';

const moment = fc.date({ noInvalidDate: true });
const ticket = fc.record({ external_id: fc.string(), created_at: moment });

it('the recency of a newer ticket is greater, whatever the ids, in all years up to 6429', () => {
  const near = fc.date({ min: new Date(0), max: new Date('6429-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.string(), fc.string(), near, fc.integer({ min: 1, max: 1_000 }), (one, other, at, later) => {
      const older = recencyOf({ external_id: one, created_at: at });
      const newer = recencyOf({ external_id: other, created_at: new Date(at.getTime() + later) });
      expect(newer.greaterThan(older)).toBe(true);
    }),
  );
});

it('the recency of any ticket lies within the bounds of its time, and of every wider range', () => {
  fc.assert(
    fc.property(ticket, moment, ({ external_id, created_at }, other) => {
      const recency = recencyOf({ external_id, created_at });
      const [from, to] = created_at < other ? [created_at, other] : [other, created_at];
      expect(recency.greaterThanOrEqual(firstRecencyAt(from)) && recency.lessThanOrEqual(lastRecencyAt(to))).toBe(true);
    }),
  );
});

it('few of many tickets of one millisecond share a recency', () => {
  const created_at = new Date('2026-01-10T08:00:00Z');
  const all = Array.from({ length: 10_000 }, (_, n) => `${recencyOf({ external_id: `T-${n}`, created_at })}`);
  const largest = Math.max(...[...Map.groupBy(all, (one) => one).values()].map(({ length }) => length));
  expect(largest).toBeLessThan(8);
});
