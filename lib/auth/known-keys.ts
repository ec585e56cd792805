import { tooManyRequests } from '#lib/errors.ts';
import type { Caller } from './api-key.ts';
import { lookupAllowance } from './lookup-allowance.ts';

/** A revoked key must be refused everywhere within a minute; this is the longest that an instance believes in one. */
const trustMs = 30_000;

/** How many keys are remembered, good ones and bad ones each. */
const limit = 1_000;

/** What is known of a key before the database is asked: who made it, or that nobody can have made it. */
export type Origin = 'ours' | 'unclear' | 'made-up';

/** A key that somebody sent. */
export type SentKey = { hash: string; sourceIp: string; origin: () => Promise<Origin> };

/**
 * Remembers who was recognised by which key, so that a warm instance asks the database once in a while and not for every
 * request. A flood of made-up keys reaches neither the database nor the good keys: those of which it is clear that nobody made
 * them are refused, and of those that it is unclear of, the database is asked about few at a time from each address. One that
 * was known before is always asked about.
 */
export const knownKeys = (
  recognise: (keyHash: string, now: Date) => Promise<Caller | null>,
  now: () => number = Date.now,
): ((key: SentKey) => Promise<Caller | null>) => {
  const known = new Map<string, { caller: Caller; until: number }>();
  const unknown = new Map<string, number>();
  /** Questions under way: requests that come together with one key are one read. */
  const asked = new Map<string, Promise<Caller | null>>();
  const allowance = lookupAllowance(now);

  const look = async (keyHash: string): Promise<Caller | null> => {
    const at = now();
    const caller = await recognise(keyHash, new Date(at));
    if (!caller) {
      known.delete(keyHash);
      remember(unknown, keyHash, at + trustMs);
      return null;
    }
    remember(known, keyHash, { caller, until: Math.min(at + trustMs, caller.expiresAt?.getTime() ?? Infinity) });
    return caller;
  };

  const ask = async ({ hash, sourceIp, origin }: SentKey): Promise<Caller | null> => {
    const made = known.has(hash) ? 'ours' : await origin();
    if (made === 'made-up') return null;
    if (made === 'ours') return look(hash);
    if (!allowance.take(sourceIp)) throw tooManyRequests('Too many requests with unknown keys.', 1);
    const caller = await look(hash);
    if (caller) allowance.giveBack(sourceIp);
    return caller;
  };

  return async (key) => {
    const at = now();
    const remembered = known.get(key.hash);
    if (remembered && remembered.until > at) return remembered.caller;
    if ((unknown.get(key.hash) ?? 0) > at) return null;
    const answer = asked.get(key.hash) ?? ask(key).finally(() => asked.delete(key.hash));
    asked.set(key.hash, answer);
    return answer;
  };
};

const remember = <Value>(map: Map<string, Value>, keyHash: string, value: Value): void => {
  if (map.size >= limit && !map.has(keyHash)) map.clear();
  map.set(keyHash, value);
};
