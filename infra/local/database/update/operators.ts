import { Timestamp } from 'bson';
import { badValue, type CommandError, failedToParse, typeMismatch } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { compare } from '../values/compare.ts';
import { addExactly, isIntegral, isNumeric, long, multiplyExactly, type Numeric, toBigInt } from '../values/numbers.ts';
import { isDoc, isInt32, isLong, typeName } from '../values/types.ts';
import { addToSet, pop, pull, pullAll, push } from './array-operators.ts';

/** What an operator makes of the value at a path; undefined is none, as input and as result. */
export type Change = (current: unknown, path: string) => unknown;

export type UpdateOperator = {
  /** Checks the argument when the update is read. */
  compile(argument: unknown, scope: CommandScope): Change;
  /** Does nothing where the path leads to nothing, instead of making it. */
  isForExisting?: boolean;
  /** And there it fails if the path cannot lead on. */
  needsPath?: boolean;
  /** Works only on a document that an upsert makes. */
  isForInsert?: boolean;
};

const arithmetic = (
  name: string,
  ofMissing: (operand: Numeric) => Numeric,
  apply: (a: Numeric, b: Numeric) => Numeric | undefined,
): UpdateOperator => ({
  compile: (operand) => {
    if (!isNumeric(operand))
      throw typeMismatch(`Cannot ${name.slice(1)} with non-numeric argument: ${String(operand)}`);
    return (current, path) => {
      if (current === undefined) return ofMissing(operand);
      if (!isNumeric(current)) {
        throw typeMismatch(
          `Cannot apply ${name} to a value of non-numeric type. The document has the field '${path}' of non-numeric type ${typeName(current)}`,
        );
      }
      const result = apply(current, operand);
      if (result === undefined)
        throw badValue(`Failed to apply ${name} operations to current value of '${path}': overflow`);
      return result;
    };
  },
});

/** Zero of the operand's type, as multiplying a missing number gives. */
const zeroLike = (operand: Numeric): Numeric => multiplyExactly(operand, 0) ?? 0;

const extreme = (direction: 1 | -1): UpdateOperator => ({
  compile: (argument) => (current) =>
    current === undefined || compare(argument, current) * direction < 0 ? argument : current,
});

const currentDate: UpdateOperator = {
  compile: (argument, { now }) => {
    const type = isDoc(argument) ? argument.$type : argument === true || argument === false ? 'date' : undefined;
    if (type === 'date') return () => now;
    if (type === 'timestamp') return () => new Timestamp({ t: Math.floor(now.getTime() / 1_000), i: 1 });
    throw badValue("The '$type' string field is required to be 'date' or 'timestamp' for $currentDate");
  },
};

const bitOperations: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
};

const bit: UpdateOperator = {
  compile: (argument) => {
    if (!isDoc(argument)) throw badValue('The $bit modifier is not compatible with a value that is no document');
    const steps = Object.entries(argument).map(([name, operand]) => {
      const operation = Object.hasOwn(bitOperations, name) ? bitOperations[name] : undefined;
      if (!operation) throw badValue(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`);
      if (!isNumeric(operand) || !isIntegral(operand))
        throw badValue('The $bit modifier field must be an Integer(32/64 bit)');
      return { operation, operand };
    });
    return (current = 0, path) => {
      if (!isNumeric(current) || !isIntegral(current)) {
        throw badValue(`Cannot apply $bit to a value of non-integral type. '${path}' is of type ${typeName(current)}`);
      }
      const isWide = isLong(current) || steps.some(({ operand }) => isLong(operand));
      const result = steps.reduce(
        (value, { operation, operand }) => operation(value, toBigInt(operand) ?? 0n),
        toBigInt(current) ?? 0n,
      );
      return isWide || !isInt32(Number(result)) ? long(result) : Number(result);
    };
  },
};

export const updateOperators: Readonly<Record<string, UpdateOperator>> = {
  $set: { compile: (value) => () => value },
  $setOnInsert: { compile: (value) => () => value, isForInsert: true },
  $unset: { compile: () => () => undefined, isForExisting: true },
  $inc: arithmetic('$inc', (operand) => operand, addExactly),
  $mul: arithmetic('$mul', zeroLike, multiplyExactly),
  $min: extreme(1),
  $max: extreme(-1),
  $currentDate: currentDate,
  $bit: bit,
  $push: { compile: push },
  $addToSet: { compile: addToSet },
  $pull: { compile: pull, isForExisting: true },
  $pullAll: { compile: pullAll, isForExisting: true },
  $pop: { compile: pop, isForExisting: true, needsPath: true },
};

/** The error for a name that is no operator. */
export const unknownModifier = (name: string): CommandError =>
  failedToParse(
    `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
  );
