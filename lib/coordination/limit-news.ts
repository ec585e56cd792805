import { leastOfShare, windowsOf } from './counted-window.ts';
import { type AccountRule, type AnyRule, isAccountRule, type LimitWindow, windowsNaming } from './limit-rule.ts';
import { plus, type Stage } from './stage.ts';
import { lowerStages } from './throttled-window.ts';

/** What an answer teaches about the window of this name. */
export type WindowNews = { name: string; requests?: number; remaining?: number; resetsInMs?: number };

/** What an answer says about a limit. */
export type LimitNews = {
  /** The service wants no calls for so long; null: it does not say how long. Of this bucket, or of all. */
  blockedMs?: number | null;
  bucket?: string | null;
  windows?: readonly WindowNews[];
  /** The service refused the call since it was one too many. */
  isThrottled?: boolean;
  /** The call got no answer that shows the service at work. */
  isFailure?: boolean;
  /** As how many calls it counts, if fewer were made than its slot is for. */
  spent?: number;
};

/** What an account's answers taught about its windows. */
export type LearnedWindow = {
  /** The calls that the service allows, to all its clients. */
  requests?: number;
  /** A higher number, and in how many answers in a row it was seen. */
  candidate?: number;
  seen?: number;
  blocked_until?: Date;
  /** What other clients leave of it; they may use less or more by then. */
  left?: number;
  left_until?: Date;
  /** What was used of it when a call was refused that no header explains, and when that was (throttled-window.ts). */
  ceiling?: number;
  lowered_at?: Date;
  /** The last wait that we chose ourselves. */
  backoff_ms?: number;
};
export type Learned = Readonly<Record<string, LearnedWindow>>;

/** A lower limit holds at once; a higher one after so many equal answers, since a proxy or another plan may have spoken. */
const answersToRaise = 10;

/** Far above any limit that is used in full. */
const highestRequests = 1_000_000;

const firstBackoffMs = 10_000;
const longestBackoffMs = 300_000;

/** Headers may name any moment. */
const longestBlockMs = 3_600_000;

/** How long an answer's word for what others leave holds: until a call of the next window has been answered. */
const leftForWindows = 2;

/** The calls of a window that are not ours. */
const reserveOf = (requests: number, share: number): number => Math.ceil(requests * (1 - share));

/** So little is left that others may have used more than their part. */
const isScarce = ({ remaining }: WindowNews, requests: number, share: number): boolean =>
  remaining !== undefined && remaining <= reserveOf(requests, share);

const known = (rule: AccountRule, { windows = [] }: LimitNews): { window: LimitWindow; news: WindowNews }[] =>
  windows.flatMap((news) => {
    const window = rule.windows.find(({ name }) => name === news.name);
    return window ? [{ window, news }] : [];
  });

const statedBy = ({ requests }: WindowNews): number | null =>
  requests !== undefined && requests > 0 && requests <= highestRequests ? requests : null;

/** Whether an answer says more than is known, so that it must be recorded at once. */
export const isNews = (rule: AnyRule, news: LimitNews, learned: Learned = {}): boolean => {
  if (isBlock(news)) return true;
  if (!isAccountRule(rule)) return false;
  if (news.spent !== undefined) return true;
  return known(rule, news).some(({ window, news: of }) => {
    const requests = learned[window.name]?.requests ?? window.requests;
    const stated = statedBy(of) ?? requests;
    return stated !== requests || isScarce(of, stated, rule.share);
  });
};

const isBlock = ({ blockedMs = 0 }: LimitNews): boolean => blockedMs === null || blockedMs > 0;

/** Stages that store what an answer says, after its slot was found as `settled`. */
export const newsStages = (rule: AnyRule, news: LimitNews): Stage[] => [
  ...(isAccountRule(rule) ? known(rule, news).flatMap((one) => learnStages(rule, one.window, one.news)) : []),
  ...(isAccountRule(rule) && news.isThrottled ? lowerStages(rule, suspectsOf(rule, news)) : []),
  ...(isBlock(news) ? blockStages(rule, news) : []),
  ...(isAccountRule(rule) && !isBlock(news) && !news.isFailure ? forgetBackoffStages(rule) : []),
];

/**
 * The windows that may be why a call was refused: those of the bucket that the answer names, or else those that no header
 * speaks of. None if a header says that nothing is left of one: that is known without a guess then.
 */
const suspectsOf = (rule: AccountRule, { bucket, windows = [] }: LimitNews): readonly LimitWindow[] => {
  if (windows.some(({ remaining }) => remaining === 0)) return [];
  const named = bucket ? windowsNaming(rule, bucket) : [];
  const isSpokenOf = ({ name }: LimitWindow): boolean =>
    windows.some((news) => news.name === name && news.remaining !== undefined);
  const possible = named.length > 0 ? named : rule.windows;
  const unexplained = possible.filter((window) => !isSpokenOf(window));
  return unexplained.length > 0 ? unexplained : possible;
};

const learnStages = (rule: AccountRule, { name, requests }: LimitWindow, news: WindowNews): Stage[] => {
  const at = `windows.${name}`;
  const stated = statedBy(news);
  const now = { $ifNull: [`$${at}.requests`, requests] };
  const seen = {
    $cond: [{ $eq: [`$${at}.candidate`, stated] }, { $add: [{ $ifNull: [`$${at}.seen`, 0] }, 1] }, 1],
  };
  const isAccepted = { $or: [{ $gte: [now, stated] }, { $gte: [seen, answersToRaise] }] };
  return [
    ...(stated === null
      ? []
      : [
          {
            $set: {
              [`${at}.requests`]: { $cond: [isAccepted, stated, now] },
              [`${at}.candidate`]: { $cond: [isAccepted, '$$REMOVE', stated] },
              [`${at}.seen`]: { $cond: [isAccepted, '$$REMOVE', seen] },
            },
          },
        ]),
    ...(isScarce(news, stated ?? requests, rule.share) ? leftStages(rule, name, now, news) : []),
  ];
};

/**
 * Leaves other clients what they use of a window, beyond their part, too, unless we had next to nothing of it. What is
 * neither left nor ours is theirs. Of two answers the one that leaves us less holds, for its time. If nothing is left we
 * wait for the window's reset as well.
 */
const leftStages = (
  rule: AccountRule,
  name: string,
  requests: unknown,
  { remaining = 0, resetsInMs = 0 }: WindowNews,
): Stage[] => {
  const at = `windows.${name}`;
  const window = windowsOf(rule).find((one) => one.name === name);
  if (!window) return [];
  const atLeast = { $max: [1, { $multiply: [requests, rule.share, leastOfShare] }] };
  const isOver = { $lte: [{ $ifNull: [`$${at}.left_until`, new Date(0)] }, '$clock'] };
  const holds = { $or: [isOver, { $lte: ['$news.left', `$${at}.left`] }] };
  const reset = remaining > 0 ? null : plus('$clock', Math.min(resetsInMs, longestBlockMs));
  return [
    { $set: { news: { ours: window.held, at_least: atLeast } } },
    { $set: { 'news.left': { $max: ['$news.at_least', { $add: [remaining, '$news.ours'] }] } } },
    { $set: { 'news.holds': holds } },
    {
      $set: {
        [`${at}.left`]: { $cond: ['$news.holds', '$news.left', `$${at}.left`] },
        [`${at}.left_until`]: {
          $cond: ['$news.holds', plus('$clock', leftForWindows * window.windowMs), `$${at}.left_until`],
        },
        [`${at}.blocked_until`]: {
          $cond: [
            { $gte: ['$news.ours', '$news.at_least'] },
            { $max: [`$${at}.blocked_until`, reset] },
            `$${at}.blocked_until`,
          ],
        },
      },
    },
    { $unset: 'news' },
  ];
};

/** Where the state of a block stands: in the windows that are for the bucket alone, or in the document for all. */
const placesOf = (rule: AnyRule, bucket: string | null | undefined): string[] => {
  const windows = isAccountRule(rule) && bucket ? windowsNaming(rule, bucket) : [];
  return windows.length === 0 ? [''] : windows.map(({ name }) => `windows.${name}.`);
};

const blockStages = (rule: AnyRule, { blockedMs, bucket }: LimitNews): Stage[] =>
  placesOf(rule, bucket).flatMap((at) => {
    const until = (ms: unknown) => ({ $max: [`$${at}blocked_until`, plus('$clock', ms)] });
    if (blockedMs) return [{ $set: { [`${at}blocked_until`]: until(blockedMs) } }];
    return backoffStages(at, until);
  });

/** A wait that the service does not state doubles. Calls that were made before the block are no news. */
const backoffStages = (at: string, until: (ms: unknown) => unknown): Stage[] => {
  const wasBlocked = { $lt: ['$settled.from', { $ifNull: [`$${at}blocked_until`, new Date(0)] }] };
  const isNew = { $and: ['$settled', { $not: [wasBlocked] }] };
  const doubled = { $multiply: [2, { $ifNull: [`$${at}backoff_ms`, firstBackoffMs / 2] }] };
  return [
    { $set: { [`${at}backoff_ms`]: { $cond: [isNew, { $min: [longestBackoffMs, doubled] }, `$${at}backoff_ms`] } } },
    {
      $set: { [`${at}blocked_until`]: { $cond: [isNew, until(`$${at}backoff_ms`), `$${at}blocked_until`] } },
    },
  ];
};

/** An answered call ends the doubling, in the windows of its bucket. */
const forgetBackoffStages = ({ windows }: AccountRule): Stage[] => [
  { $set: { backoff_ms: { $cond: ['$settled', '$$REMOVE', '$backoff_ms'] } } },
  ...windows
    .filter(({ buckets }) => buckets !== '*')
    .map(({ name, buckets }) => ({
      $set: {
        [`windows.${name}.backoff_ms`]: {
          $cond: [{ $in: ['$settled.bucket', [...buckets]] }, '$$REMOVE', `$windows.${name}.backoff_ms`],
        },
      },
    })),
];
