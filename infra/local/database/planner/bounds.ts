import type { Index } from '../storage/index.ts';
import { fieldKey, type IndexField } from '../storage/index-keys.ts';
import { invertKey, keyOf, tag } from '../values/key.ts';
import { typeName, typeRank } from '../values/types.ts';
import type { Conjunction, Predicate } from './predicates.ts';

/** The keys from `from` up to but not including `to`. */
export type Interval = { readonly from: string; readonly to: string };

export type Bounds = {
  /** Sorted and disjoint. */
  readonly intervals: readonly Interval[];
  /** Number of fields bound to single values, and whether the next field is bound to a range. */
  readonly pointFields: number;
  readonly hasRange: boolean;
  /** Fields with the same value in all of these keys. */
  readonly constants: ReadonlySet<string>;
  /** Predicates that hold for every key within the bounds. */
  readonly fulfilled: ReadonlySet<Predicate>;
};

/** No key begins with it, so appended to a prefix it sorts after every key with that prefix. */
const last = '\uffff';

/** Above this number, intervals cost more than they save. */
const intervalLimit = 10_000;

type Reach = Omit<Bounds, 'intervals'> & { intervals: Interval[] };

/** The bounds of an index for a filter. */
export const boundsFor = (index: Index, filter: Conjunction): Bounds => {
  const reach = extend(index, filter, 0, [''], false);
  return { ...reach, intervals: merged(reach.intervals) };
};

/** Keys that begin with one of the prefixes and match the filter in the fields from `at` on. */
const extend = (
  index: Index,
  filter: Conjunction,
  at: number,
  prefixes: readonly string[],
  usesArray: boolean,
): Reach => {
  const field = index.definition.fields[at];
  if (!field) return whole(prefixes);
  const isArray = index.arrayFields.has(at);
  // Different elements of an array may match conditions on different fields.
  const candidates = isArray && usesArray ? [] : filter.predicates.filter(({ name }) => name === field.name);
  const points = candidates.find((predicate) => predicate.kind === 'points');
  if (points?.kind === 'points' && prefixes.length * points.values.length <= intervalLimit) {
    const keys = points.values.map((value) => fieldKey(value, field.direction));
    const next = prefixes.flatMap((prefix) => keys.map((key) => prefix + key));
    const rest = extend(index, filter, at + 1, next, usesArray || isArray);
    return {
      ...rest,
      pointFields: rest.pointFields + 1,
      constants: keys.length === 1 ? new Set([...rest.constants, field.name]) : rest.constants,
      fulfilled: new Set([...rest.fulfilled, points]),
    };
  }
  const range = candidates.find(({ kind }) => kind === 'range');
  if (range) return ranged(range, field, prefixes, isArray);
  return alternatives(index, filter, at, prefixes, usesArray) ?? whole(prefixes);
};

const whole = (prefixes: readonly string[]): Reach => ({
  intervals: prefixes.map((prefix) => ({ from: prefix, to: prefix + last })),
  pointFields: 0,
  hasRange: false,
  constants: new Set(),
  fulfilled: new Set(),
});

const ranged = (range: Predicate, field: IndexField, prefixes: readonly string[], isArray: boolean): Reach => {
  const { from, to } = rangeKeys(range, field.direction, isArray);
  return {
    ...whole([]),
    intervals: prefixes.map((prefix) => ({ from: prefix + from, to: prefix + to })),
    hasRange: true,
    fulfilled: new Set(isArray ? [] : [range]),
  };
};

const rangeKeys = (range: Predicate, direction: 1 | -1, isArray: boolean): Interval => {
  const { from, to } = ascendingKeys(range, isArray);
  if (direction === 1) return { from, to };
  return { from: inverted(to), to: inverted(from) };
};

/** An inverted interval bound: what sorted after all keys with this prefix now sorts before them. */
const inverted = (end: string): string => (end.endsWith(last) ? invertKey(end.slice(0, -1)) : invertKey(end) + last);

const ascendingKeys = (range: Predicate, isArray: boolean): Interval => {
  if (range.kind !== 'range') return { from: '', to: last };
  const { lower } = range;
  // Different elements of an array may match the lower and the upper bound.
  const upper = isArray && lower ? undefined : range.upper;
  const rank = typeRank[typeName((lower ?? upper)?.value)];
  const first = rank === typeRank.int ? keyOf(Number.NaN) + last : tag(rank);
  return {
    from: lower ? keyOf(lower.value) + (lower.isInclusive ? '' : last) : first,
    to: upper ? keyOf(upper.value) + (upper.isInclusive ? last : '') : tag(rank) + last,
  };
};

/** The union over the branches of an `$or` that all bind this field. */
const alternatives = (
  index: Index,
  filter: Conjunction,
  at: number,
  prefixes: readonly string[],
  usesArray: boolean,
): Reach | undefined => {
  for (const branches of filter.alternatives) {
    const reaches = branches.map((branch) => extend(index, branch, at, prefixes, usesArray));
    if (reaches.every(({ pointFields, hasRange }) => pointFields > 0 || hasRange)) {
      return { ...whole([]), intervals: reaches.flatMap(({ intervals }) => intervals), hasRange: true };
    }
  }
  return undefined;
};

const merged = (intervals: readonly Interval[]): Interval[] => {
  const result: Interval[] = [];
  for (const interval of [...intervals].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const previous = result.at(-1);
    if (interval.from >= interval.to) continue;
    if (previous && interval.from <= previous.to) {
      // biome-ignore lint/complexity/useMathMinMax: the ends are strings
      result[result.length - 1] = { from: previous.from, to: previous.to > interval.to ? previous.to : interval.to };
    } else result.push(interval);
  }
  return result;
};
