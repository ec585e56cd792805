import type { Doc } from '../values/types.ts';
import type { Plan } from './plan.ts';
import type { PreparedQuery } from './query.ts';

/** What a query did when it ran. */
export type Outcome = { readonly returned: number; readonly tookMs: number };

/** A query as explain shows it: stages within stages, from the last that is done to the first. */
export const explainPlan = (
  query: PreparedQuery,
  namespace: string,
  outer: readonly string[],
  outcome: Outcome | undefined,
): Doc => {
  const { work } = query;
  const winningPlan = stagesOf(query, outer);
  return {
    explainVersion: '1',
    queryPlanner: {
      namespace,
      indexFilterSet: false,
      parsedQuery: query.spec.filter,
      winningPlan,
      rejectedPlans: [],
    },
    ...(outcome && {
      executionStats: {
        executionSuccess: true,
        nReturned: outcome.returned,
        executionTimeMillis: outcome.tookMs,
        totalKeysExamined: work.keysExamined,
        totalDocsExamined: work.docsExamined,
        executionStages: withCounts(winningPlan, query, outcome),
      },
    }),
    serverInfo: { version: '7.0.0', gitVersion: 'embedded' },
  };
};

const stagesOf = ({ plan, spec }: PreparedQuery, outer: readonly string[]): Doc => {
  const stages = outer.map((stage): Doc => ({ stage }));
  const isWrite = outer.includes('UPDATE') || outer.includes('DELETE');
  if (spec.limit !== undefined && !isWrite) stages.push({ stage: 'LIMIT', limitAmount: spec.limit });
  if (spec.skip) stages.push({ stage: 'SKIP', skipAmount: spec.skip });
  if (!plan) return nested([...stages, { stage: 'EOF' }]);
  if (!plan.givesOrder) stages.push({ stage: 'SORT', sortPattern: spec.sort ?? {} });
  return nested([...stages, ...accessStages(plan, spec.filter, outer)]);
};

const accessStages = (plan: Plan, filter: Doc, outer: readonly string[]): Doc[] => {
  const isFiltered = !plan.isExact && Object.keys(filter).length > 0;
  const test = isFiltered ? { filter } : {};
  if (plan.kind === 'collection') {
    return [{ stage: 'COLLSCAN', ...test, direction: plan.direction === 1 ? 'forward' : 'backward' }];
  }
  const { definition, arrayFields } = plan.index;
  const scan: Doc = {
    stage: 'IXSCAN',
    keyPattern: definition.key,
    indexName: definition.name,
    isMultiKey: arrayFields.size > 0,
    isUnique: definition.isUnique,
    isSparse: definition.isSparse,
    isPartial: definition.partialFilter !== undefined,
    direction: plan.direction === 1 ? 'forward' : 'backward',
  };
  // A count that the keys alone answer reads no document.
  if (outer.includes('COUNT') && plan.isExact) return [{ ...scan, stage: 'COUNT_SCAN' }];
  return [{ stage: 'FETCH', ...test }, scan];
};

const nested = (stages: readonly Doc[]): Doc => {
  const [first, ...rest] = stages;
  if (!first) return {};
  return rest.length === 0 ? first : { ...first, inputStage: nested(rest) };
};

const withCounts = (stage: Doc, query: PreparedQuery, outcome: Outcome): Doc => {
  const { inputStage, ...own } = stage;
  const { keysExamined, docsExamined } = query.work;
  const counts: Doc = {
    ...(own.stage === 'IXSCAN' || own.stage === 'COUNT_SCAN' ? { keysExamined } : {}),
    ...(own.stage === 'COLLSCAN' || own.stage === 'FETCH' ? { docsExamined } : {}),
  };
  const inner = inputStage ? { inputStage: withCounts(inputStage as Doc, query, outcome) } : {};
  return { ...own, nReturned: outcome.returned, ...counts, ...inner };
};
