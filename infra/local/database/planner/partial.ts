import { compileFilter } from '../query/match.ts';
import type { IndexDefinition } from '../storage/index-definition.ts';
import { isIdentical } from '../values/compare.ts';
import { type Doc, isDoc, isNullish } from '../values/types.ts';
import type { Conjunction, Predicate } from './predicates.ts';

const scope = { now: new Date(0) };

/** Whether a sparse or partial index contains every document that the filter can match. */
export const coversFilter = (definition: IndexDefinition, filter: Doc, conjunction: Conjunction): boolean => {
  if (definition.partialFilter && !implies(filter, conjunction, definition.partialFilter)) return false;
  return !definition.isSparse || definition.fields.some(({ name }) => demandsField(conjunction, name));
};

const demandsField = ({ predicates }: Conjunction, name: string): boolean =>
  predicates.some((predicate) => predicate.name === name && excludesMissing(predicate));

const excludesMissing = (predicate: Predicate): boolean =>
  predicate.kind !== 'points' || !predicate.values.some(isNullish);

const implies = (filter: Doc, conjunction: Conjunction, partial: Doc): boolean =>
  Object.entries(partial).every(([name, condition]) => {
    if (isIdentical(filter[name], condition)) return true;
    return !name.startsWith('$') && impliesCondition(conjunction, name, condition);
  });

const impliesCondition = ({ predicates }: Conjunction, name: string, condition: unknown): boolean => {
  const onField = predicates.filter((predicate) => predicate.name === name);
  if (isDoc(condition) && Object.keys(condition).length === 1 && condition.$exists === true) {
    return onField.some(excludesMissing);
  }
  // Allowed values can be tested directly, unless a dotted path may lead through arrays.
  const holds = name.includes('.') ? undefined : compileFilter({ [name]: condition }, scope);
  return onField.some(
    (predicate) => predicate.kind === 'points' && predicate.values.every((value) => holds?.({ [name]: value })),
  );
};
