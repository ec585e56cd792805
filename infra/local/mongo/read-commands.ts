import type { Call, Command } from './commands.ts';
import { type Found, find, update } from './database.ts';
import { CommandError, notSupported } from './errors.ts';
import { compare, type Doc, isDoc, valueAt } from './values.ts';

const findOf = ({ command, engine, existing }: Call): Found =>
  find(existing(), engine, (command.filter ?? {}) as Doc, {
    sort: command.sort as Doc | undefined,
    skip: Number(command.skip ?? 0),
    limit: Math.abs(Number(command.limit ?? 0)),
    hint: hintOf(command),
  });

const hintOf = ({ hint }: Doc): string | undefined =>
  isDoc(hint)
    ? Object.entries(hint)
        .map(([path, direction]) => `${path}_${direction}`)
        .join('_')
    : (hint as string | undefined);

const findCommand: Command = (call) => {
  const { command, engine, cursors, namespace } = call;
  const { docs } = findOf(call);
  const projection = command.projection as Doc | undefined;
  const shown = projection && Object.keys(projection).length > 0 ? engine.project(docs, projection) : docs;
  return {
    cursor: cursors.begin(namespace, shown, command.batchSize as number | undefined, command.singleBatch === true),
  };
};

const countOf = (call: Call): Found =>
  find(call.existing(), call.engine, (call.command.query ?? {}) as Doc, {
    skip: Number(call.command.skip ?? 0),
    limit: Number(call.command.limit ?? 0),
    hint: hintOf(call.command),
  });

const distinct: Command = (call) => {
  const { docs } = find(call.existing(), call.engine, (call.command.query ?? {}) as Doc);
  const values = docs.flatMap((doc) => valueAt(doc, String(call.command.key))).filter((value) => value !== undefined);
  const unique = values.toSorted(compare).filter((value, i, all) => i === 0 || compare(value, all[i - 1]) !== 0);
  return { values: unique };
};

/** What the leading `$match` and, behind it, `$sort` and `$limit` leave for the rest of a pipeline. */
const headOf = (pipeline: readonly Doc[]): { filter: Doc; rest: Doc[] } => {
  const [first, ...rest] = pipeline;
  return first && isDoc(first.$match) ? { filter: first.$match, rest } : { filter: {}, rest: [...pipeline] };
};

const aggregate: Command = (call) => {
  const { command, engine, cursors, namespace, databases, database, journal } = call;
  const pipeline = command.pipeline as Doc[];
  const last = pipeline.at(-1);
  const merge = last && ('$merge' in last ? mergeOf(last.$merge) : '$out' in last ? { out: last.$out } : undefined);
  if (pipeline.some((stage) => '$changeStream' in stage)) throw notSupported('A change stream');
  const { filter, rest } = headOf(merge ? pipeline.slice(0, -1) : pipeline);
  const source = typeof command.aggregate === 'string' ? find(call.existing(), engine, filter).docs : [];
  const docs = rest.length > 0 ? engine.aggregate(source, rest) : source;
  if (!merge) {
    const { batchSize } = (command.cursor ?? {}) as { batchSize?: number };
    return { cursor: cursors.begin(namespace, docs, batchSize) };
  }
  if ('out' in merge) {
    const target = databases.collection(`${database}.${String(merge.out)}`);
    for (const doc of [...target.docs.values()]) target.remove(doc, journal);
    for (const doc of docs) target.replace(undefined, doc, journal);
  } else {
    const target = databases.collection(`${database}.${merge.into}`);
    for (const doc of docs) mergeOne(call, target, merge, doc);
  }
  return { cursor: cursors.begin(namespace, []) };
};

type Merge = { into: string; on: string[]; whenMatched: unknown; whenNotMatched: unknown };

const mergeOf = (spec: unknown): Merge => {
  const { into, on = '_id', whenMatched = 'merge', whenNotMatched = 'insert' } = isDoc(spec) ? spec : { into: spec };
  if (typeof into !== 'string') throw notSupported('$merge into another database');
  return { into, on: [on].flat() as string[], whenMatched, whenNotMatched };
};

const mergeOne = (call: Call, target: ReturnType<Call['collection']>, merge: Merge, doc: Doc): void => {
  const filter = Object.fromEntries(merge.on.map((path) => [path, valueAt(doc, path)]));
  const [existing] = find(target, call.engine, filter, { limit: 1 }).docs;
  if (!existing) {
    if (merge.whenNotMatched === 'fail') throw new CommandError(13113, '$merge could not find a matching document');
    if (merge.whenNotMatched === 'insert') target.replace(undefined, doc, call.journal);
    return;
  }
  const { _id, ...rest } = doc;
  if (merge.whenMatched === 'fail') throw new CommandError(11000, '$merge found a matching document');
  if (merge.whenMatched === 'keepExisting') return;
  if (Array.isArray(merge.whenMatched)) throw notSupported('A pipeline in whenMatched');
  const change = merge.whenMatched === 'replace' ? rest : { $set: rest };
  update(target, call.engine, { _id: existing._id }, change, {}, call.journal);
};

const stageOf = ({ plan }: Found, sort: unknown): Doc => {
  const scan: Doc =
    plan.stage === 'COLLSCAN'
      ? { stage: 'COLLSCAN', direction: 'forward' }
      : {
          stage: 'FETCH',
          inputStage: {
            stage: 'IXSCAN',
            indexName: plan.index.spec.name,
            keyPattern: plan.index.spec.key,
            direction: plan.backwards ? 'backward' : 'forward',
          },
        };
  const sorts = isDoc(sort) && Object.keys(sort).length > 0 && !(plan.stage === 'IXSCAN' && plan.isSorted);
  return sorts ? { stage: 'SORT', sortPattern: sort, inputStage: scan } : scan;
};

const explain: Command = (call) => {
  const inner = call.command.explain as Doc;
  const [name] = Object.keys(inner);
  const asked: Call = { ...call, command: inner, namespace: `${call.database}.${String(inner[name ?? ''])}` };
  const asCollection = (): ReturnType<Call['existing']> => call.databases.existing(asked.namespace);
  const explained: Call = { ...asked, existing: asCollection };
  const found = foundOf(name, explained);
  return {
    queryPlanner: { namespace: asked.namespace, winningPlan: stageOf(found, inner.sort) },
    executionStats: {
      executionSuccess: true,
      nReturned: found.docs.length,
      totalKeysExamined: found.keys,
      totalDocsExamined: found.examined,
    },
  };
};

const foundOf = (name: string | undefined, call: Call): Found => {
  const { command, engine, existing } = call;
  switch (name) {
    case 'find':
      return findOf(call);
    case 'count':
      return countOf(call);
    case 'distinct':
      return find(existing(), engine, (command.query ?? {}) as Doc);
    case 'aggregate':
      return find(existing(), engine, headOf(command.pipeline as Doc[]).filter);
    case 'update':
      return find(existing(), engine, ((command.updates as Doc[])[0]?.q ?? {}) as Doc);
    case 'delete':
      return find(existing(), engine, ((command.deletes as Doc[])[0]?.q ?? {}) as Doc);
    default:
      throw notSupported(`Explaining ${name}`);
  }
};

export const readCommands: Readonly<Record<string, Command>> = {
  find: findCommand,
  aggregate,
  count: (call) => ({ n: countOf(call).docs.length }),
  distinct,
  explain,
  getMore: ({ command, cursors }) => ({
    cursor: cursors.more(command.getMore, command.batchSize as number | undefined),
  }),
  killCursors: ({ command, cursors }) => {
    cursors.kill(command.cursors as unknown[]);
    return { cursorsKilled: command.cursors };
  },
};
