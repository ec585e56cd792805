import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginDeliveryStory } from './delivery-story.ts';
import { type Fault, faultsOfEachStep } from './faults.ts';
import { startUniverse, type Universe } from './world.ts';

let universe: Universe;

beforeAll(async () => {
  universe = await startUniverse();
});
afterAll(() => universe.close());

describe('an alert with one fault on its way to a destination that is well, one that throttles, one dead and one hanging', () => {
  /** Between a destination's answer and our record of it, a delivery is unknown. */
  const isBetween = (labels: readonly string[], { at }: Fault): boolean => labels[at] === 'sender.send';

  it.each(faultsOfEachStep)(
    'is taken and resolved where it can be, and twice only if it was taken just before: %s',
    async (kind) => {
      const story = await beginDeliveryStory(universe);
      const whole = await story.playWhole();
      expect(await story.takenTwice()).toEqual([]);
      let repeated = 0;

      for (const part of ['raised', 'over'] as const)
        for (let at = 0; at < whole[part].length; at++) {
          const fault: Fault = { at, kind };
          let twice: string[];
          let labels: readonly string[];
          try {
            labels = await (part === 'raised' ? story.playRaised(fault) : story.playOver(fault));
            twice = await story.takenTwice();
          } catch (cause) {
            throw new Error(`${kind} at step ${at} (${whole[part][at]}) of the alert that is ${part}`, { cause });
          }
          expect(twice.length, `${kind} at ${labels[at]}, step ${at}`).toBeLessThanOrEqual(
            isBetween(labels, fault) ? 1 : 0,
          );
          repeated += twice.length;
        }
      expect(whole.raised.length).toBeGreaterThan(40);
      console.log(`${kind}: ${whole.raised.length + whole.over.length} fault points, ${repeated} deliveries twice`);
    },
  );

  it('is taken once if every message is delivered twice', async () => {
    const story = await beginDeliveryStory(universe);
    story.deliverTwice(true);
    await story.playWhole();
    expect(await story.takenTwice()).toEqual([]);
  });
});
