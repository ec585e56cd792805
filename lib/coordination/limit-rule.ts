/**
 * One limit for all calls of a service: how many may be in flight or answered within the last window, and the maximum
 * duration of one call.
 */
export type LimitRule = { requests: number; windowMs: number; callTimeoutMs: number };

/** At most so many calls of these buckets in any window of this length. */
export type LimitWindow = { name: string; buckets: '*' | readonly string[]; requests: number; windowMs: number };

/**
 * The windows of an account at a service, which all hold at once. They are what the service allows before its answers
 * teach otherwise; `share` of it is ours, since an account has other clients, too.
 */
export type AccountRule = { windows: readonly LimitWindow[]; share: number; callTimeoutMs: number };

export type AnyRule = LimitRule | AccountRule;

/**
 * In which windows a call counts, and as how many calls. With a `unit`, an account's limit that has no room for all of the
 * cost at once grants a part of it: whole units.
 */
export type Ask = { bucket?: string | undefined; cost?: number | undefined; unit?: number | undefined };

export type Asked = { bucket: string; cost: number; unit: number };

export const askedOf = ({ bucket = 'default', cost = 1, unit = cost }: Ask): Asked => ({ bucket, cost, unit });

export const isDivisible = ({ cost, unit }: Asked): boolean => unit < cost;

/** The most calls that an account's window ever grants us. It bounds the limit's document. */
export const mostCalls = 200;

export const isAccountRule = (rule: AnyRule): rule is AccountRule => 'windows' in rule;

/** How many calls are ours of so many. Not rounded: whole calls fit below it or not. At least one, or none ever would. */
export const ownCalls = (requests: number, share: number): number => Math.min(mostCalls, Math.max(1, requests * share));

/**
 * A window that was lowered is raised by our whole share after so many of its lengths, by the square of the time: hardly at
 * first, while the limit that was met still holds, and faster the longer nothing is refused.
 */
export const raisedAfterWindows = 30;

export const countsBucket = ({ buckets }: Pick<LimitWindow, 'buckets'>, bucket: string): boolean =>
  buckets === '*' || buckets.includes(bucket);

/** The windows that are for a bucket alone; none if it counts only in those of all. */
export const windowsNaming = ({ windows }: AccountRule, bucket: string): LimitWindow[] =>
  windows.filter(({ buckets }) => buckets !== '*' && buckets.includes(bucket));
