import { ObjectId } from 'bson';
import { CommandError } from '../errors.ts';
import { isOperatorDoc } from '../query/operators.ts';
import { overlap, type Path, parsePath } from '../values/path.ts';
import { type Doc, isArray, isDoc } from '../values/types.ts';
import { draftOf } from './draft.ts';

/** The initial document of an upsert: the fields that the filter tests for equality. */
export const seedOf = (filter: Doc): Doc => {
  const draft = draftOf({});
  const taken: Path[] = [];
  for (const [name, value] of equalities(filter)) {
    const path = parsePath(name);
    if (taken.some((other) => overlap(other, path)))
      throw new CommandError(54, `cannot infer query fields to set, path '${name}' is matched twice`);
    taken.push(path);
    draft.put(path, value);
  }
  return draft.doc;
};

const equalities = (filter: Doc): [string, unknown][] =>
  Object.entries(filter).flatMap(([name, condition]): [string, unknown][] => {
    if (name === '$and' && isArray(condition)) return condition.filter(isDoc).flatMap(equalities);
    if (name === '$or' && isArray(condition) && condition.length === 1)
      return condition.filter(isDoc).flatMap(equalities);
    if (name.startsWith('$')) return [];
    if (!isOperatorDoc(condition)) return [[name, condition]];
    if ('$eq' in condition) return [[name, condition.$eq]];
    const only = isArray(condition.$all) && condition.$all.length === 1 ? condition.$all : condition.$in;
    return isArray(only) && only.length === 1 && !isDoc(only[0]) ? [[name, only[0]]] : [];
  });

/** MongoDB cannot derive a new document from an expression. */
export const refuseExpressions = (filter: Doc): void => {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$expr') throw new CommandError(224, '$expr is not allowed in the query predicate for an upsert');
    if (['$and', '$or', '$nor'].includes(name) && isArray(condition))
      condition.filter(isDoc).forEach(refuseExpressions);
  }
};

/** A document to store, with its id as the first field. */
export const withIdFirst = (doc: Doc): Doc => {
  const { _id = new ObjectId(), ...rest } = doc;
  return Object.keys(doc)[0] === '_id' ? doc : { _id, ...rest };
};
