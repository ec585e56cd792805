import { tooManyRequests } from '#lib/errors.ts';
import type { Caller } from './api-key.ts';
import { lookupAllowance } from './lookup-allowance.ts';

/** A revoked key must be rejected everywhere within a minute; this is how long an instance caches one. */
const trustMs = 30_000;

/** Cached keys, valid and invalid ones each. */
const limit = 1_000;

/** What a key's text shows before the database is asked: that this deployment made it, or that it cannot have. */
export type Origin = 'ours' | 'unclear' | 'made-up';

/** A presented key. */
export type SentKey = { hash: string; sourceIp: string; origin: () => Promise<Origin> };

/**
 * Caches recognised keys, so that a warm instance reads the database once in a while instead of once per request. A
 * flood of unknown keys reaches neither the database nor the valid keys: those that this deployment cannot have made
 * are rejected, and of the undecidable ones each source address may look up only a few at a time. A key that was known
 * before is always looked up.
 */
export const knownKeys = (
  recognise: (keyHash: string, now: Date) => Promise<Caller | null>,
  now: () => number = Date.now,
): ((key: SentKey) => Promise<Caller | null>) => {
  const known = new Map<string, { caller: Caller; until: number }>();
  const unknown = new Map<string, number>();
  /** Reads in progress: concurrent requests with one key share one read. */
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
    if (!allowance.consume(sourceIp)) throw tooManyRequests('Too many requests with unknown keys.', 1);
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
