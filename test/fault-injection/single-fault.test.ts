import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOfEachStep, stepsWith } from './faults.ts';
import { beginStory, expectStoryComplete, storyProvider } from './story.ts';
import { createWorld, startUniverse, type Universe } from './world.ts';

let universe: Universe;
/** MongoDB 8 writes a page in another way. */
let newer: Universe;

beforeAll(async () => {
  [universe, newer] = await Promise.all([startUniverse(), startUniverse({ release: '8.0' })]);
});
afterAll(() => Promise.all([universe.close(), newer.close()]));

describe('a run with one fault', () => {
  const kinds = faultsOfEachStep.flatMap((kind) => (['7', '8'] as const).map((release) => [kind, release] as const));
  const title = 'ends as if nothing had happened, whichever step fails: %s, on MongoDB %s';

  it.each(kinds)(title, async (kind, release) => {
    const { world, play } = await beginStory(release === '8' ? newer : universe);
    const { labels } = await play();
    await expectStoryComplete(world);

    for (let at = 0; at < labels.length; at++) {
      await play([{ at, kind }]);
      await expectStoryComplete(world).catch((error: unknown) => {
        throw new Error(`${kind} at step ${at} (${labels[at]})`, { cause: error });
      });
    }
    expect(labels.length).toBeGreaterThan(60);
    expect(labels.includes('client.bulkWrite')).toBe(release === '8');
    console.log(`${kind}: ${labels.length} fault points`);
  });

  it('ends as if nothing had happened if every message is delivered twice', async () => {
    const { world, play } = await beginStory(universe);
    world.deliverTwice(true);

    await play();

    await expectStoryComplete(world);
  });
});

describe('a start that crashes', () => {
  it('leaves nothing that prevents another start of the tenant', async () => {
    const { labels } = await countStart();
    for (let at = 0; at < labels.length; at++)
      for (const kind of ['kill-before', 'kill-after'] as const) {
        const world = await createWorld(universe, storyProvider().fetch);
        const steps = stepsWith([{ at, kind }]);
        await Promise.race([world.start('a', steps), steps.killed]);
        world.clock.now += 61_000;
        await world.run();

        const again = await world.start('a');
        await world.run();

        expect(again.kind, `${kind} at ${labels[at]}`).toBe('started');
        expect(await world.store.db.collection('ingestion_jobs').countDocuments({ status: 'running' })).toBe(0);
        expect(await world.store.db.collection('tickets').countDocuments()).toBe(7);
        await world.drop();
      }
  });

  const countStart = async () => {
    const world = await createWorld(universe, storyProvider().fetch);
    const steps = stepsWith([]);
    await world.start('a', steps);
    return steps;
  };
});
