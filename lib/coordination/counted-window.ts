import {
  type AccountRule,
  type AnyRule,
  countsBucket,
  isAccountRule,
  mostCalls,
  ownCalls,
  raisedAfterWindows,
} from './limit-rule.ts';

/** A slot's name in an expression, such as `$$slot`. */
type SlotVariable = string;

/**
 * An account's window as the stages of its limit see it (limit-stages.ts). Expressions are of the limit's document. A slot
 * stores when the longest window frees it; each shorter one does so earlier by a fixed time.
 */
export type CountedWindow = {
  name: string;
  windowMs: number;
  /** What it allows us before anything was learned. */
  initially: number;
  /** Our share of it. */
  own: unknown;
  /** What it allows us now. */
  requests: unknown;
  blockedUntil: unknown;
  freesAt: (slot: SlotVariable) => unknown;
  /** Whether a call's bucket counts in it, and it has not freed the slot. */
  counts: (slot: SlotVariable) => unknown;
  /** What our calls that were granted hold of it. */
  held: unknown;
};

/** Others may spend an account's window at all times: we still make so much of our share of calls. */
export const leastOfShare = 0.1;

export const longestWindowMs = (rule: AnyRule): number =>
  isAccountRule(rule) ? Math.max(...rule.windows.map(({ windowMs }) => windowMs)) : rule.windowMs;

/** All windows of an account. */
export const windowsOf = (rule: AccountRule): CountedWindow[] => {
  const longest = longestWindowMs(rule);
  return rule.windows.map(({ name, buckets, requests, windowMs }) => {
    const freesAt = (slot: SlotVariable) => ({ $add: [`${slot}.frees_at`, windowMs - longest] });
    const isFreed = (slot: SlotVariable) => ({ $lte: [freesAt(slot), '$clock'] });
    const learned = { $ifNull: [`$windows.${name}.requests`, requests] };
    const own = { $min: [mostCalls, { $max: [1, { $multiply: [learned, rule.share] }] }] };
    const counts = (slot: SlotVariable) => ({
      $and: [{ $not: [isFreed(slot)] }, ...(buckets === '*' ? [] : [{ $in: [`${slot}.bucket`, [...buckets]] }])],
    });
    return {
      name,
      windowMs,
      initially: ownCalls(requests, rule.share),
      own,
      requests: { $min: [own, leftOf(name), ceilingOf(name, own, windowMs)] },
      blockedUntil: `$windows.${name}.blocked_until`,
      freesAt,
      counts,
      held: heldBy(counts),
    };
  });
};

const heldBy = (counts: CountedWindow['counts']) => {
  const cond = { $and: ['$$slot.granted', counts('$$slot')] };
  const ours = { $filter: { input: { $ifNull: ['$slots', []] }, as: 'slot', cond } };
  return { $sum: { $map: { input: ours, as: 'slot', in: { $ifNull: ['$$slot.cost', 1] } } } };
};

/** What is left to us since a call was refused: more with every window that has passed. */
const ceilingOf = (name: string, own: unknown, windowMs: number) => {
  const at = `$windows.${name}`;
  const sinceMs = { $subtract: ['$clock', { $ifNull: [`${at}.lowered_at`, '$clock'] }] };
  const part = { $multiply: [sinceMs, 1 / (raisedAfterWindows * windowMs)] };
  return { $add: [{ $ifNull: [`${at}.ceiling`, mostCalls] }, { $multiply: [own, part, part] }] };
};

/** What other clients leave of a window, for as long as an answer's word for it holds. */
const leftOf = (name: string) => ({
  $cond: [{ $gt: [`$windows.${name}.left_until`, '$clock'] }, `$windows.${name}.left`, mostCalls],
});

/** The windows in which a call of the bucket counts. @throws Error if there is none: it would have no limit */
export const windowsFor = (rule: AccountRule, bucket: string): [CountedWindow, ...CountedWindow[]] => {
  const [first, ...others] = windowsOf(rule).filter((_, n) => countsBucket(rule.windows[n] ?? noWindow, bucket));
  if (!first) throw new Error(`No window counts the bucket ${bucket}`);
  return [first, ...others];
};

const noWindow = { buckets: [] };
