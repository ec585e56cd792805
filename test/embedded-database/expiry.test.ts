import { describe, expect, it } from 'vitest';
import { useEmbedded } from './embedded.ts';

let clock = Date.UTC(2026, 0, 1);
const embedded = useEmbedded({ now: () => clock, ttlIntervalMs: 5 });

describe('documents in a TTL index', () => {
  it('are removed when they expire by the server’s clock, and those without a date stay', async () => {
    const at = new Date(clock);
    const collection = await embedded.holding(
      { k: 'now', at },
      { k: 'later', at: new Date(clock + 60_000) },
      { k: 'never' },
    );
    await collection.createIndex({ at: 1 }, { expireAfterSeconds: 30 });
    const left = async () => (await collection.find().toArray()).map(({ k }) => k);

    clock += 29_000;
    expect(await left()).toEqual(['now', 'later', 'never']);
    clock += 2_000;

    await expect.poll(left).toEqual(['later', 'never']);
  });
});

describe('$$NOW', () => {
  it('is the server’s clock', async () => {
    const collection = await embedded.holding({ k: 1 });

    await collection.updateOne({ k: 1 }, [{ $set: { at: '$$NOW' } }]);

    expect((await collection.findOne())?.at).toEqual(new Date(clock));
  });
});
