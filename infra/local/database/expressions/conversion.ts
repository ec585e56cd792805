import { Decimal128, Double, type Long, ObjectId } from 'bson';
import { CommandError } from '../errors.ts';
import { typesNamed } from '../query/type-names.ts';
import { double, fitsInt64, isNumeric, long, type Numeric, toBigInt, toDecimal, toNumber } from '../values/numbers.ts';
import { isInt32, isNullish, type TypeName, typeName } from '../values/types.ts';
import { namedArguments, unary } from './arguments.ts';
import { parseDate } from './date-parse.ts';
import type { Expression, Operator, OperatorTable } from './scope.ts';
import { isTruthy } from './truth.ts';

const failure = (message: string): CommandError =>
  new CommandError(241, `${message} in $convert with no onError value`);

const unsupported = (value: unknown, to: TypeName): CommandError =>
  failure(`Unsupported conversion from ${typeName(value)} to ${to}`);

/** A value as text, as `$toString` gives it. */
export const toText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (isNumeric(value)) return value instanceof Double ? String(value.value) : value.toString();
  if (value instanceof Date) return value.toISOString();
  if (value instanceof ObjectId) return value.toHexString();
  throw unsupported(value, 'string');
};

const decimalText = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

const parseDouble = (text: string): number => {
  if (/^[+-]?(inf|infinity)$/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  if (/^nan$/i.test(text)) return Number.NaN;
  if (!decimalText.test(text)) throw failure(`Failed to parse number '${text}'`);
  return Number(text);
};

const parseInteger = (text: string): bigint => {
  if (!/^[+-]?\d+$/.test(text)) throw failure(`Failed to parse number '${text}'`);
  return BigInt(text.replace(/^\+/, ''));
};

const integerOf = (value: unknown, to: 'int' | 'long'): bigint => {
  if (typeof value === 'string') return parseInteger(value);
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (value instanceof Date && to === 'long') return BigInt(value.getTime());
  if (!isNumeric(value)) throw unsupported(value, to);
  const whole = toBigInt(value);
  if (whole === undefined) throw failure(`Attempt to convert ${toNumber(value)} to an integer type`);
  return whole;
};

const toInt = (value: unknown): Numeric => {
  const whole = Number(integerOf(value, 'int'));
  if (!isInt32(whole)) throw failure('Conversion would overflow target type');
  return whole;
};

const toLong = (value: unknown): Long => {
  const whole = integerOf(value, 'long');
  if (!fitsInt64(whole)) throw failure('Conversion would overflow target type');
  return long(whole);
};

const toDouble = (value: unknown): Numeric => {
  if (isNumeric(value)) return double(toNumber(value));
  if (typeof value === 'string') return double(parseDouble(value));
  if (typeof value === 'boolean') return double(value ? 1 : 0);
  if (value instanceof Date) return double(value.getTime());
  throw unsupported(value, 'double');
};

const toDecimalValue = (value: unknown): Decimal128 => {
  if (isNumeric(value)) return toDecimal(value);
  if (typeof value === 'boolean') return toDecimal(value ? 1 : 0);
  if (value instanceof Date) return toDecimal(long(BigInt(value.getTime())));
  if (typeof value !== 'string') throw unsupported(value, 'decimal');
  try {
    return Decimal128.fromString(value);
  } catch {
    throw failure(`Failed to parse number '${value}'`);
  }
};

const toDate = (value: unknown): Date => {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (typeof value === 'string') return parseDate(value, { onInvalid: failure });
  if (isNumeric(value) && typeName(value) !== 'int') return new Date(Number(toBigInt(value) ?? Number.NaN));
  throw unsupported(value, 'date');
};

const toObjectId = (value: unknown): ObjectId => {
  if (value instanceof ObjectId) return value;
  if (typeof value !== 'string') throw unsupported(value, 'objectId');
  if (!/^[0-9a-f]{24}$/i.test(value)) throw failure(`Failed to parse objectId '${value}'`);
  return ObjectId.createFromHexString(value);
};

/** Dates, ids and strings, even empty ones, are true; numbers and booleans tell for themselves. */
const toBool = (value: unknown): boolean => isTruthy(value);

const conversions: Partial<Record<TypeName, (value: unknown) => unknown>> = {
  int: toInt,
  long: toLong,
  double: toDouble,
  decimal: toDecimalValue,
  string: toText,
  date: toDate,
  objectId: toObjectId,
  bool: toBool,
};

const converter = (convert: (value: unknown) => unknown): Operator =>
  unary((value) => (isNullish(value) ? null : convert(value)));

const convertOperator: Operator = (argument, context, name) => {
  const given = namedArguments(argument, name, ['input', 'to'], ['onError', 'onNull']);
  const part = (key: string): Expression | undefined =>
    key in given ? context.compile(given[key], context) : undefined;
  const [input, to, onError, onNull] = ['input', 'to', 'onError', 'onNull'].map(part);
  return (environment) => {
    const value = input?.(environment);
    if (isNullish(value)) return onNull ? onNull(environment) : null;
    const target = to?.(environment);
    if (isNullish(target)) return null;
    const [type] = typesNamed(target);
    const convert = type && conversions[type];
    if (!convert) throw unsupported(value, type ?? 'missing');
    try {
      return convert(value);
    } catch (error) {
      if (onError && error instanceof CommandError) return onError(environment);
      throw error;
    }
  };
};

export const conversion: OperatorTable = {
  $convert: convertOperator,
  $toInt: converter(toInt),
  $toLong: converter(toLong),
  $toDouble: converter(toDouble),
  $toDecimal: converter(toDecimalValue),
  $toString: converter(toText),
  $toDate: converter(toDate),
  $toObjectId: converter(toObjectId),
  $toBool: converter(toBool),
  $type: unary(typeName),
  $isNumber: unary(isNumeric),
};
