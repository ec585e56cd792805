import { leastOfShare, windowsOf } from './counted-window.ts';
import type { AccountRule, LimitWindow } from './limit-rule.ts';
import type { Stage } from './stage.ts';

// A limit that no header names, or that other clients use: a refused call says that it is lower than we thought, and nothing
// says when it is higher again. So what we use falls at a refusal, and rises slowly with time (AIMD).

/**
 * Lowers the windows in which the refused call counts: to what the others of our calls hold, which was admitted, and to no
 * less than half. Of calls that were refused side by side, those granted before the window was lowered say nothing new.
 */
export const lowerStages = (rule: AccountRule, suspects: readonly LimitWindow[]): Stage[] =>
  windowsOf(rule)
    .filter((window) => suspects.some(({ name }) => name === window.name))
    .flatMap((window) => {
      const at = `windows.${window.name}`;
      const wasLowered = { $lt: ['$settled.from', { $ifNull: [`$${at}.lowered_at`, new Date(0)] }] };
      const isNew = { $and: ['$settled', window.counts('$settled'), { $not: [wasLowered] }] };
      const admitted = { $subtract: [window.held, { $ifNull: ['$settled.cost', 1] }] };
      const half = { $multiply: [window.requests, 0.5] };
      const atLeast = { $max: [1, { $multiply: [window.own, leastOfShare] }] };
      const lowered = { $min: [window.requests, { $max: [atLeast, admitted, half] }] };
      return [
        {
          $set: {
            [`${at}.ceiling`]: { $cond: [isNew, lowered, `$${at}.ceiling`] },
            [`${at}.lowered_at`]: { $cond: [isNew, '$clock', `$${at}.lowered_at`] },
          },
        },
      ];
    });
