import {
  type GraphQLArgumentConfig,
  GraphQLBoolean,
  type GraphQLEnumType,
  GraphQLFloat,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLScalarType,
  GraphQLString,
} from 'graphql';
import type { Route } from '../manifest/table.ts';
import { describeSchema, type JsonSchema } from '../openapi/schemas.ts';
import { inPascalCase } from './names.ts';
import type { OutputTypes } from './output-types.ts';

export type Arguments = Record<string, GraphQLArgumentConfig>;

/**
 * The arguments of a route's field: what its path and its query take, without those that are given.
 * @param owner what an enum is named after that no answer has
 */
export const argumentsOf = (
  { params, query }: Pick<Route, 'params' | 'query'>,
  { enumOf }: Pick<OutputTypes, 'enumOf'>,
  owner: string,
  given: readonly string[] = [],
): Arguments => {
  const leafOf = (schema: JsonSchema, name: string): GraphQLScalarType | GraphQLEnumType => {
    if (schema.enum) return enumOf(schema.enum as string[], owner + inPascalCase(name)) ?? GraphQLString;
    switch (schema.type) {
      case 'integer':
        return GraphQLInt;
      case 'number':
        return GraphQLFloat;
      case 'boolean':
        return GraphQLBoolean;
      default:
        return GraphQLString;
    }
  };
  const typeOf = (schema: JsonSchema, name: string) =>
    schema.type === 'array'
      ? new GraphQLList(new GraphQLNonNull(leafOf(schema.items as JsonSchema, name)))
      : leafOf(schema, name);
  const argumentOf = (schema: JsonSchema, name: string, isRequired: boolean): GraphQLArgumentConfig => {
    const type = typeOf(schema, name);
    return {
      type: isRequired ? new GraphQLNonNull(type) : type,
      description: descriptionOf(schema),
      ...(schema.default !== undefined && { default: { value: schema.default } }),
    };
  };
  const parts = [params, query].map((schema) => describeSchema(schema, 'input', {}));
  const all = parts.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(([name, schema]) => [
      name,
      argumentOf(schema as JsonSchema, name, required.includes(name)),
    ]),
  );
  return Object.fromEntries(all.filter(([name]) => !given.includes(name as string)));
};

const descriptionOf = ({ description, minimum, maximum }: JsonSchema): string | null => {
  const range = maximum === undefined ? undefined : `${minimum ?? 0} to ${maximum}`;
  return [description, range].filter((text) => text !== undefined).join('; ') || null;
};
