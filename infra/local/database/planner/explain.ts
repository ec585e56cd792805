import type { Doc } from '../values/types.ts';
import type { PreparedQuery } from './query.ts';

/** The plan of a query as explain shows it: nested stages, the last one outermost. */
export const explainPlan = ({ plan, spec }: PreparedQuery, namespace: string): Doc => {
  const { filter, sort, limit } = spec;
  const stages: Doc[] = [];
  if (limit !== undefined) stages.push({ stage: 'LIMIT', limitAmount: limit });
  if (plan && !plan.givesOrder) stages.push({ stage: 'SORT', sortPattern: sort ?? {} });
  const test = plan?.isExact ? {} : { filter };
  if (!plan) stages.push({ stage: 'EOF' });
  else if (plan.kind === 'collection') stages.push({ stage: 'COLLSCAN', ...test });
  else {
    const { key, name } = plan.index.definition;
    const direction = plan.direction === 1 ? 'forward' : 'backward';
    stages.push({ stage: 'FETCH', ...test }, { stage: 'IXSCAN', keyPattern: key, indexName: name, direction });
  }
  const winningPlan = stages.reduceRight((inputStage, stage) => ({ ...stage, inputStage }));
  return { queryPlanner: { namespace, winningPlan } };
};
