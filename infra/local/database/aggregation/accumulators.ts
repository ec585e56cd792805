import { CommandError, notSupported } from '../errors.ts';
import { compileExpression } from '../expressions/compile.ts';
import type { CommandScope, Environment } from '../expressions/scope.ts';
import { compare } from '../values/compare.ts';
import { add, isNumeric, type Numeric } from '../values/numbers.ts';
import { isDoc, isNullish } from '../values/types.ts';

/** The state of an accumulator in one group. */
export type Accumulation = { add(environment: Environment): void; result(): unknown };

type Accumulator = () => Accumulation;

/** Accumulates the values of an expression within a group. */
type Gathering = { add(value: unknown): void; result(): unknown };

const sum = (): Gathering => {
  let total: Numeric = 0;
  return {
    add: (value) => {
      if (isNumeric(value)) total = add(total, value);
    },
    result: () => total,
  };
};

const extreme = (sign: 1 | -1) => (): Gathering => {
  let found: unknown = null;
  return {
    add: (value) => {
      if (!isNullish(value) && (found === null || sign * compare(value, found) > 0)) found = value;
    },
    result: () => found,
  };
};

const first = (): Gathering => {
  let isEmpty = true;
  let value: unknown;
  return {
    add: (next) => {
      if (isEmpty) value = next;
      isEmpty = false;
    },
    result: () => value ?? null,
  };
};

const push = (): Gathering => {
  const values: unknown[] = [];
  return {
    add: (value) => {
      if (value !== undefined) values.push(value);
    },
    result: () => values,
  };
};

export const accumulators: Readonly<Record<string, () => Gathering>> = {
  $sum: sum,
  $max: extreme(1),
  $min: extreme(-1),
  $first: first,
  $push: push,
};

/** Compiles an accumulator of `$group`, such as `{ $sum: '$a' }`. */
export const compileAccumulator = (field: string, spec: unknown, scope: CommandScope): Accumulator => {
  const [entry, ...others] = isDoc(spec) ? Object.entries(spec) : [];
  if (!entry) throw new CommandError(40234, `The field '${field}' must be an accumulator object`);
  if (others.length > 0) throw new CommandError(40238, `The field '${field}' must specify one accumulator`);
  const [name, argument] = entry;
  const start = Object.hasOwn(accumulators, name) ? accumulators[name] : undefined;
  if (!start) throw notSupported(`the accumulator ${name}`);
  const expression = compileExpression(argument, scope);
  return () => {
    const { add: take, result } = start();
    return { add: (environment) => take(expression(environment)), result };
  };
};
