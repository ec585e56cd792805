import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowsIn } from '#infra/dashboard/src/tickets/virtual-rows.ts';

const lists = fc.record({
  count: fc.nat(20_000),
  rowHeight: fc.integer({ min: 20, max: 120 }),
  above: fc.integer({ min: -5_000, max: 3_000_000 }),
  height: fc.integer({ min: 100, max: 3_000 }),
});

it('every row that can be seen is there', () => {
  fc.assert(
    fc.property(lists, ({ count, rowHeight, above, height }) => {
      const { from, to } = rowsIn(count, rowHeight, above, height);
      const [first, last] = [Math.floor(above / rowHeight), Math.ceil((above + height) / rowHeight)];

      expect(from).toBeLessThanOrEqual(Math.min(count, Math.max(0, first)));
      expect(to).toBeGreaterThanOrEqual(Math.min(count, Math.max(0, last)));
      expect(from).toBeLessThanOrEqual(to);
    }),
  );
});

it('no more rows are there than a few windows hold, however long the list is', () => {
  fc.assert(
    fc.property(lists, ({ count, rowHeight, above, height }) => {
      const { from, to } = rowsIn(count, rowHeight, above, height);

      expect(to - from).toBeLessThanOrEqual(Math.max(200, height / rowHeight + 100));
    }),
  );
});
