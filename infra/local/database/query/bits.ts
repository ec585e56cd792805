import { Binary } from 'bson';
import { badValue } from '../errors.ts';
import { isIntegral, isNumeric, toBigInt, toNumber } from '../values/numbers.ts';
import { isArray } from '../values/types.ts';

type BitTest = '$bitsAllSet' | '$bitsAllClear' | '$bitsAnySet' | '$bitsAnyClear';

const verdicts: Readonly<Record<BitTest, (bits: readonly boolean[]) => boolean>> = {
  $bitsAllSet: (bits) => bits.every(Boolean),
  $bitsAllClear: (bits) => !bits.some(Boolean),
  $bitsAnySet: (bits) => bits.some(Boolean),
  $bitsAnyClear: (bits) => !bits.every(Boolean),
};

/** A test of some bits of an integer or of binary data; other values have no bits and never pass. */
export const compileBitTest = (name: BitTest, argument: unknown): ((value: unknown) => boolean) => {
  const positions = positionsOf(name, argument);
  const verdict = verdicts[name];
  return (value) => {
    const isSet = bitsOf(value);
    return isSet !== undefined && verdict(positions.map(isSet));
  };
};

const bitsOf = (value: unknown): ((position: number) => boolean) | undefined => {
  if (value instanceof Binary) {
    const bytes = value.value();
    return (position) => (((bytes[position >> 3] ?? 0) >> (position & 7)) & 1) === 1;
  }
  if (!isNumeric(value)) return undefined;
  const whole = toBigInt(value);
  if (whole === undefined || (!isIntegral(value) && !Number.isInteger(toNumber(value)))) return undefined;
  // The sign goes on for ever, as in two's complement.
  return (position) => ((whole >> BigInt(Math.min(position, 63))) & 1n) === 1n;
};

const positionsOf = (name: string, argument: unknown): number[] => {
  if (isArray(argument)) return argument.map((position) => positionOf(name, position));
  const isSet = bitsOf(argument);
  if (!isSet || (isNumeric(argument) && toNumber(argument) < 0)) {
    throw badValue(`${name} takes an Array, a number, or a BinData but received: ${String(argument)}`);
  }
  const length = argument instanceof Binary ? argument.length() * 8 : 63;
  return Array.from({ length }, (_, position) => position).filter(isSet);
};

const positionOf = (name: string, position: unknown): number => {
  const n = isNumeric(position) ? toNumber(position) : Number.NaN;
  if (!Number.isInteger(n) || n < 0) throw badValue(`bit positions of ${name} must be integers >= 0`);
  return n;
};
