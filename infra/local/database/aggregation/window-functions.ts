import { CommandError, failedToParse } from '../errors.ts';
import { compileExpression } from '../expressions/compile.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { add, double, isNumeric, multiply, type Numeric, toNumber } from '../values/numbers.ts';
import { valueAt } from '../values/path.ts';
import { compareBy, type SortField, sortKeysOf } from '../values/sort.ts';
import { isDoc, isNullish } from '../values/types.ts';
import type { Partition, WindowFunction } from './window.ts';
import type { Bounds } from './window-bounds.ts';

type Options = { bounds: Bounds; fields: readonly SortField[]; scope: CommandScope; name: string };

type Compile = (argument: unknown, options: Options) => WindowFunction;

const needSort = ({ fields, name }: Options): void => {
  if (fields.length === 0)
    throw new CommandError(5371602, `${name} must be specified with a top level sortBy expression`);
};

/** The value of an expression for each document. */
const valuesOf = (argument: unknown, { docs, scope }: Partition): unknown[] => {
  const expression = compileExpression(argument, scope);
  return docs.map((doc) => expression({ root: doc, variables: scope.variables }));
};

/** Numbers documents by their place among others; those with equal sort keys are peers. */
const ranked =
  (next: (rank: number, index: number, isPeer: boolean) => number): Compile =>
  (_, options) => {
    needSort(options);
    return ({ docs, fields }) => {
      let rank = 0;
      let previous: unknown[] | undefined;
      return docs.map((doc, index) => {
        const keys = sortKeysOf(doc, fields);
        rank = next(rank, index, previous !== undefined && compareBy(keys, previous, fields) === 0);
        previous = keys;
        return rank;
      });
    };
  };

const shift: Compile = (argument, options) => {
  needSort(options);
  if (!isDoc(argument) || !isNumeric(argument.by)) throw failedToParse("'$shift' needs 'output' and an integer 'by'");
  const by = toNumber(argument.by);
  return (partition) => {
    const values = valuesOf(argument.output, partition);
    const fallback = compileExpression(
      argument.default ?? null,
      options.scope,
    )({ root: {}, variables: options.scope.variables });
    return values.map((_, index) => {
      const from = index + by;
      return from >= 0 && from < values.length ? (values[from] ?? null) : fallback;
    });
  };
};

const movingAverage: Compile = (argument, options) => {
  needSort(options);
  if (!isDoc(argument)) throw failedToParse('$expMovingAvg needs an object');
  const { N, alpha } = argument;
  const weight = isNumeric(N) ? 2 / (toNumber(N) + 1) : isNumeric(alpha) ? toNumber(alpha) : Number.NaN;
  if (!(weight > 0 && weight <= 1)) throw failedToParse("$expMovingAvg needs either 'N' or 'alpha' between 0 and 1");
  return (partition) => {
    let average: Numeric | undefined;
    return valuesOf(argument.input, partition).map((value) => {
      if (!isNumeric(value)) return average ?? null;
      average = average === undefined ? value : add(multiply(value, weight), multiply(average, 1 - weight));
      return average;
    });
  };
};

const carryForward: Compile = (argument) => (partition) => {
  let last: unknown = null;
  return valuesOf(argument, partition).map((value) => {
    if (!isNullish(value)) last = value;
    return last;
  });
};

const position = (value: unknown): number =>
  value instanceof Date ? value.getTime() : isNumeric(value) ? toNumber(value) : Number.NaN;

/** What the partition is sorted by, as numbers. */
const positionsOf = ({ docs, fields }: Partition): number[] =>
  docs.map((doc) => position(valueAt(doc, fields[0]?.path ?? [])));

const fillLinearly: Compile = (argument, options) => {
  needSort(options);
  return (partition) => {
    const values = valuesOf(argument, partition);
    const positions = positionsOf(partition);
    return values.map((value, index) => {
      if (!isNullish(value)) return value;
      const before = values.findLastIndex((each, at) => at < index && isNumeric(each));
      const after = values.findIndex((each, at) => at > index && isNumeric(each));
      if (before < 0 || after < 0) return null;
      const [x, from, to] = [positions[index] ?? 0, positions[before] ?? 0, positions[after] ?? 0];
      const [low, high] = [position(values[before]), position(values[after])];
      return double(low + ((high - low) * (x - from)) / (to - from));
    });
  };
};

const unitMs: Readonly<Record<string, number>> = {
  week: 604_800_000,
  day: 86_400_000,
  hour: 3_600_000,
  minute: 60_000,
  second: 1_000,
  millisecond: 1,
};

/** How an expression changes over its window, or what it adds up to. */
const overPositions =
  (apply: (points: readonly (readonly [x: number, y: number])[]) => number | null): Compile =>
  (argument, options) => {
    needSort(options);
    if (!isDoc(argument)) throw failedToParse(`${options.name} needs an object`);
    const scale = argument.unit === undefined ? 1 : unitMs[String(argument.unit)];
    if (scale === undefined) throw failedToParse(`${options.name}: unit must be week or smaller`);
    return (partition) => {
      const values = valuesOf(argument.input, partition).map(position);
      const positions = positionsOf(partition).map((x) => x / scale);
      return partition.docs.map((_, index) => {
        const [from, to] = options.bounds.at(partition, index);
        const points = positions.slice(from, to).map((x, offset) => [x, values[from + offset] ?? Number.NaN] as const);
        const result = apply(points);
        return result === null || Number.isNaN(result) ? null : double(result);
      });
    };
  };

const covariance =
  (isSample: boolean): Compile =>
  (argument, options) => {
    const pair = Array.isArray(argument) ? argument : [];
    return (partition) => {
      const [xs, ys] = [valuesOf(pair[0], partition), valuesOf(pair[1], partition)];
      return partition.docs.map((_, index) => {
        const [from, to] = options.bounds.at(partition, index);
        const points = xs.slice(from, to).map((x, offset) => [position(x), position(ys[from + offset])] as const);
        return covarianceOf(
          points.filter(([x, y]) => !Number.isNaN(x + y)),
          isSample,
        );
      });
    };
  };

const covarianceOf = (points: readonly (readonly [number, number])[], isSample: boolean): Numeric | null => {
  const count = points.length;
  if (count - (isSample ? 1 : 0) <= 0) return null;
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / count;
  const [meanX, meanY] = [mean(0), mean(1)];
  const sum = points.reduce((total, [x, y]) => total + (x - meanX) * (y - meanY), 0);
  return double(sum / (count - (isSample ? 1 : 0)));
};

/** The functions that are of a whole partition, or need places and not only values. */
export const partitionFunctions: Readonly<Record<string, Compile>> = {
  $documentNumber: ranked((rank) => rank + 1),
  $rank: ranked((rank, index, isPeer) => (isPeer ? rank : index + 1)),
  $denseRank: ranked((rank, _, isPeer) => (isPeer ? rank : rank + 1)),
  $shift: shift,
  $expMovingAvg: movingAverage,
  $locf: carryForward,
  $linearFill: fillLinearly,
  $derivative: overPositions((points) => {
    const [first, last] = [points[0], points.at(-1)];
    return first && last && points.length > 1 ? (last[1] - first[1]) / (last[0] - first[0]) : null;
  }),
  $integral: overPositions((points) =>
    points.slice(1).reduce((sum, [x, y], index) => {
      const [beforeX, beforeY] = points[index] ?? [x, y];
      return sum + ((x - beforeX) * (y + beforeY)) / 2;
    }, 0),
  ),
  $covariancePop: covariance(false),
  $covarianceSamp: covariance(true),
};
