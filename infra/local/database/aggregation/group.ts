import { CommandError } from '../errors.ts';
import { compileExpression } from '../expressions/compile.ts';
import { atRoot } from '../expressions/scope.ts';
import { keyOf } from '../values/key.ts';
import { type Doc, isDoc } from '../values/types.ts';
import { type Accumulation, compileAccumulator } from './accumulators.ts';
import type { StageCompiler } from './stage.ts';

type Group = { id: unknown; accumulations: Accumulation[] };

/** Groups documents by the key of an expression, in order of first occurrence. */
export const group: StageCompiler = (spec, { scope }) => {
  if (!isDoc(spec)) throw new CommandError(15947, "a group's fields must be specified in an object");
  if (!('_id' in spec)) throw new CommandError(15955, 'a group specification must include an _id');
  const { _id, ...fields } = spec;
  const idOf = compileExpression(_id, scope);
  const accumulators = Object.entries(fields).map(([name, value]) => {
    if (name.includes('.')) throw new CommandError(40235, `The field name '${name}' cannot contain '.'`);
    return [name, compileAccumulator(name, value, scope)] as const;
  });
  return function* (docs) {
    const groups = new Map<string, Group>();
    for (const doc of docs) {
      const environment = atRoot(doc);
      const id = idOf(environment) ?? null;
      const key = keyOf(id);
      let found = groups.get(key);
      if (!found) {
        found = { id, accumulations: accumulators.map(([, start]) => start()) };
        groups.set(key, found);
      }
      for (const accumulation of found.accumulations) accumulation.add(environment);
    }
    for (const { id, accumulations } of groups.values()) {
      const result: Doc = { _id: id };
      for (const [index, [name]] of accumulators.entries()) result[name] = accumulations[index]?.result();
      yield result;
    }
  };
};
