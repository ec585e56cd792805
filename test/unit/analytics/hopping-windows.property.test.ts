import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOfWindow, windowOver, windowsAt, windowsIn } from '#lib/analytics/hopping-windows.ts';

const dayMs = 86_400_000;
const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const days = fc.integer({ min: 0, max: 900 });
const isIn = (at: Date, window: string) => at >= spanOfWindow(window).from && at < spanOfWindow(window).to;

describe('the hopping windows', () => {
  it.each([8, 32, 93, 367])('have one of twice %i days at most for every range that touches so many days', (length) => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: length }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, touched, part) => {
          const lastDay = Math.floor(from.getTime() / dayMs) + touched - 1;
          const last = new Date(Math.max(from.getTime(), Math.floor((lastDay + part) * dayMs) - 1));

          const window = windowOver({ from, to: new Date(last.getTime() + 1) }) ?? '';

          expect([isIn(from, window), isIn(last, window)]).toEqual([true, true]);
          const { from: start, to: end } = spanOfWindow(window);
          expect((end.getTime() - start.getTime()) / dayMs).toBeLessThanOrEqual(2 * length);
        },
      ),
    );
  });

  it('that contain a moment are two of each length', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const windows = windowsAt(at);
        expect(new Set(windows).size).toBe(8);
        expect(windows.filter((window) => !isIn(at, window))).toEqual([]);
      }),
    );
  });

  it('of a span are those of its moments, and are in the order of their names', () => {
    fc.assert(
      fc.property(moment, days, (from, length) => {
        const moments = Array.from({ length: length + 1 }, (_, day) => new Date(from.getTime() + day * dayMs));
        const all = new Set(moments.flatMap(windowsAt));

        const found = windowsIn({ from, to: new Date(from.getTime() + length * dayMs + 1) });

        expect(found).toEqual([...all].toSorted());
      }),
    );
  });
});
