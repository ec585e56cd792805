import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Address,
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
  filters: fc.dictionary(fc.constantFrom(...filterNames), text),
  ticket: fc.option(text),
});

it('an address holds all that is looked at, whatever stands in it', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      expect(parseAddress(formatAddress(address))).toEqual({ ...address, filters: { ...address.filters } });
    }),
  );
});

it('any text is an address of something that can be shown', () => {
  fc.assert(
    fc.property(fc.string(), (hash) => {
      const address = parseAddress(`#${hash}`);

      expect(views).toContain(address.view);
      expect(periods).toContain(address.period);
      expect(parseAddress(formatAddress(address))).toEqual(address);
    }),
  );
});
