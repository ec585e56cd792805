import { describe, expect, it } from 'vitest';
import { triage } from '#lib/triage/triage.ts';
import { figuresOf, macroF1 } from '#test/bench/triage/figures.ts';
import { tuningHalf } from '#test/bench/triage/labelled.ts';
import { predecessorTriage } from '#test/bench/triage/predecessor.ts';
import { confusionOn } from '#test/bench/triage.ts';

const tickets = tuningHalf();

describe('the triage of the tuning tickets', () => {
  it.each([
    ['urgency', 0.95],
    ['sentiment', 0.9],
    ['requires_action', 0.96],
  ] as const)('has a macro-F1 of %s of at least %d', (axis, floor) => {
    expect(macroF1(confusionOn(axis, tickets, triage))).toBeGreaterThanOrEqual(floor);
  });

  it('misses hardly any ticket of high urgency', () => {
    const [high] = figuresOf(confusionOn('urgency', tickets, triage));

    expect(high).toMatchObject({ label: 'high' });
    expect(high?.recall).toBeGreaterThanOrEqual(0.96);
  });

  it.each(['urgency', 'sentiment', 'requires_action'] as const)('is better than substring lists for %s', (axis) => {
    const ours = macroF1(confusionOn(axis, tickets, triage));

    expect(macroF1(confusionOn(axis, tickets, predecessorTriage))).toBeLessThan(ours - 0.1);
  });
});
