import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Address,
  auditFilterNames,
  daysOfOwn,
  filterNames,
  formatAddress,
  parseAddress,
  periods,
  views,
} from '#infra/dashboard/src/state/address.ts';

/** The period itself, if it is of the reader's own choice. */
const ownPeriod = (period: string) => (daysOfOwn(period) ? period : undefined);

const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });

const addresses: fc.Arbitrary<Address> = fc.record({
  tenant: fc.string({ maxLength: 40 }),
  view: fc.constantFrom(...views),
  order: fc.constantFrom('newest', 'oldest'),
  period: fc.constantFrom<Address['period']>(...periods, '2026-01-10..2026-01-31'),
  filters: fc.dictionary(fc.constantFrom(...filterNames), text),
  audit: fc.dictionary(fc.constantFrom(...auditFilterNames), text),
  ticket: fc.option(text),
});

it('any view state survives a round trip through the address', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      expect(parseAddress(formatAddress(address))).toEqual({
        ...address,
        filters: { ...address.filters },
        audit: { ...address.audit },
      });
    }),
  );
});

it('any URL fragment parses into a view that can be shown', () => {
  fc.assert(
    fc.property(fc.string(), (hash) => {
      const address = parseAddress(`#${hash}`);

      expect(views).toContain(address.view);
      expect([...periods, ownPeriod(address.period)]).toContain(address.period);
      expect(parseAddress(formatAddress(address))).toEqual(address);
    }),
  );
});

it.each(['2026-02-30..2026-03-01', '2026-03-02..2026-03-01', '2026-03-02', '1..2', '0001-01-01..2026-01-01', '../x'])(
  'the period %s is none',
  (period) => {
    expect(parseAddress(`#period=${encodeURIComponent(period)}`).period).toBe('30');
  },
);
