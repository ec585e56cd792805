import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TenantHealth } from '#infra/dashboard/src/api/types.ts';
import { columns, inOrder, matching, pressed, worstFirst } from '#infra/dashboard/src/tenants/tenant-order.ts';

const count = fc.nat(100);
const tenant: fc.Arbitrary<TenantHealth> = fc.record({
  tenant_id: fc.stringMatching(/^[a-z]{1,6}$/),
  name: fc.option(fc.string({ maxLength: 8 })),
  status: fc.constantFrom('broken', 'failing', 'attention', 'waiting', 'ok'),
  rank: fc.nat(16),
  problems: fc.constant([]),
  is_running: fc.boolean(),
  last_completed_at: fc.constant(null),
  lag_seconds: fc.option(fc.nat(10_000)),
  ...{ urgent_open: count, urgent_unacknowledged: count, service_levels_missed: count },
  false_alarm_ratio: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
});
const tenants = fc.array(tenant, { maxLength: 30 });

it('a table sorted by any column has each tenant once, and what is not known last in either direction', () => {
  fc.assert(
    fc.property(tenants, fc.constantFrom(...columns), fc.boolean(), (some, by, isDescending) => {
      const sorted = inOrder(some, { by, isDescending });
      expect(new Set(sorted)).toEqual(new Set(some));
      expect(sorted).toHaveLength(some.length);
      const key = { lag: 'lag_seconds', false_alarms: 'false_alarm_ratio', status: 'rank' } as const;
      if (!Object.hasOwn(key, by)) return;
      const values = sorted.map((one) => one[key[by as keyof typeof key]]);
      const known = values.filter((value) => value !== null);
      expect(values.slice(0, known.length)).toEqual(known);
      expect(known).toEqual(known.toSorted((a, b) => (isDescending ? b - a : a - b)));
    }),
  );
});

it('a search finds tenants by any words of their name and id, in any case', () => {
  fc.assert(
    fc.property(tenants, (some) => {
      for (const one of some) {
        const text = ` ${one.tenant_id.toUpperCase()} ${one.name ?? ''}`;
        expect(matching(some, { text, status: '' })).toContain(one);
        expect(matching(some, { text, status: one.status })).toContain(one);
      }
      expect(matching(some, { text: 'no such tenant at all', status: '' })).toEqual([]);
    }),
  );
});

it('a press on a column sorts the greatest first, names from A on, and a second press turns it round', () => {
  for (const by of columns) {
    const once = pressed(by === 'status' ? { by: 'name', isDescending: false } : worstFirst, by);
    expect(once).toEqual({ by, isDescending: by !== 'name' });
    expect(pressed(once, by)).toEqual({ by, isDescending: by === 'name' });
  }
});
