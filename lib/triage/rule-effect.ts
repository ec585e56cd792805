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

/** Whether a rule says only what somebody feels. It neither raises nor calms, and explains no trouble. */
export const isOpinion = ({ urgency, action, strong, pressing, aggravating }: RuleEffect): boolean =>
  urgency === 0 && action === 0 && !strong && !pressing && !aggravating;
