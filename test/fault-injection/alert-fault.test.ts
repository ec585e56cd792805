import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginAlertStory } from './alert-story.ts';
import { type Fault, faultsOfEachStep } from './faults.ts';
import { startUniverse, type Universe } from './world.ts';

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);

let universe: Universe;

beforeAll(async () => {
  universe = await startUniverse();
});
afterAll(() => universe.close());

describe('an alert with one fault on its way', () => {
  /** Between the service's acceptance and our record of it, the alert's delivery is unknown. */
  const isBetween = (labels: readonly string[], { at }: Fault): boolean => labels[at] === 'notifier.notify';

  it.each(faultsOfEachStep)('is delivered, and twice only if the service had just accepted it: %s', async (kind) => {
    const story = await beginAlertStory(universe);
    const labels = await story.play({});
    expect(await story.arrivedTwice()).toEqual([]);
    let repeated = 0;

    const page = range(labels.page.indexOf('commit'), labels.page.length); // from the ticket's write on
    const alerts = range(0, labels.alerts.length);
    for (const [part, steps] of [
      ['page', page],
      ['alerts', alerts],
    ] as const)
      for (const at of steps) {
        const fault: Fault = { at, kind };
        let taken: string[];
        try {
          const steps = await story.play({ [part]: [fault] });
          labels[part] = steps[part];
          taken = await story.arrivedTwice();
        } catch (cause) {
          throw new Error(`${kind} at step ${at} of the ${part}`, { cause });
        }
        const where = `${kind} at ${labels[part][at]}, step ${at} of the ${part}`;
        expect(taken.length, where).toBeLessThanOrEqual(isBetween(labels[part], fault) ? 1 : 0);
        repeated += taken.length;
      }
    expect(alerts.length).toBeGreaterThan(40);
    expect(repeated).toBeGreaterThan(0); // else the faults missed the relevant step
    console.log(`${kind}: ${page.length + alerts.length} fault points, ${repeated} alerts twice`);
  });

  it('is delivered once if every message is delivered twice', async () => {
    const story = await beginAlertStory(universe);
    story.deliverTwice(true);
    await story.play({});
    expect(await story.arrivedTwice()).toEqual([]);
  });
});
