import { CommandError } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { parsePath, someLeafAt } from '../values/path.ts';
import { type Doc, isArray, isDoc } from '../values/types.ts';
import { compileFilter } from './match.ts';
import { matchedPosition } from './position.ts';
import {
  type Change,
  compileProjection,
  type FindOperators,
  isEmptyProjection,
  type Projection,
} from './projection.ts';

/**
 * The projection of a find or of findAndModify: as `$project`, and `$slice`, `$elemMatch`, and `field.$`, which shows
 * the element that the filter met.
 */
export const compileFindProjection = (spec: unknown, filter: Doc, scope: CommandScope): Projection | undefined => {
  if (isEmptyProjection(spec) || !isDoc(spec)) return undefined;
  const find: FindOperators = (name, argument) => {
    if ('$slice' in argument && isSliceOfFind(argument.$slice))
      return { change: slice(argument.$slice), includes: false };
    if ('$elemMatch' in argument) return { change: firstMatch(name, argument.$elemMatch, scope), includes: true };
    return undefined;
  };
  const positional = Object.keys(spec).filter((name) => name.endsWith('.$'));
  if (positional.length === 0) return compileProjection(spec, scope, find);
  return withPositional(spec, positional, filter, scope, find);
};

/** An expression's `$slice` names the array first. */
const isSliceOfFind = (argument: unknown): boolean =>
  isNumeric(argument) || (isArray(argument) && argument.length === 2 && argument.every(isNumeric));

const slice = (argument: unknown): Change => {
  const [first = 0, second] = (isArray(argument) ? argument : [argument]).map((n) => (isNumeric(n) ? toNumber(n) : 0));
  if (second !== undefined && second <= 0) throw new CommandError(28724, '$slice limit must be positive');
  return (value) => {
    if (!isArray(value)) return value;
    if (second === undefined) return first < 0 ? value.slice(first) : value.slice(0, first);
    const start = first < 0 ? Math.max(0, value.length + first) : first;
    return value.slice(start, start + second);
  };
};

const firstMatch = (name: string, condition: unknown, scope: CommandScope): Change => {
  if (name.includes('.')) throw new CommandError(31275, `Cannot use $elemMatch projection on a nested field.`);
  if (!isDoc(condition)) throw new CommandError(31274, `elemMatch: Invalid argument, object required`);
  const test = compileFilter({ element: { $elemMatch: condition } }, scope);
  return (value) => {
    const found = isArray(value) ? value.find((element) => test({ element: [element] })) : undefined;
    return found === undefined ? undefined : [found];
  };
};

const withPositional = (
  spec: Doc,
  positional: readonly string[],
  filter: Doc,
  scope: CommandScope,
  find: FindOperators,
): Projection => {
  const [name, ...more] = positional;
  if (name === undefined || more.length > 0) {
    throw new CommandError(31276, 'Cannot specify more than one positional projection per query.');
  }
  const array = name.slice(0, -2);
  const plain = Object.fromEntries(
    Object.entries(spec).map(([key, value]) => [key === name ? array : key, value] as const),
  );
  const project = compileProjection(plain, scope, find);
  const position = matchedPosition(filter, scope);
  const path = parsePath(array);
  return (doc) => {
    if (!someLeafAt(doc, path, (value) => value !== undefined)) return project(doc);
    return project(onlyElement(doc, path, position(doc)));
  };
};

/** The document with but one element of the array at a path. */
const onlyElement = (doc: Doc, path: readonly string[], position: number | undefined): Doc => {
  const [part, ...rest] = path;
  if (part === undefined) return doc;
  const value = doc[part];
  if (rest.length > 0 && isDoc(value)) return { ...doc, [part]: onlyElement(value, rest, position) };
  if (!isArray(value)) return doc;
  if (position === undefined || position >= value.length) {
    throw new CommandError(
      51246,
      "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
    );
  }
  return { ...doc, [part]: [value[position]] };
};
