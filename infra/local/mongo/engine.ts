import { ObjectId } from 'bson';
import { aggregate as mingoAggregate, find as mingoFind, update as mingoUpdate, Query } from 'mingo';
import { Context, evalExpr } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as stages from 'mingo/operators/pipeline';
import * as projections from 'mingo/operators/projection';
import * as queries from 'mingo/operators/query';
import * as windows from 'mingo/operators/window';
import { badValue, CommandError, notSupported } from './errors.ts';
import { compare, copyOf, type Doc, isDoc, setAt } from './values.ts';

// mingo evaluates queries, expressions and stages. What stands here makes it answer as MongoDB does where it differs.

type Operator = (obj: unknown, expr: unknown, options: Parameters<typeof evalExpr>[2]) => unknown;

/** `$max` and `$min` pass over missing values; in mingo a missing one wins. */
const extreme =
  (sign: 1 | -1): Operator =>
  (obj, expr, options) => {
    const values = [evalExpr(obj as never, expr as never, options)].flat();
    const present = values.filter((value) => value !== null && value !== undefined);
    if (present.length === 0) return null;
    return present.reduce((best, value) => (compare(value, best) * sign > 0 ? value : best));
  };

const context = Context.init({
  accumulator: accumulators as never,
  expression: { ...expressions, $max: extreme(1), $min: extreme(-1) } as never,
  pipeline: stages as never,
  projection: projections as never,
  query: queries as never,
  window: windows as never,
});

export type Engine = ReturnType<typeof createEngine>;

/** Evaluates for one command: `$$NOW` is the same moment throughout. */
export const createEngine = (now: Date, resolve: (collection: string) => Doc[]) => {
  const options = { context, idKey: '_id', collectionResolver: resolve as never };
  const withNow = <T>(value: T): T => {
    if (value === '$$NOW') return now as T;
    if (Array.isArray(value)) return value.map(withNow) as T;
    if (!isDoc(value)) return value;
    if ('$literal' in value) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNow(inner)])) as T;
  };

  const pipelineUpdate = (doc: Doc, pipeline: readonly Doc[]): Doc => {
    const [after = doc] = mingoAggregate([copyOf(doc)], withNow([...pipeline]), options as never) as Doc[];
    return { _id: doc._id, ...after };
  };

  return {
    now,

    test(filter: Doc): (doc: Doc) => boolean {
      if ('$where' in filter) throw notSupported('$where');
      const query = new Query(withNow(filter), options as never);
      return (doc) => query.test(doc);
    },

    project(docs: Doc[], projection: Doc): Doc[] {
      const projected = mingoFind<Doc, Doc>(docs, {}, withNow(projection) as never, options as never).all();
      return projected.map(({ _id, ...rest }) => (_id === undefined ? rest : { _id, ...rest }));
    },

    aggregate(docs: Doc[], pipeline: readonly Doc[]): Doc[] {
      const unknown = pipeline.flatMap((stage) => Object.keys(stage)).find((name) => !(name in stages));
      if (unknown) throw new CommandError(40324, `Unrecognized pipeline stage name: '${unknown}'`);
      return mingoAggregate(docs, withNow([...pipeline]), options as never) as Doc[];
    },

    /** The document after an update by operators, a pipeline or a replacement. */
    update(doc: Doc, change: Doc | Doc[], filter: Doc, arrayFilters: Doc[] = []): Doc {
      if (Array.isArray(change)) return pipelineUpdate(doc, change);
      const names = Object.keys(change);
      if (!names.some((name) => name.startsWith('$'))) return { _id: doc._id, ...copyOf(change) };
      const { $setOnInsert: _onInsert, $currentDate: dates, ...operators } = change;
      const after = copyOf(doc);
      // mingo asks the condition again before each operator; only the positional `$` needs it.
      const condition = /\.\$[".]/.test(JSON.stringify(operators)) ? filter : {};
      const known = Object.fromEntries(
        Object.entries(operators).filter(([, fields]) => isDoc(fields) && Object.keys(fields).length > 0),
      );
      for (const [name, fields] of Object.entries(known))
        mingoUpdate(
          after as never,
          { [name]: withNowless(fields) } as never,
          arrayFilters as never,
          condition as never,
          {
            cloneMode: 'deep',
            queryOptions: options as never,
          },
        );
      for (const path of Object.keys((dates ?? {}) as Doc)) setAt(after, path, now);
      return after;
    },

    /** The document that an upsert inserts: what the filter says it equals, then the update. */
    upsert(filter: Doc, change: Doc | Doc[], arrayFilters: Doc[] = []): Doc {
      if (JSON.stringify(Object.keys(filter)).includes('$expr'))
        throw new CommandError(224, '$expr is not allowed in the query predicate for an upsert');
      const seed: Doc = {};
      for (const [path, value] of equalitiesOf(filter)) setAt(seed, path, value);
      const changed = this.update(seed, change, filter, arrayFilters);
      const onInsert = Array.isArray(change) ? undefined : change.$setOnInsert;
      for (const [path, value] of Object.entries(isDoc(onInsert) ? onInsert : {})) setAt(changed, path, copyOf(value));
      const { _id, ...rest } = changed;
      return { _id: _id ?? new ObjectId(), ...rest };
    },
  };
};

/** Values of an update's operators stay as they are. */
const withNowless = <T>(value: T): T => copyOf(value);

function* equalitiesOf(filter: Doc): Generator<[string, unknown]> {
  for (const [path, value] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(value)) for (const part of value.filter(isDoc)) yield* equalitiesOf(part);
    else if (path.startsWith('$')) continue;
    else if (!isDoc(value) || !Object.keys(value).some((key) => key.startsWith('$'))) yield [path, copyOf(value)];
    else if ('$eq' in value) yield [path, copyOf(value.$eq)];
  }
}

/** Sorts as MongoDB does, keeping the order of equals. */
export const sorted = (docs: Doc[], sort: Doc, valueAt: (doc: Doc, path: string) => unknown): Doc[] => {
  const fields = Object.entries(sort).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw badValue(`The sort direction of ${path} must be 1 or -1`);
    return [path, direction] as const;
  });
  return docs.toSorted((a, b) => {
    for (const [path, direction] of fields) {
      const difference = compare(valueAt(a, path), valueAt(b, path));
      if (difference !== 0) return difference * direction;
    }
    return 0;
  });
};
