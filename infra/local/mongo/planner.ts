import type { Bound, Index, Range } from './index.ts';
import { compare, type Doc, isDoc } from './values.ts';

export type Plan =
  | { stage: 'COLLSCAN' }
  | { stage: 'IXSCAN'; index: Index; ranges: Range[]; backwards: boolean; isSorted: boolean };

/** What a filter says of one field: values it may equal, or a range. */
type Condition = { equals?: readonly unknown[]; from?: Bound; to?: Bound };

const operatorsOf = (value: unknown): Doc | undefined =>
  isDoc(value) && Object.keys(value).some((key) => key.startsWith('$')) ? value : undefined;

const conditionOf = (value: unknown): Condition | undefined => {
  if (value instanceof RegExp) return undefined;
  const operators = operatorsOf(value);
  if (!operators) return { equals: [value] };
  const condition: Condition = {};
  for (const [operator, operand] of Object.entries(operators)) {
    if (operator === '$eq') condition.equals = [operand];
    else if (operator === '$in' && Array.isArray(operand) && !operand.some((one) => one instanceof RegExp))
      condition.equals = operand;
    else if (operator === '$exists' && operand === false) condition.equals = [null];
    else if (operator === '$gt' || operator === '$gte')
      condition.from = { value: operand, inclusive: operator === '$gte' };
    else if (operator === '$lt' || operator === '$lte')
      condition.to = { value: operand, inclusive: operator === '$lte' };
  }
  return condition.equals || condition.from || condition.to ? condition : undefined;
};

const conditionsOf = (filter: Doc): Map<string, Condition> => {
  const conditions = new Map<string, Condition>();
  const parts = [filter, ...(Array.isArray(filter.$and) ? filter.$and.filter(isDoc) : [])];
  for (const part of parts)
    for (const [path, value] of Object.entries(part)) {
      const condition = path.startsWith('$') ? undefined : conditionOf(value);
      if (condition) conditions.set(path, { ...conditions.get(path), ...condition });
    }
  return conditions;
};

const maxRanges = 5_000;

/** The index that narrows a filter the most, by its longest run of equal fields and the range behind them. */
export const plan = (indexes: Iterable<Index>, filter: Doc, sort?: Doc, hint?: string): Plan => {
  const conditions = conditionsOf(filter);
  let best: { score: number; plan: Plan } = { score: 0, plan: { stage: 'COLLSCAN' } };
  for (const index of indexes) {
    if (hint ? index.spec.name !== hint : !isUsable(index, filter, conditions)) continue;
    const candidate = rate(index, conditions, sort);
    if (hint || candidate.score > best.score) best = candidate;
  }
  return best.plan;
};

const isUsable = ({ spec }: Index, filter: Doc, conditions: Map<string, Condition>): boolean => {
  if (spec.sparse && !Object.keys(spec.key).every((path) => isPresent(filter, path, conditions.get(path))))
    return false;
  return Object.entries(spec.partialFilterExpression ?? {}).every(([path, value]) => {
    const wanted = conditionOf(value)?.equals;
    const given = conditions.get(path)?.equals;
    return wanted?.length === 1 && given?.length === 1 && compare(wanted[0], given[0]) === 0;
  });
};

const isPresent = (filter: Doc, path: string, condition: Condition | undefined): boolean => {
  if (operatorsOf(filter[path])?.$exists === true) return true;
  if (!condition) return false;
  return condition.equals ? condition.equals.every((value) => value !== null && value !== undefined) : true;
};

const rate = (index: Index, conditions: Map<string, Condition>, sort?: Doc): { score: number; plan: Plan } => {
  let prefixes: unknown[][] = [[]];
  let depth = 0;
  let isSingle = true;
  for (const [path] of index.fields) {
    const equals = conditions.get(path)?.equals;
    if (!equals || prefixes.length * equals.length > maxRanges) break;
    isSingle &&= equals.length === 1;
    prefixes = prefixes.flatMap((prefix) => equals.map((value) => [...prefix, value]));
    depth++;
  }
  const [next] = index.fields[depth] ?? [];
  const range = next === undefined ? undefined : conditions.get(next);
  const order = isSingle || sort === undefined ? orderOf(index, depth, sort) : undefined;
  const { from, to } = range ?? {};
  const ranges = prefixes.map((equal) => ({ equal, ...(from && { from }), ...(to && { to }) }));
  const score = depth * 10 + (from || to ? 5 : 0) + (sort && order ? 4 : 0) + (index.spec.unique && depth ? 1 : 0);
  return {
    score,
    plan: {
      stage: 'IXSCAN',
      index,
      ranges,
      backwards: order === 'backwards',
      isSorted: sort !== undefined && order !== undefined,
    },
  };
};

/** How the index must be read for its entries behind the equal fields to come in the wanted order. */
const orderOf = (index: Index, depth: number, sort: Doc | undefined): 'forwards' | 'backwards' | undefined => {
  if (!sort) return 'forwards';
  const equalFields = new Set(index.fields.slice(0, depth).map(([path]) => path));
  const wanted = Object.entries(sort).filter(([path]) => !equalFields.has(path));
  const given = index.fields.slice(depth);
  const fits = (factor: 1 | -1): boolean =>
    wanted.every(([path, direction], i) => given[i]?.[0] === path && given[i]?.[1] === Number(direction) * factor);
  if (fits(1)) return 'forwards';
  return fits(-1) ? 'backwards' : undefined;
};
