import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { emptyCollections } from '#test/support/mongo.ts';
import type { Fault } from './faults.ts';
import { helpdesks } from './helpdesk-story.ts';
import { type Deed, type HookLife, hookStory } from './hook-story.ts';
import { createWorld, startUniverse, type Universe } from './world.ts';

let universe: Universe;
beforeAll(async () => {
  universe = await startUniverse();
});
afterAll(() => universe.close());

const ticket = fc.nat({ max: 4 });
const deed: fc.Arbitrary<Deed> = fc.record({
  do: fc.constantFrom('update', 'update', 'remove', 'vanish', 'restore'),
  ticket,
  ms: fc.constantFrom(0, 10, 1_500),
  event: fc.constantFrom('sent', 'sent', 'twice', 'lost'),
});
const faults: fc.Arbitrary<readonly Fault[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc
      .record({ at: fc.nat({ max: 25 }), kind: fc.constantFrom('kill-before', 'kill-after', 'lost-reply') })
      .map((one) => [one as Fault]),
  },
);
const lives: fc.Arbitrary<HookLife> = fc.record({
  mode: fc.constantFrom('full', 'incremental'),
  deeds: fc.array(deed, { minLength: 1, maxLength: 6 }),
  person: fc.array(fc.record({ do: fc.constantFrom('delete' as const, 'restore' as const), ticket }), { maxLength: 2 }),
  erased: fc.subarray([0, 1], { maxLength: 1 }),
  faults: fc.record({ run: faults, refresh: faults }),
});

it('webhooks, runs, a person and an erasure at once lose nothing, delete nothing that is there, and bring nothing back', {
  timeout: 600_000,
}, async () => {
  const desks = helpdesks();
  const never = () => {
    throw new Error('No tenant has the generic provider');
  };
  const world = await createWorld(universe, never, () => desks.send, desks.adapterOf);
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.log(`hooks: seed ${seed} (set SEED to repeat it)`);
  let tenants = 0;

  await fc.assert(
    fc.asyncProperty(fc.scheduler(), lives, async (scheduler, life) => {
      await emptyCollections(world.store);
      world.reset();
      const tenantId = `tenant-${++tenants}`;
      const story = await hookStory({ world, universe }, desks, tenantId);
      universe.clock.now += 120_000;
      await story.run('full');
      universe.clock.now += 120_000;
      await story.concurrently(scheduler, life);
      await story.comeToRest();
      await story.expectTruth(life);
      expect(await verifyStats(world.store, tenantId)).toMatchObject({ consistent: true });
    }),
    { seed, numRuns: Number(process.env.HOOK_RUNS ?? 12) },
  );
});
