import { CommandError } from '../errors.ts';
import { isRegex, matchesOf, toRegExp } from '../query/regex.ts';
import { compareStrings } from '../values/compare.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { type Doc, isNullish, typeName } from '../values/types.ts';
import { between, binary, named, ternary, unary, variadic } from './arguments.ts';
import { toText } from './conversion.ts';
import type { Operator, OperatorTable } from './scope.ts';

const stringOr = (value: unknown, code: number, message: string): string => {
  if (typeof value === 'string') return value;
  throw new CommandError(code, `${message}, found: ${typeName(value)}`);
};

/** Numbers and dates pass as text here; null as none. */
const coerced = (value: unknown): string => (isNullish(value) ? '' : toText(value));

const lower = (text: string): string => text.replace(/[A-Z]+/g, (found) => found.toLowerCase());
const upper = (text: string): string => text.replace(/[a-z]+/g, (found) => found.toUpperCase());

const count = (value: unknown, code: number, what: string): number => {
  if (!isNumeric(value)) throw new CommandError(code, `${what} must be a number, but is ${typeName(value)}`);
  return Math.trunc(toNumber(value));
};

const substrBytes = ternary(([text, from, length], name) => {
  const bytes = Buffer.from(coerced(text));
  const start = count(from, 16034, `${name}: starting index`);
  const size = count(length, 16035, `${name}: length`);
  if (start < 0) throw new CommandError(50752, `${name}: starting index must be non-negative (got: ${start})`);
  const isContinuation = (index: number): boolean => ((bytes[index] ?? 0) & 0xc0) === 0x80;
  if (isContinuation(start))
    throw new CommandError(28656, `${name}: Invalid range, starting index is a UTF-8 continuation byte.`);
  const stop = size < 0 ? bytes.length : start + size;
  if (isContinuation(stop))
    throw new CommandError(28657, `${name}: Invalid range, ending index is in the middle of a UTF-8 character.`);
  return bytes.subarray(start, stop).toString();
});

const substrCodePoints = ternary(([text, from, length], name) => {
  const start = count(from, 34450, `${name}: starting index`);
  const size = count(length, 34452, `${name}: length`);
  if (start < 0) throw new CommandError(34455, `${name}: the starting index must be nonnegative integer.`);
  if (size < 0) throw new CommandError(34454, `${name}: length must be a nonnegative integer.`);
  return [...coerced(text)].slice(start, start + size).join('');
});

const split = binary((text, separator, name) => {
  if (isNullish(text) || isNullish(separator)) return null;
  const input = stringOr(text, 40085, `${name} requires an expression that evaluates to a string as a first argument`);
  if (isRegex(separator)) return input.split(toRegExp(separator.pattern, separator.options));
  const at = stringOr(
    separator,
    40086,
    `${name} requires an expression that evaluates to a string as a second argument`,
  );
  if (at === '') throw new CommandError(40087, `${name} requires a non-empty separator`);
  return input.split(at);
});

const defaultBlanks = new Set([
  '\0',
  ' ',
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2001',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u200a',
]);

const trim = (atStart: boolean, atEnd: boolean): Operator =>
  named(
    ['input'],
    ['chars'],
    ({ input, chars }, name) => {
      if (isNullish(input) || chars === null) return null;
      const points = [...stringOr(input, 50699, `${name} requires its input to be a string`)];
      const blanks =
        chars === undefined
          ? defaultBlanks
          : new Set(stringOr(chars, 50700, `${name} requires 'chars' to be a string`));
      let [from, to] = [0, points.length];
      while (atStart && from < to && blanks.has(points[from] ?? '')) from += 1;
      while (atEnd && to > from && blanks.has(points[to - 1] ?? '')) to -= 1;
      return points.slice(from, to).join('');
    },
    50694,
  );

/** Where one string stands in another, in the units that `unitsOf` cuts strings into. */
const indexOf = (unitsOf: (text: string) => ArrayLike<unknown>, code: number): Operator =>
  between(2, 4, ([text, wanted, from, to], name) => {
    if (isNullish(text)) return null;
    const input = stringOr(text, code, `${name} requires a string as the first argument`);
    const token = stringOr(wanted, code + 1, `${name} requires a string as the second argument`);
    const units = Array.from(unitsOf(input));
    const parts = Array.from(unitsOf(token));
    const start = from === undefined ? 0 : index(from, name);
    const stop = Math.min(to === undefined ? units.length : index(to, name), units.length);
    for (let at = start; at + parts.length <= stop; at++) {
      if (parts.every((part, offset) => units[at + offset] === part)) return at;
    }
    return -1;
  });

const index = (value: unknown, name: string): number => {
  const n = isNumeric(value) ? toNumber(value) : Number.NaN;
  if (!Number.isInteger(n)) throw new CommandError(40096, `${name} requires an integral index`);
  if (n < 0) throw new CommandError(40097, `${name} requires a nonnegative index, found: ${n}`);
  return n;
};

const replace = (replaceIn: (text: string, find: string, replacement: string) => string): Operator =>
  named(
    ['input', 'find', 'replacement'],
    [],
    ({ input, find, replacement }, name) => {
      const given: Doc = { input, find, replacement };
      for (const [key, value] of Object.entries(given)) {
        if (!isNullish(value) && typeof value !== 'string') {
          throw new CommandError(51746, `${name} requires that '${key}' be a string, found: ${typeName(value)}`);
        }
      }
      if (typeof input !== 'string' || typeof find !== 'string' || typeof replacement !== 'string') return null;
      return replaceIn(input, find, replacement);
    },
    51751,
  );

const regex = (apply: (text: string, regExp: RegExp) => unknown, none: unknown): Operator =>
  named(
    ['input', 'regex'],
    ['options'],
    ({ input, regex: pattern, options }, name) => {
      if (!isNullish(input) && typeof input !== 'string')
        throw new CommandError(51104, `${name} needs 'input' to be of type string`);
      const regExp = regExpOf(pattern, options, name);
      return typeof input === 'string' && regExp ? apply(input, regExp) : none;
    },
    51103,
  );

const regExpOf = (pattern: unknown, options: unknown, name: string): RegExp | undefined => {
  if (isNullish(pattern)) return undefined;
  if (!isNullish(options) && typeof options !== 'string')
    throw new CommandError(51106, `${name} needs 'options' to be of type string`);
  if (isRegex(pattern)) {
    if (options && pattern.options)
      throw new CommandError(51107, `${name}: found regex option(s) specified in both 'regex' and 'option' fields`);
    return toRegExp(pattern.pattern, pattern.options || options || '');
  }
  if (typeof pattern !== 'string') throw new CommandError(51105, `${name} needs 'regex' to be of type string or regex`);
  return toRegExp(pattern, options ?? '');
};

export const strings: OperatorTable = {
  $concat: variadic((values, name) => {
    if (values.some(isNullish)) return null;
    return values
      .map((value) => {
        if (typeof value !== 'string')
          throw new CommandError(16702, `${name} only supports strings, not ${typeName(value)}`);
        return value;
      })
      .join('');
  }),
  $toLower: unary((value) => lower(coerced(value))),
  $toUpper: unary((value) => upper(coerced(value))),
  $strcasecmp: binary((a, b) => Math.sign(compareStrings(upper(coerced(a)), upper(coerced(b))))),
  $strLenBytes: unary((value, name) => Buffer.byteLength(stringOr(value, 34473, `${name} requires a string argument`))),
  $strLenCP: unary((value, name) => [...stringOr(value, 34471, `${name} requires a string argument`)].length),
  $substr: substrBytes,
  $substrBytes: substrBytes,
  $substrCP: substrCodePoints,
  $split: split,
  $trim: trim(true, true),
  $ltrim: trim(true, false),
  $rtrim: trim(false, true),
  $indexOfBytes: indexOf((text) => Buffer.from(text), 40091),
  $indexOfCP: indexOf((text) => [...text], 40093),
  $replaceOne: replace((text, find, replacement) => text.replace(find, () => replacement)),
  $replaceAll: replace((text, find, replacement) => text.split(find).join(replacement)),
  $regexMatch: regex((text, regExp) => regExp.test(text), false),
  $regexFind: regex((text, regExp) => matchesOf(text, regExp)[0] ?? null, null),
  $regexFindAll: regex((text, regExp) => matchesOf(text, regExp), []),
};
