import { CommandError } from '../errors.ts';
import { isNullish, typeName } from '../values/types.ts';
import { binary, named, unary, variadic } from './arguments.ts';
import type { OperatorTable } from './scope.ts';

const textOr = (value: unknown, code: number, message: string): string => {
  if (typeof value === 'string') return value;
  throw new CommandError(code, `${message}, found: ${typeName(value)}`);
};

const concat = variadic((values, name) => {
  if (values.some(isNullish)) return null;
  return values.map((value) => textOr(value, 16702, `${name} only supports strings`)).join('');
});

const split = binary((text, separator, name) => {
  if (isNullish(text) || isNullish(separator)) return null;
  const input = textOr(text, 40085, `${name} requires a string as a first argument`);
  const at = textOr(separator, 40086, `${name} requires a string as a second argument`);
  if (at === '') throw new CommandError(40087, `${name} requires a non-empty separator`);
  return input.split(at);
});

const replaceAll = named(
  ['input', 'find', 'replacement'],
  ({ input, find, replacement }, name) => {
    for (const [key, value] of Object.entries({ input, find, replacement }))
      if (!isNullish(value)) textOr(value, 51746, `${name} requires that '${key}' be a string`);
    if (typeof input !== 'string' || typeof find !== 'string' || typeof replacement !== 'string') return null;
    return input.split(find).join(replacement);
  },
  51751,
);

export const strings: OperatorTable = {
  $concat: concat,
  $split: split,
  $replaceAll: replaceAll,
  /** ASCII letters only, as in MongoDB. */
  $toLower: unary((value, name) => {
    const text = isNullish(value) ? '' : textOr(value, 16007, `${name} requires a string`);
    return text.replace(/[A-Z]+/g, (found) => found.toLowerCase());
  }),
};
