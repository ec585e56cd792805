import { BSON, Code, Timestamp } from 'bson';
import { CommandError, notSupported } from '../errors.ts';
import { isIntegral, isNumeric, long, type Numeric, toBigInt } from '../values/numbers.ts';
import { isDoc, isInt32, isLong, isNullish, typeName } from '../values/types.ts';
import { unary, variadic } from './arguments.ts';
import type { Operator, OperatorTable } from './scope.ts';

/** A bitwise operator over 32-bit or 64-bit ints. */
const bitwise = (start: bigint, apply: (a: bigint, b: bigint) => bigint): Operator =>
  variadic((values, name) => {
    if (values.some(isNullish)) return null;
    const numbers = values.map((value): Numeric => {
      if (isNumeric(value) && isIntegral(value)) return value;
      throw new CommandError(14, `${name} only supports int and long operands, not ${typeName(value)}`);
    });
    const result = numbers.reduce((sum, n) => apply(sum, toBigInt(n) ?? 0n), start);
    return numbers.some(isLong) || !isInt32(Number(result)) ? long(result) : Number(result);
  });

const refused: Operator = (_argument, _context, name) => {
  throw notSupported(name);
};

const timestampPart = (part: (value: Timestamp) => number): Operator =>
  unary((value, name) => {
    if (isNullish(value)) return null;
    if (!(value instanceof Timestamp))
      throw new CommandError(5687301, `${name} requires a timestamp, found: ${typeName(value)}`);
    return long(BigInt(part(value)));
  });

export const miscellaneous: OperatorTable = {
  $bitAnd: bitwise(-1n, (a, b) => a & b),
  $bitOr: bitwise(0n, (a, b) => a | b),
  $bitXor: bitwise(0n, (a, b) => a ^ b),
  $bitNot: unary((value, name) => {
    if (isNullish(value)) return null;
    if (typeof value === 'number' && isInt32(value)) return ~value;
    if (isLong(value)) return value.not();
    throw new CommandError(14, `${name} only supports int and long, not: ${typeName(value)}`);
  }),
  $bsonSize: unary((value, name) => {
    if (isNullish(value)) return null;
    if (!isDoc(value)) throw new CommandError(31393, `${name} requires a document input, found: ${typeName(value)}`);
    return BSON.calculateObjectSize(value);
  }),
  $binarySize: unary((value, name) => {
    if (isNullish(value)) return null;
    if (typeof value === 'string') return Buffer.byteLength(value);
    if (value instanceof Code || typeName(value) !== 'binData')
      throw new CommandError(51276, `${name} requires a string or BinData argument, found: ${typeName(value)}`);
    return (value as { length(): number }).length();
  }),
  $tsSecond: timestampPart((value) => value.getHighBitsUnsigned()),
  $tsIncrement: timestampPart((value) => value.getLowBitsUnsigned()),
  $sampleRate: (argument) => () => Math.random() < Number(argument),
  $meta: refused,
  $function: refused,
  $accumulator: refused,
  $toHashedIndexKey: refused,
};
