import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayAccess, mayGrant, type Rights, scopes } from '#lib/auth/api-key.ts';

const tenants = ['a', 'b', 'c'];
const moments = [new Date('2030-01-01'), new Date('2031-01-01'), null];

const rights: fc.Arbitrary<Rights> = fc.record({
  tenants: fc.oneof(fc.subarray(tenants, { minLength: 1 }), fc.constant(['*'])),
  scopes: fc.subarray([...scopes], { minLength: 1 }),
  expiresAt: fc.constantFrom(...moments),
});

/** Everything that these permissions allow: which tenant, with which scope, at what time. */
const deeds = ({ tenants: own, scopes, expiresAt }: Rights): Set<string> =>
  new Set(
    [...tenants, 'one-that-is-made-later'].flatMap((tenant) =>
      scopes.flatMap((scope) =>
        ['2029', '2030', '2031', '2099'].flatMap((year) =>
          mayAccess({ tenants: own }, tenant) && (expiresAt === null || new Date(year) < expiresAt)
            ? [`${tenant} ${scope} ${year}`]
            : [],
        ),
      ),
    ),
  );

it('a key can be created exactly if it grants nothing that its creator lacks', () => {
  fc.assert(
    fc.property(rights, rights, (maker, wanted) => {
      const own = deeds(maker);
      expect(mayGrant(maker, wanted)).toBe([...deeds(wanted)].every((deed) => own.has(deed)));
    }),
    { numRuns: 2_000 },
  );
});
