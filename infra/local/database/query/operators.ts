import type { BSONRegExp } from 'bson';
import { BSONSymbol, MaxKey, MinKey } from 'bson';
import { badValue, CommandError, notSupported } from '../errors.ts';
import { compare, equals } from '../values/compare.ts';
import { keyOf } from '../values/key.ts';
import { isNumeric, toBigInt, toNumber } from '../values/numbers.ts';
import { type Path, someAt, someLeafAt } from '../values/path.ts';
import { type Doc, isArray, isDoc, isNullish, typeName, typeRank } from '../values/types.ts';
import { compileBitTest } from './bits.ts';
import type { Matcher } from './match.ts';
import { bsonToRegExp, isRegex, toRegExp } from './regex.ts';
import { hasType, typesNamed } from './type-names.ts';

/** A test of one value that a path leads to; `undefined` where it leads to none. */
export type Leaf = (value: unknown) => boolean;

/** How an operator compiles what stands inside it. */
export type Nested = {
  filter(filter: Doc): Matcher;
  /** Operators on the value itself, as those in `{ $elemMatch: { $gt: 5 } }`. */
  conditions(operators: Doc): Matcher;
  isOperatorDoc(value: unknown): value is Doc;
};

/** Compiles one operator on a path; `siblings` are the operators beside it. */
export const compileOperator = (
  path: Path,
  name: string,
  argument: unknown,
  siblings: Doc,
  nested: Nested,
): Matcher => {
  const leaf = leafOperators[name];
  if (leaf) {
    const test = leaf(argument, siblings);
    return (doc) => someLeafAt(doc, path, test);
  }
  switch (name) {
    case '$ne': {
      if (isRegex(argument)) throw badValue("Can't have regex as arg to $ne.");
      const test = equalTo(argument);
      return (doc) => !someLeafAt(doc, path, test);
    }
    case '$nin': {
      const test = among(argument, '$nin');
      return (doc) => !someLeafAt(doc, path, test);
    }
    case '$exists': {
      const wanted = !(argument === false || isNullish(argument) || (isNumeric(argument) && toNumber(argument) === 0));
      return (doc) => someAt(doc, path, (value) => value !== undefined) === wanted;
    }
    case '$size': {
      const size = sizeOf(argument);
      return (doc) => someAt(doc, path, (value) => isArray(value) && value.length === size);
    }
    case '$elemMatch': {
      const test = elementTest(argument, nested);
      return (doc) => someAt(doc, path, (value) => isArray(value) && value.some(test));
    }
    case '$all':
      return compileAll(path, argument, nested);
    case '$geoIntersects':
    case '$geoWithin':
    case '$near':
    case '$nearSphere':
      throw notSupported(name);
    default:
      throw badValue(`unknown operator: ${name}`);
  }
};

const leafOperators: Readonly<Record<string, (argument: unknown, siblings: Doc) => Leaf>> = {
  $eq: (argument) => equalTo(argument),
  $gt: (argument) => inOrder('$gt', argument, (order) => order > 0),
  $gte: (argument) => inOrder('$gte', argument, (order) => order >= 0),
  $lt: (argument) => inOrder('$lt', argument, (order) => order < 0),
  $lte: (argument) => inOrder('$lte', argument, (order) => order <= 0),
  $in: (argument) => among(argument, '$in'),
  $regex: (argument, { $options }) => matchesRegex(regexOf(argument, $options)),
  $type: (argument) => {
    const types = typesNamed(argument);
    return (value) => hasType(value, types);
  },
  $mod: (argument) => compileModulo(argument),
  $bitsAllSet: (argument) => compileBitTest('$bitsAllSet', argument),
  $bitsAllClear: (argument) => compileBitTest('$bitsAllClear', argument),
  $bitsAnySet: (argument) => compileBitTest('$bitsAnySet', argument),
  $bitsAnyClear: (argument) => compileBitTest('$bitsAnyClear', argument),
};

export const equalTo = (wanted: unknown): Leaf => {
  if (isNullish(wanted)) return isNullish;
  if (typeof wanted === 'string')
    return (value) => value === wanted || (value instanceof BSONSymbol && equals(value, wanted));
  return (value) => equals(value, wanted);
};

/** Compares with values of the same rank only, as MongoDB's ranges do; null stands for what is missing too. */
const inOrder = (name: string, bound: unknown, accepts: (order: number) => boolean): Leaf => {
  if (isRegex(bound)) throw badValue(`Can't have RegEx as arg to predicate over field '${name}'.`);
  if (isNullish(bound)) return (value) => isNullish(value) && accepts(0);
  if (bound instanceof MinKey || bound instanceof MaxKey) return (value) => accepts(compare(value, bound));
  const rank = typeRank[typeName(bound)];
  const isNotANumber = isNaNValue(bound);
  return (value) => {
    if (value === undefined || typeRank[typeName(value)] !== rank) return false;
    if (isNotANumber !== isNaNValue(value)) return false;
    return accepts(compare(value, bound));
  };
};

const isNaNValue = (value: unknown): boolean => isNumeric(value) && Number.isNaN(toNumber(value));

const among = (argument: unknown, name: string): Leaf => {
  if (!isArray(argument)) throw badValue(`${name} needs an array`);
  if (argument.some((item) => isDoc(item) && Object.keys(item)[0]?.startsWith('$'))) {
    throw badValue(`cannot nest $ under ${name}`);
  }
  const keys = new Set(argument.filter((item) => !isRegex(item)).map(keyOf));
  const hasNull = argument.some(isNullish);
  const regexes = argument.filter(isRegex).map(matchesRegex);
  return (value) =>
    value === undefined ? hasNull : keys.has(keyOf(value)) || regexes.some((matches) => matches(value));
};

const regexOf = (argument: unknown, options: unknown): RegExp => {
  const given = options === undefined ? undefined : String(options);
  if (isRegex(argument)) {
    if (given !== undefined && argument.options)
      throw new CommandError(51075, 'options set in both $regex and $options');
    return toRegExp(argument.pattern, given ?? argument.options);
  }
  if (typeof argument !== 'string') throw badValue('$regex has to be a string');
  return toRegExp(argument, given);
};

export const matchesRegex = (regex: BSONRegExp | RegExp): Leaf => {
  const regExp = regex instanceof RegExp ? regex : bsonToRegExp(regex);
  return (value) =>
    (typeof value === 'string' && regExp.test(value)) ||
    (value instanceof BSONSymbol && regExp.test(String(value))) ||
    (isRegex(value) && !(regex instanceof RegExp) && equals(value, regex));
};

const compileModulo = (argument: unknown): Leaf => {
  if (!isArray(argument)) throw badValue('malformed mod, needs to be an array');
  if (argument.length < 2) throw badValue('malformed mod, not enough elements');
  if (argument.length > 2) throw badValue('malformed mod, too many elements');
  const [divisor, remainder] = argument.map((part) => {
    const whole = isNumeric(part) ? toBigInt(part) : undefined;
    if (whole === undefined) throw badValue('malformed mod, divisor and remainder must be numbers');
    return whole;
  });
  if (!divisor) throw badValue('divisor cannot be 0');
  return (value) => {
    const whole = isNumeric(value) ? toBigInt(value) : undefined;
    return whole !== undefined && whole % divisor === remainder;
  };
};

const sizeOf = (argument: unknown): number => {
  const size = isNumeric(argument) ? toNumber(argument) : Number.NaN;
  if (Number.isNaN(size)) throw badValue(`Failed to parse $size. Expected a number in: $size: ${String(argument)}`);
  if (!Number.isInteger(size)) throw badValue(`Failed to parse $size. Expected an integer: $size: ${size}`);
  if (size < 0) throw badValue(`Failed to parse $size. Expected a non-negative number in: $size: ${size}`);
  return size;
};

const elementTest = (argument: unknown, nested: Nested): Leaf => {
  if (!isDoc(argument)) throw badValue('$elemMatch needs an Object');
  const first = Object.keys(argument)[0];
  const isOnValue = nested.isOperatorDoc(argument) && !['$and', '$or', '$nor', '$expr'].includes(first ?? '');
  if (isOnValue) {
    const test = nested.conditions(argument);
    // The value itself stands where a path of no parts leads to.
    return (element) => test(element as Doc);
  }
  const test = nested.filter(argument);
  // An inner array is matched as a document whose fields are its positions.
  return (element) => (isDoc(element) && test(element)) || (isArray(element) && test({ ...element }));
};

const compileAll = (path: Path, argument: unknown, nested: Nested): Matcher => {
  if (!isArray(argument)) throw badValue('$all needs an array');
  const tests = argument.map((item): Matcher => {
    if (isDoc(item) && '$elemMatch' in item) return compileOperator(path, '$elemMatch', item.$elemMatch, item, nested);
    if (nested.isOperatorDoc(item)) throw badValue('no $ expressions in $all');
    const test = isRegex(item) ? matchesRegex(item) : equalTo(item);
    return (doc) => someLeafAt(doc, path, test);
  });
  return (doc) => tests.length > 0 && tests.every((test) => test(doc));
};
