import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Fault } from './faults.ts';
import { beginStory, expectStoryComplete } from './story.ts';
import { startUniverse, type Universe } from './world.ts';

let universe: Universe;

beforeAll(async () => {
  universe = await startUniverse();
});
afterAll(() => universe.close());

const fault = (steps: number): fc.Arbitrary<Fault> =>
  fc.record({
    at: fc.integer({ min: 0, max: steps - 1 }),
    kind: fc.constantFrom('kill-before' as const, 'kill-after' as const, 'lost-reply' as const),
  });

it('a run with several faults ends as if nothing had happened', async () => {
  const { world, play } = await beginStory(universe);
  const { labels } = await play();
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.log(`fault pairs: seed ${seed} (set SEED to repeat it)`);

  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fault(labels.length), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      async (instances, deliverTwice) => {
        world.deliverTwice(deliverTwice);
        await play(...instances);
        await expectStoryComplete(world);
      },
    ),
    { seed, numRuns: Number(process.env.FAULT_RUNS ?? 60) },
  );
  expect(world.arrivals.length).toBeGreaterThan(0);
});
