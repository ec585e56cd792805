import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '#lib/mongo/store.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { feedOf } from '#test/support/subscribers.ts';
import { type Fault, faultsOfEachStep } from './faults.ts';
import { playPushes } from './push-story.ts';
import { startUniverse, type Universe } from './world.ts';

let universe: Universe;
let store: Store;

beforeAll(async () => {
  universe = await startUniverse();
  store = { db: universe.client.db('pushes') };
  await prepareDatabase(store);
});
afterAll(() => universe.close());

/** Plays the story with these faults, and asserts that each reader has each change of its feed once. */
const played = async (faults: readonly Fault[]) => {
  const { readers, labels, repeated } = await playPushes(universe, store, faults);
  for (const { tenantId, begin, taken } of readers)
    expect(taken.map(({ change }) => change)).toEqual(JSON.parse(JSON.stringify(await feedOf(store, tenantId, begin))));
  return { labels, repeated };
};

describe('changes that are pushed to three readers, with one fault', () => {
  it.each(faultsOfEachStep)(
    'reach each of them once by their cursors, and come twice only if the instance died before it noted the first time: %s',
    async (kind) => {
      const whole = await played([]);
      expect(whole.repeated).toBe(0);
      expect(whole.labels.length).toBeGreaterThan(20);
      let repeated = 0;

      for (let at = 0; at < whole.labels.length; at++) {
        const name = `${kind} at step ${at} (${whole.labels[at]})`;
        let one: Awaited<ReturnType<typeof played>>;
        try {
          one = await played([{ at, kind }]);
        } catch (cause) {
          throw new Error(name, { cause });
        }
        const isBetween = ['gateway.push', 'live_sockets.updateMany'].includes(one.labels[at] ?? '');
        expect(one.repeated, name).toBeLessThanOrEqual(isBetween ? 4 : 0);
        repeated += one.repeated;
      }
      console.log(`${kind}: ${whole.labels.length} fault points, ${repeated} changes twice`);
    },
  );
});
