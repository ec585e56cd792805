import type { Binary, ObjectId } from 'bson';
import { type Numeric, split } from './numbers.ts';
import { type Doc, typeName, typeRank } from './types.ts';

/*
 * A value as a string: equal values have equal keys, and keys compare, by code unit, as the values do. One encoding so
 * serves as hash key, as index key and as sort key. No key is the beginning of another, and none begins
 * or ends with \uffff. Neither a key nor what follows its tag begins with \u0000, which turned round would be \uffff.
 */

/** Sorts before everything else in a key. */
const end = '\u0001';
const positive = '\u8001';
const negative = '\u7fff';
const none = '\u8000';

/** The key of one value; a missing value sorts before null. */
export const keyOf = (value: unknown): string => {
  if (typeof value === 'string') return stringKey(value);
  const type = typeName(value);
  return tag(typeRank[type]) + bodyOf(type, value);
};

const stringKey = (value: string): string => tag(typeRank.string) + escaped(value) + end;

const tags = Array.from({ length: 128 }, (_, rank) => String.fromCharCode(rank + 2));

/** Common prefix of the keys of all values of a rank. */
export const tag = (rank: number): string => tags[rank] ?? '';

const bodyOf = (type: ReturnType<typeof typeName>, value: unknown): string => {
  switch (typeRank[type]) {
    case typeRank.int:
      return numberKey(value as Numeric);
    case typeRank.string:
      return escaped(String(value)) + end;
    case typeRank.object:
      return docKey(value as Doc);
    case typeRank.array:
      return (value as unknown[]).map(keyOf).join('') + end;
    case typeRank.bool:
      return value ? '2' : '1';
    case typeRank.date:
      return doubleKey((value as Date).getTime()) + none;
    case typeRank.objectId:
      return (value as ObjectId).toHexString();
    case typeRank.binData:
      return binaryKey(value as Binary);
    default:
      return '';
  }
};

const docKey = (doc: Doc): string => {
  let key = '';
  for (const name of Object.keys(doc)) {
    const value = doc[name];
    key += tag(typeRank[typeName(value)]) + escaped(name) + end + keyOf(value);
  }
  return key + end;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they separate the parts of a key
const special = /[\u0000-\u0002\uD800-\uFFFF]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const specials = /[\u0000-\u0002\uD800-\uFFFF]/g;

/** Marks stand for themselves no more, and code units from D800 on move into the order of code points. */
const escaped = (text: string): string => (special.test(text) ? text.replace(specials, escapedUnit) : text);

const escapedUnit = (unit: string): string => {
  const code = unit.charCodeAt(0);
  if (code === 0) return '\u0001\uffff';
  if (code <= 2) return `\u0002${unit}`;
  return String.fromCharCode(code >= 0xe000 ? code - 0x800 : code + 0x2000);
};

const double = new Float64Array(1);
const units = new Uint16Array(double.buffer);

/** The bits of a double, most significant first, encoded so that they compare as the numbers do. */
const doubleKey = (n: number): string => {
  if (Number.isNaN(n)) return '\u0001';
  double[0] = n === 0 ? 0 : n; // -0 equals 0
  const [a = 0, b = 0, c = 0, d = 0] = units;
  return d & 0x8000
    ? String.fromCharCode(~d & 0xffff, ~c & 0xffff, ~b & 0xffff, ~a & 0xffff)
    : String.fromCharCode(d | 0x8000, c, b, a);
};

const numberKey = (value: Numeric): string => {
  const [nearest, residual] = split(value);
  if (residual === 0) return doubleKey(nearest) + none;
  return doubleKey(nearest) + (residual > 0 ? positive : negative) + doubleKey(residual) + none;
};

const binaryKey = (binary: Binary): string => {
  const bytes = binary.value();
  const length = bytes.length.toString(16).padStart(8, '0') + binary.sub_type.toString(16).padStart(2, '0');
  return length + Buffer.from(bytes).toString('latin1');
};

/** Code units that are turned round at a time: an argument each, of which a call takes so many for certain. */
const invertedAtOnce = 4_096;

/** An inverted key that sorts in reverse order, for descending index fields. */
export const invertKey = (key: string): string => {
  let inverted = '';
  for (let start = 0; start < key.length; start += invertedAtOnce) {
    const units = new Array<number>(Math.min(invertedAtOnce, key.length - start));
    for (let at = 0; at < units.length; at++) units[at] = 0xffff - key.charCodeAt(start + at);
    inverted += String.fromCharCode(...units);
  }
  return inverted;
};
