import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { everyRight } from '#lib/auth/api-key.ts';
import { createKey } from '#lib/auth/create-key.ts';
import { revokeKey } from '#lib/auth/revoke-key.ts';
import { casesHere } from '#test/support/cases.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const keys = store.db.collection('api_keys');
const now = new Date('2026-03-01T12:00:00Z');
const everyone = { tenants: ['*'] };

beforeEach(() => emptyCollections(store));

const make = async (keyId?: string, tenants = ['a']): Promise<string> => {
  const wanted = { tenants, scopes: ['admin' as const], expiresAt: null, label: null };
  const { doc } = await createKey(store, { ...everyRight, ...(keyId && { keyId }) }, wanted, now);
  return doc.key_id;
};
const living = async (): Promise<string[]> => {
  const docs = await keys.find({ revoked_at: null }).toArray();
  return docs.map(({ key_id }) => key_id).toSorted();
};
const endAll = (keyId: string, caller = everyone) => revokeKey(store, caller, keyId, { withDescendants: true, now });

describe('a key that is revoked with its descendants', () => {
  it('revokes exactly the keys derived from it, in any tree of keys', async () => {
    // Each key's creator is one of those before it, or none.
    const makers = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(makers, fc.nat(), fc.array(fc.nat(), { maxLength: 3 }), async (draws, which, revokedBefore) => {
        await emptyCollections(store);
        const ids: string[] = [];
        const makerOf = new Map<string, string | undefined>();
        for (const draw of draws) {
          const maker = draw % 4 === 0 ? undefined : ids[draw % (ids.length || 1)];
          const id = await make(maker);
          ids.push(id);
          makerOf.set(id, maker);
        }
        const root = ids[which % ids.length] ?? '';
        const gone = new Set(revokedBefore.map((draw) => ids[draw % ids.length]));
        for (const id of gone) await revokeKey(store, everyone, id ?? '', { withDescendants: false, now });
        const goesBack = (id: string | undefined): boolean =>
          id !== undefined && (id === root || goesBack(makerOf.get(id)));

        expect(await endAll(root)).toBe(true);

        expect(await living()).toEqual(ids.filter((id) => !gone.has(id) && !goesBack(id)).toSorted());
      }),
      { numRuns: casesHere(15) },
    );
  });

  it('revokes them even if it was revoked before, and on a repeated request', async () => {
    const root = await make();
    const child = await make(root);
    await make(child);
    await revokeKey(store, everyone, root, { withDescendants: false, now });

    expect([await endAll(root), await endAll(root)]).toEqual([true, true]);
    expect(await living()).toEqual([]);
  });

  it('leaves no key active that is created concurrently', async () => {
    const root = await make();
    const children = [await make(root), await make(root)];
    const makes = Array.from({ length: 10 }, (_, n) => make(children[n % 2]).catch(() => null));

    await endAll(root);
    await Promise.all(makes);

    expect(await living()).toEqual([]);
  });

  it('is not found by a caller whose tenants it exceeds', async () => {
    const wider = await make(undefined, ['a', 'b']);
    const child = await make(wider, ['a']);

    expect(await endAll(wider, { tenants: ['a'] })).toBe(false);
    expect(await endAll(child, { tenants: ['a'] })).toBe(true);
    expect(await living()).toEqual([wider]);
  });
});
