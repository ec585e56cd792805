import { describe, expect, it } from 'vitest';
import { triage } from '#lib/triage/triage.ts';
import { figuresOf, macroF1 } from '#test/bench/triage/figures.ts';
import { tuningHalf } from '#test/bench/triage/labelled.ts';
import { predecessorTriage } from '#test/bench/triage/predecessor.ts';
import { confusionOn } from '#test/bench/triage.ts';

const tickets = tuningHalf();

describe('on the tickets that the rules were tuned on', () => {
  it.each([
    ['urgency', 0.95],
    ['sentiment', 0.9],
    ['requires_action', 0.96],
  ] as const)('macro-F1 of %s is at least %d', (axis, floor) => {
    expect(macroF1(confusionOn(axis, tickets, triage))).toBeGreaterThanOrEqual(floor);
  });

  it('hardly any ticket of high urgency is missed', () => {
    const [high] = figuresOf(confusionOn('urgency', tickets, triage));

    expect(high).toMatchObject({ label: 'high' });
    expect(high?.recall).toBeGreaterThanOrEqual(0.96);
  });

  it.each(['urgency', 'sentiment', 'requires_action'] as const)('substring lists do worse on %s', (axis) => {
    const ours = macroF1(confusionOn(axis, tickets, triage));

    expect(macroF1(confusionOn(axis, tickets, predecessorTriage))).toBeLessThan(ours - 0.1);
  });
});
