import { failedToParse, notSupported } from '../errors.ts';
import { parsePath, valueAt } from '../values/path.ts';
import { type Doc, isArray, isDoc } from '../values/types.ts';
import { refuseOptions, type StageCompiler } from './stage.ts';

const lookupOptions = ['from', 'as', 'localField', 'foreignField'];

/** Joins the documents of another collection that have an equal field, as a list. */
export const lookup: StageCompiler = (spec, { compileInner }) => {
  if (!isDoc(spec)) throw failedToParse('the $lookup specification must be an Object');
  refuseOptions(spec, lookupOptions, '$lookup');
  const [from = '', as = '', localField = '', foreignField = ''] = lookupOptions.map((name) => {
    if (typeof spec[name] === 'string' && spec[name] !== '') return spec[name];
    throw failedToParse(`$lookup argument '${name}' must be a string`);
  });
  if (as.includes('.')) throw notSupported("a dotted 'as' of $lookup");
  const local = parsePath(localField);
  return function* (docs) {
    for (const doc of docs) {
      const joined = compileInner(from, [{ $match: joinFilter(foreignField, valueAt(doc, local)) }]);
      yield { ...doc, [as]: [...joined()] };
    }
  };
};

/** Arrays join by each element; missing values join with null. */
const joinFilter = (foreignField: string, value: unknown): Doc => ({
  [foreignField]: { $in: isArray(value) ? value : [value ?? null] },
});

export const unionWith: StageCompiler = (spec, { compileInner }) => {
  const { coll, pipeline = [], ...others } = isDoc(spec) ? spec : { coll: spec };
  refuseOptions(others, [], '$unionWith');
  if (typeof coll !== 'string' || !isArray(pipeline))
    throw failedToParse('the $unionWith specification must be an object or a string with a collection');
  const run = compileInner(coll, pipeline);
  return function* (docs) {
    yield* docs;
    yield* run();
  };
};
