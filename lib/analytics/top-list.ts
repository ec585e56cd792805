import { mostFirst, type Ranked } from './count-rows.ts';

/** Kinds of which only the most frequent keys are read. */
export const topKinds = ['keyword', 'customer'] as const;
export type TopKind = (typeof topKinds)[number];

/** What is read of a list. */
export type ListPlan = {
  kind: TopKind;
  /** In a range: how many keys of each list that covers it; null for all of them. */
  depth: number | null;
  /** Keys with fewer are not read. */
  least: number;
  /** How many keys are answered, the most frequent ones, besides those asked for by name; null for all that were read. */
  cut: number | null;
  wanted: readonly string[];
  /** If it is known: no key that is not asked for by name has more, so no others are read. */
  others?: number;
};

/** The greatest stored count of any other key; with `key`, the others of this count come after it. */
export type Bound = { count: number; key?: string };

/** What was read: the keys whose stored counts are known, and what no other key can exceed. */
export type Listed = { known: ReadonlySet<string>; bound: Bound };

/** What a list's rows tell, if `others` bounds the keys that were not looked at. */
export const listedBy = (rows: readonly Ranked[], { cut, wanted }: ListPlan, others: Bound): Listed => {
  const named = new Set(wanted);
  const known = new Set([...wanted, ...rows.map(({ key }) => key)]);
  const ranked = rows.filter(({ key }) => !named.has(key)).toSorted(mostFirst);
  const last = cut !== null && ranked.length >= cut ? ranked.at(-1) : undefined;
  return { known, bound: last && isBefore(last, others) ? last : others };
};

/** Of one count, the bound with the smaller key stands for more keys, and one without a key for all. */
const isBefore = (one: Required<Bound>, other: Bound): boolean =>
  one.count > other.count || (one.count === other.count && other.key !== undefined && one.key < other.key);

/** Whether a list is certain, or what else must be read. */
export type Verdict =
  | { kind: 'settled' }
  /** Keys whose stored counts decide. */
  | { kind: 'wanted'; keys: string[] }
  /** The bound is too high: more of the list must be read, at least all keys that may have so many. */
  | { kind: 'deeper'; from: number };

/**
 * Whether the first ones of a list are certain, although not every key was read (Fagin's threshold algorithm): a key
 * that was not read has at most the bound, and what open deltas add to it.
 *
 * @param top the list so far: known keys with stored and open counts, the first ones in order
 * @param gains the most that open deltas add to a key, if they add anything
 * @param rule the length of the list, and the least count of a key in it
 */
export const assess = (
  top: readonly Ranked[],
  { known, bound }: Listed,
  gains: ReadonlyMap<string, number>,
  { limit, least }: { limit: number; least: number },
): Verdict => {
  const last = top.length >= limit ? top[limit - 1] : undefined;
  const threshold = last?.count ?? least;
  if (bound.count >= least && !(last && comesBefore(last, bound))) return { kind: 'deeper', from: threshold };
  if (bound.count === 0) return { kind: 'settled' }; // the others are not stored: what deltas add is all they have
  const keys = [...gains].filter(([key, gain]) => !known.has(key) && bound.count + gain >= threshold);
  return keys.length > 0 ? { kind: 'wanted', keys: keys.map(([key]) => key) } : { kind: 'settled' };
};

/** Whether a key comes before all that the bound stands for. */
const comesBefore = (last: Ranked, { count, key }: Listed['bound']): boolean =>
  last.count > count || (last.count === count && key !== undefined && last.key <= key);
