import type { Caller } from '#lib/auth/api-key.ts';
import { tooManyRequests } from '#lib/errors.ts';

/** A revoked key must be refused everywhere within a minute; this is the longest that an instance believes in one. */
const trustMs = 30_000;

/** How many keys are remembered, good ones and bad ones each. */
const limit = 1_000;

/** Strangers that the database is asked about at once, and how long it takes until it may be asked about one more. */
const strangers = { atOnce: 20, oneMoreMs: 100 };

/**
 * Remembers who was recognised by which key, so that a warm instance asks the database once in a while and not for every
 * request. A flood of made-up keys reaches neither the database, which is asked about few strangers at a time, nor the
 * good keys: those that were known before are no strangers and always asked about.
 */
export const knownKeys = (
  recognise: (keyHash: string, now: Date) => Promise<Caller | null>,
  now: () => number = Date.now,
): ((keyHash: string) => Promise<Caller | null>) => {
  const known = new Map<string, { caller: Caller; until: number }>();
  const unknown = new Map<string, number>();
  /** Questions under way: requests that come together with one key are one stranger and one read. */
  const asked = new Map<string, Promise<Caller | null>>();
  /** When the allowance of strangers is whole again. */
  let wholeAt = 0;

  const admitStranger = (at: number): void => {
    const next = Math.max(wholeAt, at) + strangers.oneMoreMs;
    if (next - at > strangers.atOnce * strangers.oneMoreMs)
      throw tooManyRequests('There are too many unknown keys at the moment.', 1);
    wholeAt = next;
  };

  const ask = async (keyHash: string, at: number, isStranger: boolean): Promise<Caller | null> => {
    if (isStranger) admitStranger(at);
    const caller = await recognise(keyHash, new Date(at));
    if (!caller) {
      known.delete(keyHash);
      remember(unknown, keyHash, at + trustMs);
      return null;
    }
    if (isStranger) wholeAt -= strangers.oneMoreMs;
    remember(known, keyHash, { caller, until: Math.min(at + trustMs, caller.expiresAt?.getTime() ?? Infinity) });
    return caller;
  };

  return async (keyHash) => {
    const at = now();
    const remembered = known.get(keyHash);
    if (remembered && remembered.until > at) return remembered.caller;
    if ((unknown.get(keyHash) ?? 0) > at) return null;
    const answer = asked.get(keyHash) ?? ask(keyHash, at, !remembered).finally(() => asked.delete(keyHash));
    asked.set(keyHash, answer);
    return answer;
  };
};

const remember = <Value>(map: Map<string, Value>, keyHash: string, value: Value): void => {
  if (map.size >= limit && !map.has(keyHash)) map.clear();
  map.set(keyHash, value);
};
