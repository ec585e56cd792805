import {
  type DocumentNode,
  type FieldNode,
  type FragmentSpreadNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  type InlineFragmentNode,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type VariableValues,
} from 'graphql';
import { calledRoute } from './called-route.ts';
import { introspectionCost, usualEntries } from './limits.ts';

/** What a part of a query asks for at most: calls of routes, and values of the answer. */
export type Cost = { calls: number; values: number };

/** Where a part of a query stands: in this type, whose lists have so many entries. */
type Place = { type: GraphQLObjectType; entries: number };

const nothing: Cost = { calls: 0, values: 0 };

const sumOf = (one: Cost, other: Cost): Cost => ({
  calls: one.calls + other.calls,
  values: one.values + other.values,
});

/**
 * What an operation asks for at most. A list of a route's answer has as many entries as the arguments allow, any other list
 * ten; `@skip` and `@include` count as if they were not there. The work is linear: a fragment is looked at once for each
 * number of entries, however often it is used.
 * @param document valid, so that no fragment contains itself
 */
export const costOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: VariableValues,
): Cost => {
  const known = new Map<string, Cost>();
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );

  const ofSelections = ({ selections }: SelectionSetNode, place: Place): Cost =>
    selections.map((node) => ofSelection(node, place)).reduce(sumOf, nothing);

  const ofSelection = (node: FieldNode | FragmentSpreadNode | InlineFragmentNode, place: Place): Cost => {
    if (node.kind === Kind.FIELD) return ofField(node, place);
    if (node.kind === Kind.INLINE_FRAGMENT) return ofSelections(node.selectionSet, place);
    const key = `${node.name.value} ${place.entries}`;
    const fragment = fragments.get(node.name.value);
    const cost = known.get(key) ?? (fragment ? ofSelections(fragment.selectionSet, place) : nothing);
    known.set(key, cost);
    return cost;
  };

  const ofField = (node: FieldNode, { type: parent, entries }: Place): Cost => {
    const name = node.name.value;
    const field = parent.getFields()[name];
    if (!field) return { calls: 0, values: name === '__typename' ? 1 : introspectionCost };
    const isCall = calledRoute(parent.name, name) !== undefined;
    const times = isListType(getNullableType(field.type)) ? entries : 1;
    const inside = isCall ? entriesOf(getArgumentValues(field, node, variables)) : usualEntries;
    const type = getNamedType(field.type);
    const part =
      node.selectionSet && isObjectType(type) ? ofSelections(node.selectionSet, { type, entries: inside }) : nothing;
    return {
      calls: times * part.calls + (isCall ? 1 : 0),
      values: times * (1 + part.values),
    };
  };

  return ofSelections(operation.selectionSet, { type: schema.getQueryType() as GraphQLObjectType, entries: 1 });
};

/** How many entries the arguments of a route allow; no number of them makes anything cheaper. */
const entriesOf = ({ page_size, limit, hours }: Readonly<Record<string, unknown>>): number =>
  Math.max(1, Number(page_size ?? limit ?? hours ?? usualEntries));
