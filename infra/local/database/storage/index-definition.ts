import { CommandError, failedToParse, notSupported } from '../errors.ts';
import { compileFilter } from '../query/match.ts';
import type { Matcher } from '../query/operators.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { parsePath } from '../values/path.ts';
import { type Doc, isDoc } from '../values/types.ts';
import type { IndexField } from './index-keys.ts';

export type IndexDefinition = {
  readonly name: string;
  /** The fields with 1 or -1, as given. */
  readonly key: Doc;
  readonly fields: readonly IndexField[];
  readonly isUnique: boolean;
  readonly isSparse: boolean;
  readonly partialFilter?: Doc;
  readonly isIncluded?: Matcher;
  readonly expireAfterSeconds?: number;
  /** The definition as listIndexes returns it. */
  readonly description: Doc;
};

const knownOptions = ['v', 'key', 'name', 'unique', 'sparse', 'partialFilterExpression', 'expireAfterSeconds'];

const cannotCreate = (message: string): CommandError => new CommandError(67, message);

/** Parses one index of createIndexes. */
export const indexDefinition = (spec: Doc): IndexDefinition => {
  for (const option of Object.keys(spec))
    if (!knownOptions.includes(option)) throw notSupported(`the index option ${option}`);
  const { key, name, unique, sparse, partialFilterExpression: partial, expireAfterSeconds } = spec;
  if (!isDoc(key) || Object.keys(key).length === 0) throw cannotCreate('Index keys cannot be an empty object');
  if (typeof name !== 'string' || name === '')
    throw failedToParse("The 'name' field is a required property of an index specification");
  if (partial !== undefined && !isDoc(partial))
    throw cannotCreate("'partialFilterExpression' for an index has to be a document");
  const seconds = expireAfterSeconds === undefined ? undefined : secondsIn(expireAfterSeconds, key);
  return {
    name,
    key,
    fields: Object.entries(key).map(([field, kind]) => fieldOf(field, kind)),
    isUnique: unique === true,
    isSparse: sparse === true,
    ...(isDoc(partial) && { partialFilter: partial, isIncluded: compileFilter(partial, { now: new Date(0) }) }),
    ...(seconds !== undefined && { expireAfterSeconds: seconds }),
    description: {
      v: 2,
      key,
      name,
      ...(unique === true && { unique }),
      ...(sparse === true && { sparse }),
      ...(partial !== undefined && { partialFilterExpression: partial }),
      ...(seconds !== undefined && { expireAfterSeconds }),
    },
  };
};

const fieldOf = (name: string, kind: unknown): IndexField => {
  const direction = isNumeric(kind) ? toNumber(kind) : 0;
  if (name === '' || name.includes('$') || (direction !== 1 && direction !== -1))
    throw notSupported(`an index by ${JSON.stringify({ [name]: kind })}`);
  return { name, path: parsePath(name), direction };
};

const secondsIn = (value: unknown, key: Doc): number => {
  const seconds = isNumeric(value) ? toNumber(value) : Number.NaN;
  if (!(seconds >= 0)) throw cannotCreate("TTL index 'expireAfterSeconds' option must be numeric and not negative");
  if (Object.keys(key).length > 1)
    throw cannotCreate('TTL indexes are single-field indexes, compound indexes do not support TTL');
  if (Object.values(key)[0] !== 1) throw notSupported('a descending TTL index');
  return seconds;
};
