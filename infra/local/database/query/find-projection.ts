import { CommandError, notSupported } from '../errors.ts';
import type { CommandScope } from '../expressions/scope.ts';
import { isArray, isDoc } from '../values/types.ts';
import { compileFilter } from './match.ts';
import { type Change, compileProjection, type Projection } from './projection.ts';

/** The projection of a find or of findAndModify: like `$project`, plus `$elemMatch`. Without one, documents are unchanged. */
export const compileFindProjection = (spec: unknown, scope: CommandScope): Projection | undefined => {
  if (!isDoc(spec) || Object.keys(spec).length === 0) return undefined;
  if (Object.keys(spec).some((name) => name.endsWith('.$'))) throw notSupported('a positional projection');
  return compileProjection(spec, scope, (name, argument) =>
    '$elemMatch' in argument ? firstMatch(name, argument.$elemMatch, scope) : undefined,
  );
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
