import { CommandError } from '../errors.ts';
import { countOf, deviationOf, extremesOf, percentilesOf } from '../expressions/aggregates.ts';
import { compileExpression } from '../expressions/compile.ts';
import type { CommandScope, Environment, Expression } from '../expressions/scope.ts';
import { compare } from '../values/compare.ts';
import { keyOf } from '../values/key.ts';
import { add, divide, isNumeric, type Numeric, toNumber } from '../values/numbers.ts';
import { compareBy, parseSort, sortKeysOf } from '../values/sort.ts';
import { type Doc, isArray, isDoc, isNullish, setField, typeName } from '../values/types.ts';

/** One accumulator at work in one group. */
export type Accumulation = { add(environment: Environment): void; result(): unknown };

export type Accumulator = () => Accumulation;

type Compile = (argument: unknown, scope: CommandScope, name: string) => Accumulator;

/** An accumulator over the values of an expression. */
const over =
  (start: () => { add(value: unknown): void; result(): unknown }): Compile =>
  (argument, scope) => {
    const expression = compileExpression(argument, scope);
    return () => {
      const { add: take, result } = start();
      return { add: (environment) => take(expression(environment)), result };
    };
  };

const sum = over(() => {
  let total: Numeric = 0;
  return {
    add: (value) => {
      if (isNumeric(value)) total = add(total, value);
    },
    result: () => total,
  };
});

const average = over(() => {
  let total: Numeric = 0;
  let count = 0;
  return {
    add: (value) => {
      if (!isNumeric(value)) return;
      total = add(total, value);
      count += 1;
    },
    result: () => (count === 0 ? null : divide(total, count)),
  };
});

const extreme = (direction: 1 | -1): Compile =>
  over(() => {
    let chosen: unknown = null;
    return {
      add: (value) => {
        if (!isNullish(value) && (chosen === null || compare(value, chosen) * direction < 0)) chosen = value;
      },
      result: () => chosen,
    };
  });

const first = over(() => {
  let isEmpty = true;
  let value: unknown;
  return {
    add: (next) => {
      if (isEmpty) value = next;
      isEmpty = false;
    },
    result: () => value ?? null,
  };
});

const last = over(() => {
  let value: unknown;
  return {
    add: (next) => {
      value = next;
    },
    result: () => value ?? null,
  };
});

/** Collects the values and makes the result of all of them. */
const collected = (finish: (values: unknown[]) => unknown, keepsMissing = false): Compile =>
  over(() => {
    const values: unknown[] = [];
    return {
      add: (value) => {
        if (value !== undefined || keepsMissing) values.push(value ?? null);
      },
      result: () => finish(values),
    };
  });

const addToSet = over(() => {
  const byKey = new Map<string, unknown>();
  return {
    add: (value) => {
      if (value === undefined) return;
      const key = keyOf(value);
      if (!byKey.has(key)) byKey.set(key, value);
    },
    result: () => [...byKey.values()],
  };
});

const mergeObjects = over(() => {
  const merged: Doc = {};
  return {
    add: (value) => {
      if (isNullish(value)) return;
      if (!isDoc(value))
        throw new CommandError(40400, `$mergeObjects requires object inputs, but input is of type ${typeName(value)}`);
      for (const name of Object.keys(value)) setField(merged, name, value[name]);
    },
    result: () => merged,
  };
});

const given = (argument: unknown, name: string, keys: readonly string[]): Doc => {
  if (!isDoc(argument)) throw new CommandError(5787900, `specification must be an object; found ${name}`);
  for (const key of Object.keys(argument))
    if (!keys.includes(key)) throw new CommandError(5787901, `Unknown argument for '${name}': ${key}`);
  for (const key of keys)
    if (!(key in argument)) throw new CommandError(5787906, `Missing value for '${key}' in ${name}`);
  return argument;
};

const constant = (expression: unknown, scope: CommandScope): unknown =>
  compileExpression(expression, scope)({ root: {}, variables: scope.variables });

/** `{ n, input }`: so many of the values. */
const several =
  (finish: (values: unknown[], n: number) => unknown[], keepsMissing: boolean): Compile =>
  (argument, scope, name) => {
    const { n, input } = given(argument, name, ['n', 'input']);
    const count = countOf(constant(n, scope), name);
    return collected((values) => finish(values, count), keepsMissing)(input, scope, name);
  };

/** `{ sortBy, output }`: what the first or last documents in an order give. */
const ranked =
  (fromEnd: boolean, isSingle: boolean): Compile =>
  (argument, scope, name) => {
    const {
      sortBy,
      output,
      n = 1,
    } = given(argument, name, isSingle ? ['sortBy', 'output'] : ['n', 'sortBy', 'output']);
    if (!isDoc(sortBy)) throw new CommandError(5788003, `Expected 'sortBy' to be an object in ${name}`);
    const count = countOf(constant(n, scope), name);
    const fields = parseSort(sortBy);
    const expression: Expression = compileExpression(output, scope);
    return () => {
      const rows: { keys: unknown[]; value: unknown }[] = [];
      return {
        add: (environment) => {
          rows.push({ keys: sortKeysOf(environment.root, fields), value: expression(environment) ?? null });
        },
        result: () => {
          const sorted = rows.sort((a, b) => compareBy(a.keys, b.keys, fields)).map(({ value }) => value);
          if (isSingle) return sorted.at(fromEnd ? -1 : 0);
          return fromEnd ? sorted.slice(-count) : sorted.slice(0, count);
        },
      };
    };
  };

const percentile: Compile = (argument, scope, name) => {
  const { input, p } = given(argument, name, ['input', 'p', 'method']);
  const ranks = constant(p, scope);
  if (!isArray(ranks) || !ranks.every(isNumeric))
    throw new CommandError(7750300, "The $percentile 'p' field must be an array of numbers from [0.0, 1.0]");
  return collected((values) => percentilesOf(values, ranks.map(toNumber)))(input, scope, name);
};

const median: Compile = (argument, scope, name) =>
  collected((values) => percentilesOf(values, [0.5])[0])(given(argument, name, ['input', 'method']).input, scope, name);

const count: Compile = (argument) => {
  if (!isDoc(argument) || Object.keys(argument).length > 0)
    throw new CommandError(40237, 'The $count accumulator takes no arguments');
  return () => {
    let total = 0;
    return {
      add: () => {
        total += 1;
      },
      result: () => total,
    };
  };
};

const accumulators: Readonly<Record<string, Compile>> = {
  $sum: sum,
  $avg: average,
  $min: extreme(1),
  $max: extreme(-1),
  $first: first,
  $last: last,
  $push: collected((values) => values),
  $addToSet: addToSet,
  $mergeObjects: mergeObjects,
  $count: count,
  $stdDevPop: collected((values) => deviationOf(values, false)),
  $stdDevSamp: collected((values) => deviationOf(values, true)),
  $firstN: several((values, n) => values.slice(0, n), true),
  $lastN: several((values, n) => values.slice(-n), true),
  $minN: several((values, n) => extremesOf(values, 1, n), false),
  $maxN: several((values, n) => extremesOf(values, -1, n), false),
  $top: ranked(false, true),
  $bottom: ranked(true, true),
  $topN: ranked(false, false),
  $bottomN: ranked(true, false),
  $percentile: percentile,
  $median: median,
};

/** Compiles `{ $sum: '$a' }` as it stands in `$group`, `$bucket` and windows. */
export const compileAccumulator = (field: string, spec: unknown, scope: CommandScope): Accumulator => {
  const [entry, ...others] = isDoc(spec) ? Object.entries(spec) : [];
  if (!entry) throw new CommandError(40234, `The field '${field}' must be an accumulator object`);
  if (others.length > 0) throw new CommandError(40238, `The field '${field}' must specify one accumulator`);
  const [name, argument] = entry;
  const compile = Object.hasOwn(accumulators, name) ? accumulators[name] : undefined;
  if (!compile) throw new CommandError(15952, `unknown group operator '${name}'`);
  return compile(argument, scope, name);
};
