import { CommandError } from '../errors.ts';
import { type Doc, isDoc, isNullish, setField, typeName } from '../values/types.ts';
import { unary, variadic } from './arguments.ts';
import { arrayOrRefuse } from './arrays.ts';
import type { OperatorTable } from './scope.ts';

const mergeObjects = variadic((values, name) => {
  const merged: Doc = {};
  for (const value of values) {
    if (isNullish(value)) continue;
    if (!isDoc(value))
      throw new CommandError(40400, `${name} requires object inputs, but input is of type ${typeName(value)}`);
    for (const key of Object.keys(value)) setField(merged, key, value[key]);
  }
  return merged;
});

const objectToArray = unary((doc, name) => {
  if (isNullish(doc)) return null;
  if (!isDoc(doc)) throw new CommandError(40390, `${name} requires a document input, found: ${typeName(doc)}`);
  return Object.entries(doc).map(([k, v]) => ({ k, v }));
});

const arrayToObject = unary((array, name) => {
  if (isNullish(array)) return null;
  const entries = arrayOrRefuse(array, 40386, `${name} requires an array input`);
  return Object.fromEntries(
    entries.map((entry) => {
      const { k, v } = isDoc(entry) ? entry : {};
      if (typeof k === 'string') return [k, v];
      throw new CommandError(40392, `${name} requires objects of a string 'k' and a 'v'`);
    }),
  );
});

export const objects: OperatorTable = {
  $mergeObjects: mergeObjects,
  $objectToArray: objectToArray,
  $arrayToObject: arrayToObject,
};
