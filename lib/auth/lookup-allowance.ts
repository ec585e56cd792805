import { isIPv6 } from 'node:net';

/** Burst of key look-ups from one address, and the time until one more is allowed. */
const lookups = { atOnce: 20, oneMoreMs: 100 };

/** Addresses with an allowance of their own; all others share one. */
const addressLimit = 1_000;

const sharedAllowance = 'others';

/**
 * Limits database look-ups of possibly made-up keys by source address: a flood from one address does not affect the
 * others.
 */
export const lookupAllowance = (now: () => number) => {
  /** When each used allowance is full again. */
  const wholeAt = new Map<string, number>();

  const holderOf = (sourceIp: string): string => {
    const network = networkOf(sourceIp);
    if (wholeAt.has(network) || wholeAt.size < addressLimit) return network;
    for (const [other, at] of wholeAt) if (at <= now()) wholeAt.delete(other);
    return wholeAt.size < addressLimit ? network : sharedAllowance;
  };

  return {
    /** Consumes one look-up of an address's allowance; false if none is left. */
    consume(sourceIp: string): boolean {
      const holder = holderOf(sourceIp);
      const next = Math.max(wholeAt.get(holder) ?? 0, now()) + lookups.oneMoreMs;
      if (next - now() > lookups.atOnce * lookups.oneMoreMs) return false;
      wholeAt.set(holder, next);
      return true;
    },

    /** Refunds one: the key turned out to be valid. */
    giveBack(sourceIp: string): void {
      const holder = holderOf(sourceIp);
      const at = wholeAt.get(holder);
      if (at !== undefined) wholeAt.set(holder, at - lookups.oneMoreMs);
    },
  };
};

/** The identity of a sender: an IPv4 address, or the /64 network that an IPv6 host has to itself. */
export const networkOf = (ip: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped || !isIPv6(ip)) return mapped ?? ip;
  const [head = '', tail] = (ip.split('%')[0] ?? '').toLowerCase().split('::');
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
};
