import type { Caller } from '#lib/auth/api-key.ts';

/** A revoked key must be refused everywhere within a minute; this is the longest that an instance believes in one. */
const trustMs = 30_000;

const limit = 1_000;

/**
 * Remembers who was recognised by which key, so that a warm instance asks the database once in a while and not for every
 * request. Keys that nobody knows are not remembered: a flood of them must not push the good ones out.
 */
export const knownKeys = (
  recognise: (key: string, now: Date) => Promise<Caller | null>,
  now: () => number = Date.now,
): ((key: string) => Promise<Caller | null>) => {
  const known = new Map<string, { caller: Caller; until: number }>();
  return async (key) => {
    const at = now();
    const remembered = known.get(key);
    if (remembered && remembered.until > at) return remembered.caller;
    known.delete(key);
    const caller = await recognise(key, new Date(at));
    if (!caller) return null;
    if (known.size >= limit) known.clear();
    known.set(key, { caller, until: at + trustMs });
    return caller;
  };
};
