import type { RuleEffect } from './rules.ts';

/** A rule of the engine itself, which no phrase matches: it says no more than these weights. */
export const plainRule = (
  name: string,
  { urgency = 0, sentiment = 0, action = 0 }: Partial<Pick<RuleEffect, 'urgency' | 'sentiment' | 'action'>>,
): RuleEffect => ({
  name,
  group: undefined,
  strong: false,
  pressing: false,
  aggravating: false,
  resolvable: false,
  askable: false,
  reversible: false,
  urgency,
  sentiment,
  action,
});
