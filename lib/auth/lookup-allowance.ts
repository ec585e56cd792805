import { isIPv6 } from 'node:net';

/** Keys from one address that the database is asked about at once, and how long it takes until it may be asked about one more. */
const lookups = { atOnce: 20, oneMoreMs: 100 };

/** How many addresses have an allowance of their own at a time; all others share one. */
const addressLimit = 1_000;

const sharedAllowance = 'others';

/**
 * How often the database may be asked about keys that may be made up, for each address from which they come: a flood from one
 * leaves the others theirs.
 */
export const lookupAllowance = (now: () => number) => {
  /** When each allowance that was used is whole again. */
  const wholeAt = new Map<string, number>();

  const holderOf = (sourceIp: string): string => {
    const network = networkOf(sourceIp);
    if (wholeAt.has(network) || wholeAt.size < addressLimit) return network;
    for (const [other, at] of wholeAt) if (at <= now()) wholeAt.delete(other);
    return wholeAt.size < addressLimit ? network : sharedAllowance;
  };

  return {
    /** Takes one look-up of an address's allowance; false if there is none left. */
    take(sourceIp: string): boolean {
      const holder = holderOf(sourceIp);
      const next = Math.max(wholeAt.get(holder) ?? 0, now()) + lookups.oneMoreMs;
      if (next - now() > lookups.atOnce * lookups.oneMoreMs) return false;
      wholeAt.set(holder, next);
      return true;
    },

    /** Gives one back: the key turned out to be good. */
    giveBack(sourceIp: string): void {
      const holder = holderOf(sourceIp);
      const at = wholeAt.get(holder);
      if (at !== undefined) wholeAt.set(holder, at - lookups.oneMoreMs);
    },
  };
};

/** What stands for one sender: an address of IPv4, or the network of 64 bits that a single host of IPv6 has to itself. */
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
