import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { textsApart } from '#test/support/texts-apart.ts';
import type { Fault } from './faults.ts';
import { type Change, helpdeskStory, helpdesks, type Pass } from './helpdesk-story.ts';
import { createWorld, startUniverse, type Universe } from './world.ts';

let universe: Universe;

beforeAll(async () => {
  universe = await startUniverse();
});
afterAll(() => universe.close());

const ticket = fc.nat({ max: 30 });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant({ do: 'create' as const }),
  fc.record({
    do: fc.constant('update' as const),
    ticket,
    status: fc.constantFrom('open' as const, 'solved' as const, 'closed' as const),
  }),
  fc.record({ do: fc.constantFrom('touch', 'archive', 'remove', 'restore', 'vanish'), ticket }),
);
const changes = fc.array(fc.record({ change, seconds: fc.constantFrom(0, 1, 30, 90) }), { maxLength: 6 });
const fault: fc.Arbitrary<Fault> = fc.record({
  at: fc.nat({ max: 60 }),
  kind: fc.constantFrom('kill-before', 'kill-after', 'lost-reply'),
});
const pass: fc.Arbitrary<Pass> = fc.record({
  mode: fc.constantFrom(undefined, undefined, 'full' as const),
  changesEveryMs: fc.constantFrom(0, 1_000, 300_000),
  changes,
  faults: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.array(fault, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }) },
  ),
  behaviour: fc.record({
    emptyPages: fc.constantFrom(0, 0, 1),
    repeats: fc.boolean(),
    cursorLifeMs: fc.constantFrom(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 60_000),
  }),
});
const lives = fc.record({
  first: fc.array(change, { maxLength: 9 }),
  passes: fc.array(pass, { minLength: 1, maxLength: 2 }),
  isDeliveredTwice: fc.boolean(),
  /** How many texts one call has, where the list has none. */
  texts: fc.constantFrom(null, null, 1, 2),
});

it('runs over a help desk lose nothing, delete nothing that did not leave it, and note no checkpoint ahead of what they saw', {
  timeout: 600_000,
}, async () => {
  const desks = helpdesks();
  const never = () => {
    throw new Error('No tenant has the generic provider');
  };
  const world = await createWorld(universe, never, () => desks.send, desks.adapterOf);
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  console.log(`help desks: seed ${seed} (set SEED to repeat it)`);
  let tenants = 0;

  await fc.assert(
    fc.asyncProperty(lives, async ({ first, passes, isDeliveredTwice, texts }) => {
      const tenantId = `tenant-${++tenants}`;
      const story = await helpdeskStory(world, desks, tenantId, texts === null ? undefined : textsApart(texts));
      for (const one of first) story.make(one);
      universe.clock.now += 120_000;
      world.deliverTwice(isDeliveredTwice);
      for (const one of passes) await story.pass(one);
      await story.expectQuiescence();
      expect(await world.store.db.collection('helpdesk_parts').countDocuments()).toBe(0);
      expect(await verifyStats(world.store, tenantId)).toMatchObject({ consistent: true });
    }),
    { seed, numRuns: Number(process.env.FAULT_RUNS ?? 300) },
  );
});
