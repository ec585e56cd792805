import { isOperatorDoc } from '../query/operators.ts';
import { isNumeric, toNumber } from '../values/numbers.ts';
import { type Doc, isArray, isDoc, isNullish } from '../values/types.ts';

type Bound = { readonly value: unknown; readonly isInclusive: boolean };

/** Condition of a filter on one field, as far as an index can use it. */
export type Predicate =
  | { readonly name: string; readonly kind: 'points'; readonly values: readonly unknown[] }
  | { readonly name: string; readonly kind: 'range'; readonly lower?: Bound; readonly upper?: Bound }
  | { readonly name: string; readonly kind: 'exists' };

/** A filter as a conjunction. Conditions that are not included must be tested on the documents. */
export type Conjunction = {
  readonly predicates: readonly Predicate[];
  readonly alternatives: readonly (readonly Conjunction[])[];
  /** Whether the predicates cover the whole filter. */
  readonly isComplete: boolean;
};

const nothing: Conjunction = { predicates: [], alternatives: [], isComplete: false };

const join = (parts: readonly Conjunction[]): Conjunction => ({
  predicates: parts.flatMap(({ predicates }) => predicates),
  alternatives: parts.flatMap(({ alternatives }) => alternatives),
  isComplete: parts.every(({ isComplete }) => isComplete),
});

export const analyse = (filter: Doc): Conjunction =>
  join(
    Object.entries(filter).map(([name, condition]) => {
      if (name === '$and' && isArray(condition)) return join(condition.filter(isDoc).map(analyse));
      if (name === '$or' && isArray(condition)) {
        return { predicates: [], alternatives: [condition.filter(isDoc).map(analyse)], isComplete: false };
      }
      return name.startsWith('$') ? nothing : analyseField(name, condition);
    }),
  );

const one = (predicate: Predicate, isComplete = true): Conjunction => ({
  predicates: [predicate],
  alternatives: [],
  isComplete,
});

const analyseField = (name: string, condition: unknown): Conjunction => {
  if (!isOperatorDoc(condition)) return pointsOf(name, [condition]);
  const range: { lower?: Bound; upper?: Bound } = {};
  const parts: Conjunction[] = [];
  for (const [operator, argument] of Object.entries(condition)) {
    const side = sides[operator];
    if (!side) parts.push(analyseOperator(name, operator, argument));
    else if (isNullish(argument)) parts.push(operator.endsWith('e') ? pointsOf(name, [null]) : nothing);
    else if (!isRangeable(argument) || range[side]) parts.push(nothing);
    else range[side] = { value: argument, isInclusive: operator.endsWith('e') };
  }
  if (range.lower || range.upper) parts.push(one({ name, kind: 'range', ...range }));
  return join(parts);
};

const sides: Readonly<Record<string, 'lower' | 'upper'>> = { $gt: 'lower', $gte: 'lower', $lt: 'upper', $lte: 'upper' };

const isRangeable = (value: unknown): boolean =>
  !isArray(value) && !(isNumeric(value) && Number.isNaN(toNumber(value)));

const analyseOperator = (name: string, operator: string, argument: unknown): Conjunction => {
  switch (operator) {
    case '$eq':
      return pointsOf(name, [argument]);
    case '$in':
      return isArray(argument) ? pointsOf(name, argument) : nothing;
    case '$all': {
      const [first] = isArray(argument) ? argument : []; // all must match; one suffices for an index look-up
      return first === undefined || isDoc(first) ? nothing : { ...pointsOf(name, [first]), isComplete: false };
    }
    case '$exists':
      // Missing values are indexed as null.
      return argument ? one({ name, kind: 'exists' }, false) : one({ name, kind: 'points', values: [null] }, false);
    default:
      return nothing;
  }
};

const pointsOf = (name: string, values: readonly unknown[]): Conjunction => {
  if (values.some(isArray)) return nothing;
  return one({ name, kind: 'points', values: values.map((value) => value ?? null) });
};
