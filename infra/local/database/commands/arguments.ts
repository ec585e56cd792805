import { CommandError, typeMismatch } from '../errors.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { type Doc, isArray, isDoc, isNullish, typeName } from '../values/types.ts';
import { refuseUnknown } from './command-fields.ts';

const mismatch = (name: string, value: unknown, wanted: string) =>
  typeMismatch(`BSON field '${name}' is the wrong type '${typeName(value)}', expected type '${wanted}'`);

/** A document field; empty if omitted. */
export const docIn = (command: Doc, name: string): Doc => {
  const value = command[name];
  if (isNullish(value)) return {};
  if (!isDoc(value)) throw mismatch(name, value, 'object');
  return value;
};

export const arrayIn = (command: Doc, name: string): readonly unknown[] => {
  const value = command[name];
  if (isNullish(value)) return [];
  if (!isArray(value)) throw mismatch(name, value, 'array');
  return value;
};

/** A required list of documents, such as `updates`. */
export const docsIn = (command: Doc, name: string): readonly Doc[] =>
  arrayIn(command, name).map((value) => {
    if (!isDoc(value)) throw mismatch(name, value, 'object');
    return value;
  });

export const booleanIn = (command: Doc, name: string, fallback = false): boolean => {
  const value = command[name];
  if (isNullish(value)) return fallback;
  if (typeof value === 'boolean') return value;
  if (isNumeric(value)) return toNumber(value) !== 0;
  throw mismatch(name, value, 'bool');
};

export const numberIn = (command: Doc, name: string): number | undefined => {
  const value = command[name];
  if (isNullish(value)) return undefined;
  if (!isNumeric(value)) throw mismatch(name, value, 'number');
  return toNumber(value);
};

/** A count or size: a non-negative whole number. */
export const countIn = (command: Doc, name: string): number | undefined => {
  const n = numberIn(command, name);
  if (n !== undefined && n < 0)
    throw new CommandError(51024, `BSON field '${name}' value must be >= 0, actual value '${n}'`);
  return n === undefined ? undefined : Math.trunc(n);
};

export const stringIn = (command: Doc, name: string): string => {
  const value = command[name];
  if (typeof value !== 'string') throw mismatch(name, value, 'string');
  return value;
};

/** Options for the first batch, from the `cursor` of a command. */
export const batchOf = (command: Doc): { batchSize: number | undefined } => {
  const cursor = docIn(command, 'cursor');
  refuseUnknown(cursor, ['batchSize'], 'cursor');
  return { batchSize: countIn(cursor, 'batchSize') };
};
