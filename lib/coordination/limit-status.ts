import type { Learned } from './limit-news.ts';
import { type AnyRule, countsBucket, isAccountRule, type LimitRule } from './limit-rule.ts';
import type { Slot } from './limit-stages.ts';
import { callsOf } from './window-limit.ts';

export type WindowStatus = {
  limit: number;
  window_seconds: number;
  current_requests: number;
  remaining: number;
  /** Null: now. */
  next_slot_at: Date | null;
};

/** Of an account: that of the window which has the least left, and its windows by name. */
export type LimitStatus = WindowStatus & { windows?: Record<string, WindowStatus> };

/** What of a limit's document its status is made of. */
export type StoredLimit = { now: Date; clock?: Date; slots?: Slot[]; blocked_until?: Date; windows?: Learned };

type CountedSlot = { cost: number; freesAt: number };

/** A window's state: how many calls it allows us, which slots count in it, and until when it is blocked. */
const windowStatus = (limit: number, windowMs: number, slots: CountedSlot[], now: number, blockedUntil: number) => {
  const busy = slots.filter(({ freesAt }) => freesAt > now);
  const used = busy.reduce((sum, { cost }) => sum + cost, 0);
  const remaining = blockedUntil > now ? 0 : Math.max(0, limit - used);
  const firstFree = used < limit ? 0 : Math.min(...busy.map(({ freesAt }) => freesAt));
  return {
    limit,
    window_seconds: windowMs / 1_000,
    current_requests: used,
    remaining,
    next_slot_at: remaining > 0 ? null : new Date(Math.max(firstFree, blockedUntil)),
  };
};

/** The current usage of a limit, by its document; of one that nobody has asked yet, if there is none. */
export const statusOf = (rule: AnyRule, doc: StoredLimit | null): LimitStatus => {
  const now = Math.max(doc?.now.getTime() ?? 0, doc?.clock?.getTime() ?? 0);
  const granted = (doc?.slots ?? []).filter((slot) => slot.granted);
  const blockedUntil = doc?.blocked_until?.getTime() ?? 0;
  if (!isAccountRule(rule)) return onlyStatus(rule, granted, now, blockedUntil);
  const longest = Math.max(...rule.windows.map(({ windowMs }) => windowMs));
  const windows = rule.windows.map((window) => {
    const { name, windowMs } = window;
    const learned = doc?.windows?.[name];
    const limit = Math.floor(callsOf(window, rule.share, learned ?? {}, now));
    const counted = granted
      .filter(({ bucket = '' }) => countsBucket(window, bucket))
      .map(({ cost = 1, frees_at }) => ({ cost, freesAt: frees_at.getTime() + windowMs - longest }));
    const blocked = Math.max(blockedUntil, learned?.blocked_until?.getTime() ?? 0);
    return [name, windowStatus(limit, windowMs, counted, now, blocked)] as const;
  });
  const [tightest] = windows.map(([, status]) => status).sort((one, other) => one.remaining - other.remaining);
  if (!tightest) throw new Error('An account has no window');
  return { ...tightest, windows: Object.fromEntries(windows) };
};

const onlyStatus = ({ requests, windowMs }: LimitRule, granted: Slot[], now: number, blockedUntil: number) =>
  windowStatus(
    requests,
    windowMs,
    granted.map(({ frees_at }) => ({ cost: 1, freesAt: frees_at.getTime() })),
    now,
    blockedUntil,
  );
