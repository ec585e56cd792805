import { beforeEach, describe, expect, it } from 'vitest';
import { type Lease, type LeaseClaim, locksIn } from '#lib/coordination/lock.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const locks = locksIn(store);
const docs = store.db.collection<{ resource_id: string; epoch: number; expires_at: Date }>('distributed_locks');

const minute = 60_000;
const past = () => new Date(Date.now() - minute);

const claimed = (claim: LeaseClaim): Lease => {
  if (claim.kind !== 'held') throw new Error(`The lock is taken by ${claim.ownerId}`);
  return claim.lease;
};
const expire = (resourceId: string) => docs.updateOne({ resource_id: resourceId }, { $set: { expires_at: past() } });
const expiryOf = async (resourceId: string) => (await docs.findOne({ resource_id: resourceId }))?.expires_at.getTime();

beforeEach(() => emptyCollections(store));

describe('concurrent claims', () => {
  const round = async (resourceId: string, round: number): Promise<string> => {
    const owners = Array.from({ length: 60 }, (_, n) => `owner-${round}-${n}`);
    const claims = await Promise.all(owners.map((owner) => locks.claim(resourceId, owner, minute)));
    const holders = claims.filter((claim) => claim.kind === 'held');
    expect(holders).toHaveLength(1);
    const winner = claimed(holders[0] as LeaseClaim).ownerId;
    for (const claim of claims) if (claim.kind === 'taken') expect(claim.ownerId).toBe(winner);
    return winner;
  };

  it('let exactly one of 60 first claims hold, and tell the others who holds', async () => {
    for (let n = 0; n < 4; n++) await round(`new-${n}`, n);
    expect(await docs.countDocuments()).toBe(4);
  });

  it('let exactly one of 60 claims of an expired lock hold', async () => {
    await locks.claim('job', 'first', minute);
    for (let n = 0; n < 4; n++) {
      await expire('job');
      await round('job', n);
    }
    expect((await docs.findOne({ resource_id: 'job' }))?.epoch).toBe(5);
  });

  it('let at most one of 60 claims of a lock that is being released hold', async () => {
    await locks.claim('job', 'first', minute);
    const [claims] = await Promise.all([
      Promise.all(Array.from({ length: 60 }, (_, n) => locks.claim('job', `owner-${n}`, minute))),
      locks.release('job', 'first'),
    ]);
    expect(claims.filter((claim) => claim.kind === 'held').length).toBeLessThanOrEqual(1);
  });
});

describe('the claim of a lock', () => {
  it('succeeds for an expired lock, with a higher epoch', async () => {
    const before = claimed(await locks.claim('job', 'a', minute));
    await expire('job');
    const after = claimed(await locks.claim('job', 'b', minute));
    expect(after.epoch).toBeGreaterThan(before.epoch);
  });

  it('fails for a live lock and changes nothing', async () => {
    await locks.claim('job', 'a', minute);
    const before = await docs.findOne({ resource_id: 'job' });
    expect(await locks.claim('job', 'b', minute)).toEqual({ kind: 'taken', ownerId: 'a' });
    expect(await docs.findOne({ resource_id: 'job' })).toEqual(before);
  });

  it('has a higher epoch than the owner’s previous one', async () => {
    const lease = claimed(await locks.claim('job', 'a', minute, 41));
    expect(lease.epoch).toBe(42);
  });

  it('by the owner at the epoch it knows is not a second claim', async () => {
    const { epoch } = claimed(await locks.claim('job', 'a', minute));
    expect(await locks.claim('job', 'a', minute, epoch)).toEqual({ kind: 'taken', ownerId: 'a' });
  });

  it('treats an owner id that looks like a field as text', async () => {
    await locks.claim('job', '$resource_id', minute);
    expect(await locks.look('job')).toMatchObject({ locked: true, owner_id: '$resource_id' });
  });
});

describe('a lock’s holder', () => {
  it('proves and renews its live lease', async () => {
    const lease = claimed(await locks.claim('job', 'a', minute));
    expect(await locks.hold(lease, minute)).toBe('held');
    expect(await locks.renew(lease, minute)).toBe(true);
  });

  it('whose lease expired learns so, and proving it does not restore it', async () => {
    const lease = claimed(await locks.claim('job', 'a', minute));
    await expire('job');
    expect(await locks.hold(lease, minute)).toBe('expired');
    expect(await locks.look('job')).toEqual({ locked: false });
  });

  it('renews an expired lease that nobody else claimed', async () => {
    const lease = claimed(await locks.claim('job', 'a', minute));
    await expire('job');
    expect(await locks.renew(lease, minute)).toBe(true);
    expect(await locks.hold(lease, minute)).toBe('held');
  });

  it('that slept through its expiry learns that the lease is lost', async () => {
    const stale = claimed(await locks.claim('job', 'a', minute));
    await expire('job');
    const current = claimed(await locks.claim('job', 'b', minute));
    expect(await locks.hold(stale, minute)).toBe('lost');
    expect(await locks.renew(stale, minute)).toBe(false);
    expect(await locks.hold(current, minute)).toBe('held');
  });

  it('of an earlier epoch has lost the lease to itself', async () => {
    const stale = claimed(await locks.claim('job', 'a', minute));
    await expire('job');
    await locks.claim('job', 'a', minute);
    expect(await locks.hold(stale, minute)).toBe('lost');
    expect(await locks.renew(stale, minute)).toBe(false);
  });

  it('never shortens its lease by renewing it', async () => {
    const lease = claimed(await locks.claim('job', 'a', 10 * minute));
    const before = await expiryOf('job');
    await locks.renew(lease, minute);
    expect(await expiryOf('job')).toBe(before);
  });

  it('lengthens its lease by renewing it', async () => {
    const lease = claimed(await locks.claim('job', 'a', minute));
    const before = (await expiryOf('job')) ?? 0;
    await locks.renew(lease, 10 * minute);
    expect(await expiryOf('job')).toBeGreaterThanOrEqual(before + 9 * minute);
  });

  it('blocks other claims while its transaction proves the lease', async () => {
    const lease = claimed(await locks.claim('job', 'a', minute));
    await inTransaction(store, async (tx) => {
      expect(await locksIn(tx).hold(lease, minute)).toBe('held');
    });
    expect(await locks.claim('job', 'b', minute)).toEqual({ kind: 'taken', ownerId: 'a' });
  });

  it('does not make other claims wait for its transaction', async () => {
    const lease = claimed(await locks.claim('job', 'a', minute));
    const claims = await inTransaction(store, async (tx) => {
      await locksIn(tx).hold(lease, minute);
      return Promise.all(Array.from({ length: 200 }, (_, n) => locks.claim('job', `owner-${n}`, minute)));
    });
    expect(new Set(claims.map(({ kind }) => kind))).toEqual(new Set(['taken']));
  });

  it('keeps the lock if the transaction of its release aborts', async () => {
    await locks.claim('job', 'a', minute);
    await inTransaction(store, async (tx) => {
      await locksIn(tx).release('job', 'a');
      return tx.abandon(null);
    });
    expect(await locks.look('job')).toMatchObject({ locked: true, owner_id: 'a' });
  });
});

describe('the release of a lock', () => {
  it('frees the lock of its owner', async () => {
    await locks.claim('job', 'a', minute);
    await locks.release('job', 'a');
    expect(await locks.look('job')).toEqual({ locked: false });
    expect((await locks.claim('job', 'b', minute)).kind).toBe('held');
  });

  it('by anybody else changes nothing', async () => {
    const lease = claimed(await locks.claim('job', 'a', minute));
    await locks.release('job', 'b');
    await locks.release('other', 'a');
    expect(await locks.hold(lease, minute)).toBe('held');
  });
});

describe('reading a lock', () => {
  it('shows a live lock, and not an expired one', async () => {
    expect(await locks.look('job')).toEqual({ locked: false });
    await locks.claim('job', 'a', minute);
    const view = await locks.look('job');
    expect(view).toMatchObject({ locked: true, owner_id: 'a' });
    if (view.locked) expect(view.expires_at.getTime() - view.acquired_at.getTime()).toBe(minute);
    await expire('job');
    expect(await locks.look('job')).toEqual({ locked: false });
  });
});
