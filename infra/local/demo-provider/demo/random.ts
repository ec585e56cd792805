export type Random = {
  /** From 0 up to, but not including, 1. */
  unit(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  chance(share: number): boolean;
  /** @throws Error if there is nothing to pick from. */
  pick<T>(from: readonly T[]): T;
  /** Picks a key, each as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
};

/** The same seed, the same numbers: the demo is the same at every start. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0;

  // Mulberry32: short, fast and even enough for texts.
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  const between = (least: number, most: number): number => least + Math.floor(unit() * (most - least + 1));

  return {
    unit,
    between,
    chance: (share) => unit() < share,
    pick<T>(from: readonly T[]): T {
      if (from.length === 0) throw new Error('There is nothing to pick from');
      return from[between(0, from.length - 1)] as T;
    },
    weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
      const entries = Object.entries(weights) as [K, number][];
      let left = unit() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      throw new Error('There is nothing to pick from');
    },
  };
};
