import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Address,
  auditFilterNames,
  filterNames,
  formatAddress,
  parseAddress,
  periods,
  views,
} from '#infra/dashboard/src/state/address.ts';

const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });

const addresses: fc.Arbitrary<Address> = fc.record({
  tenant: fc.string({ maxLength: 40 }),
  view: fc.constantFrom(...views),
  period: fc.constantFrom(...periods),
  order: fc.constantFrom('newest', 'oldest'),
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
      expect(periods).toContain(address.period);
      expect(parseAddress(formatAddress(address))).toEqual(address);
    }),
  );
});
