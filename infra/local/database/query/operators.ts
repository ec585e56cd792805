import { badValue, notSupported } from '../errors.ts';
import { compare, equals } from '../values/compare.ts';
import { keyOf } from '../values/key.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { type Path, someAt, someLeafAt } from '../values/path.ts';
import { type Doc, isArray, isDoc, isNullish, typeName, typeRank } from '../values/types.ts';
import { typesNamed } from './json-schema.ts';

export type Matcher = (doc: Doc) => boolean;

/** A test of one value at a path; `undefined` if it is missing. */
type Leaf = (value: unknown) => boolean;

/** Compiles the operands of an operator. */
export type Nested = {
  filter(filter: Doc): Matcher;
  /** Operators on what a path leads to; on the value itself, as those in `{ $elemMatch: { $gt: 5 } }`, for one of no parts. */
  conditions(path: Path, operators: Doc): Matcher;
};

type Operator = (path: Path, argument: unknown, nested: Nested) => Matcher;

export const allOf = (tests: readonly Matcher[]): Matcher => {
  const [first, second] = tests;
  if (!first) return () => true;
  if (!second) return first;
  return (doc) => tests.every((test) => test(doc));
};

/** Whether a condition consists of operators, such as `{ $gt: 5 }`, instead of a value to equal. */
export const isOperatorDoc = (condition: unknown): condition is Doc =>
  isDoc(condition) && Object.keys(condition)[0]?.startsWith('$') === true;

export const equalTo = (wanted: unknown): Leaf => {
  if (isNullish(wanted)) return isNullish;
  if (typeof wanted === 'string') return (value) => value === wanted;
  return (value) => equals(value, wanted);
};

const some =
  (leafOf: (argument: unknown) => Leaf): Operator =>
  (path, argument) => {
    const test = leafOf(argument);
    return (doc) => someLeafAt(doc, path, test);
  };

const none =
  (leafOf: (argument: unknown) => Leaf): Operator =>
  (path, argument) => {
    const test = leafOf(argument);
    return (doc) => !someLeafAt(doc, path, test);
  };

/** Compares only values of the same rank, as in MongoDB; null also matches missing values. */
const inOrder =
  (accepts: (order: number) => boolean) =>
  (bound: unknown): Leaf => {
    if (isNullish(bound)) return (value) => isNullish(value) && accepts(0);
    const rank = typeRank[typeName(bound)];
    const isNotANumber = isNaNValue(bound);
    return (value) => {
      if (value === undefined || typeRank[typeName(value)] !== rank) return false;
      if (isNotANumber !== isNaNValue(value)) return false;
      return accepts(compare(value, bound));
    };
  };

const isNaNValue = (value: unknown): boolean => isNumeric(value) && Number.isNaN(toNumber(value));

const among =
  (name: string) =>
  (argument: unknown): Leaf => {
    if (!isArray(argument)) throw badValue(`${name} needs an array`);
    if (argument.some(isOperatorDoc)) throw badValue(`cannot nest $ under ${name}`);
    const keys = new Set(argument.map(keyOf));
    const hasNull = argument.some(isNullish);
    return (value) => (value === undefined ? hasNull : keys.has(keyOf(value)));
  };

const ofType = (argument: unknown): Leaf => {
  const types = typesNamed(argument);
  return (value) => types.has(typeName(value));
};

const exists: Operator = (path, argument) => {
  const wanted = !(argument === false || isNullish(argument) || (isNumeric(argument) && toNumber(argument) === 0));
  return (doc) => someAt(doc, path, (value) => value !== undefined) === wanted;
};

const all: Operator = (path, argument) => {
  if (!isArray(argument)) throw badValue('$all needs an array');
  if (argument.some(isOperatorDoc)) throw notSupported('an operator in $all');
  const tests = argument.map(equalTo);
  return (doc) => tests.length > 0 && tests.every((test) => someLeafAt(doc, path, test));
};

const elemMatch: Operator = (path, argument, nested) => {
  if (!isDoc(argument)) throw badValue('$elemMatch needs an Object');
  const test = elementTest(argument, nested);
  return (doc) => someAt(doc, path, (value) => isArray(value) && value.some(test));
};

const elementTest = (argument: Doc, nested: Nested): Leaf => {
  const first = Object.keys(argument)[0] ?? '';
  // The value itself stands where a path of no parts leads to.
  if (Object.hasOwn(fieldOperators, first)) return nested.conditions([], argument) as Leaf;
  const test = nested.filter(argument);
  // An inner array is matched as a document whose fields are its positions.
  return (element) => (isDoc(element) && test(element)) || (isArray(element) && test({ ...element }));
};

const not: Operator = (path, argument, nested) => {
  if (!isOperatorDoc(argument)) throw badValue('$not needs a document of operators');
  const test = nested.conditions(path, argument);
  return (doc) => !test(doc);
};

/** The operators on a field. */
export const fieldOperators: Readonly<Record<string, Operator>> = {
  $eq: some(equalTo),
  $ne: none(equalTo),
  $gt: some(inOrder((order) => order > 0)),
  $gte: some(inOrder((order) => order >= 0)),
  $lt: some(inOrder((order) => order < 0)),
  $lte: some(inOrder((order) => order <= 0)),
  $in: some(among('$in')),
  $nin: none(among('$nin')),
  $type: some(ofType),
  $exists: exists,
  $all: all,
  $elemMatch: elemMatch,
  $not: not,
};
