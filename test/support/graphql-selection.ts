import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { calledRoute } from '#functions/graphql/called-route.ts';

/** The fields of a type that are no calls of further routes. */
export const ownFieldsOf = (type: GraphQLObjectType) =>
  Object.values(type.getFields()).filter(({ name }) => calledRoute(type.name, name) === undefined);

/** The names of all fields below a type, as `Ticket.subject`. */
export const fieldsBelow = (type: GraphQLOutputType): string[] => {
  const named = getNamedType(type);
  if (!isObjectType(named)) return [];
  return ownFieldsOf(named).flatMap((field) => [`${named.name}.${field.name}`, ...fieldsBelow(field.type)]);
};

/** A selection of everything in a type, without further calls. */
export const selectionOf = (type: GraphQLOutputType): string => {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  return `{ ${ownFieldsOf(named)
    .map((field) => `${field.name} ${selectionOf(field.type)}`)
    .join(' ')} }`;
};

/**
 * A value of the API as GraphQL has to answer it: what is missing is null. @throws if it has what the type has not
 * @param see is called for each field that has a value
 */
export const asSelected = (value: unknown, type: GraphQLOutputType, see: (field: string) => void): unknown => {
  const nullable = getNullableType(type);
  if (value === null || value === undefined) return null;
  if (isListType(nullable)) return (value as unknown[]).map((entry) => asSelected(entry, nullable.ofType, see));
  if (!isObjectType(nullable)) return value;
  const own = value as Readonly<Record<string, unknown>>;
  const fields = ownFieldsOf(nullable);
  const unknown = Object.keys(own).filter((name) => !fields.some((field) => field.name === name));
  if (unknown.length > 0) throw new Error(`${nullable.name} has no ${unknown.join(', ')}`);
  return Object.fromEntries(
    fields.map((field) => {
      if (own[field.name] !== undefined && own[field.name] !== null) see(`${nullable.name}.${field.name}`);
      return [field.name, asSelected(own[field.name], field.type, see)];
    }),
  );
};

/** A field with these of its arguments, of which all are texts, and everything in its answer. */
export const fieldWith = (field: GraphQLField<unknown, unknown>, values: Readonly<Record<string, string>>): string => {
  const given = field.args
    .filter(({ name, type }) => isNonNullType(type) || name in values)
    .map(({ name }) => `${name}: ${JSON.stringify(values[name] ?? 'any')}`);
  return `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${selectionOf(field.type)}`;
};
