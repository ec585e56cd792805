import type { Learned, LearnedWindow } from './limit-news.ts';
import {
  type AnyRule,
  countsBucket,
  isAccountRule,
  type LimitWindow,
  ownCalls,
  raisedAfterWindows,
} from './limit-rule.ts';

// What a window of an account allows us, as counted-window.ts has it in expressions.

/** How many calls of a window are ours at a moment, by what its answers taught. Not rounded. */
export const callsOf = (
  { requests, windowMs }: LimitWindow,
  share: number,
  learned: LearnedWindow,
  now: number,
): number => {
  const own = ownCalls(learned.requests ?? requests, share);
  return Math.min(own, leftOf(learned, now), ceilingOf(learned, { own, windowMs }, now));
};

/** What other clients leave of a window, as far as is known. */
const leftOf = ({ left = Number.POSITIVE_INFINITY, left_until }: LearnedWindow, now: number): number =>
  (left_until?.getTime() ?? 0) > now ? left : Number.POSITIVE_INFINITY;

/** What is left to us since a call was refused. */
const ceilingOf = (
  { ceiling = Number.POSITIVE_INFINITY, lowered_at }: LearnedWindow,
  { own, windowMs }: { own: number; windowMs: number },
  now: number,
): number => {
  const part = (now - (lowered_at?.getTime() ?? now)) / (raisedAfterWindows * windowMs);
  return ceiling + own * part ** 2;
};

/** The most calls of a bucket that fit into its windows at once, by what its answers taught; without that, by the rule. */
export const callsAtOnce = (rule: AnyRule, bucket: string, learned: Learned = {}, now: Date = new Date(0)): number => {
  if (!isAccountRule(rule)) return rule.requests;
  const fitting = rule.windows
    .filter((window) => countsBucket(window, bucket))
    .map((window) => Math.floor(callsOf(window, rule.share, learned[window.name] ?? {}, now.getTime())));
  return Math.min(...fitting);
};
