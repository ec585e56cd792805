import {
  GraphQLBoolean,
  GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLFloat,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  GraphQLString,
} from 'graphql';
import { type Components, describeSchema, type JsonSchema } from '../openapi/schemas.ts';
import { inPascalCase, isGraphqlName, singularOf } from './names.ts';
import { type Described, describedBy, type Shape } from './shapes.ts';

const scalarNamed = (name: string, description: string) => new GraphQLScalarType({ name, description });

const scalars = {
  String: GraphQLString,
  Int: GraphQLInt,
  Float: GraphQLFloat,
  Boolean: GraphQLBoolean,
  DateTime: scalarNamed('DateTime', 'A time as a string: ISO 8601, in UTC'),
  Date: scalarNamed('Date', 'A date as a string: `2026-01-31`'),
  JSON: scalarNamed(
    'JSON',
    'Any JSON value, for objects whose keys are not known in advance, such as the statuses of a tenant',
  ),
};

export type Fields = Record<string, GraphQLFieldConfig<unknown, unknown>>;

/** Makes an enum of texts, the same for the same ones; none if GraphQL cannot spell one of them, which leaves a text. */
const enumTypes = () => {
  const made = new Map<string, GraphQLEnumType>();
  return (texts: readonly string[], name: string): GraphQLEnumType | undefined => {
    if (!texts.every(isGraphqlName)) return undefined;
    const key = texts.join();
    const values = Object.fromEntries(texts.map((text) => [text, {}]));
    const type = made.get(key) ?? new GraphQLEnumType({ name, values });
    made.set(key, type);
    return type;
  };
};

/**
 * Makes types of the schemas of answers, one for each component and for each object inside of another. Texts of the same
 * values are one enum, named after the first place that has it.
 * @param added further fields of the type of this name
 */
export const outputTypes = (added: (typeName: string) => Fields) => {
  const components: Components = {};
  const objects = new Map<string, GraphQLObjectType>();
  const enumOf = enumTypes();

  const objectNamed = (name: string, shape: Shape & { kind: 'object' }, description?: string): GraphQLObjectType => {
    const known = objects.get(name);
    if (known) return known;
    let fields: Fields = {};
    const made = new GraphQLObjectType({ name, description: description ?? null, fields: () => fields });
    objects.set(name, made); // before its fields, which may lead back to it
    const own = Object.entries(shape.fields).map(([field, { isRequired, ...described }]) => [
      field,
      fieldOf(described, name + inPascalCase(field), isRequired),
    ]);
    fields = { ...Object.fromEntries(own), ...added(name) };
    return made;
  };

  const fieldOf = (described: Described, name: string, isRequired: boolean) => {
    const type = typeOf(described, name);
    return { type: isRequired ? type : nullable(type), description: descriptionOf(described) };
  };

  const componentNamed = (name: string): GraphQLOutputType => {
    const { shape, description } = describedBy(components[name] as JsonSchema, components);
    if (shape.kind === 'object') return objectNamed(name, shape, description);
    return namedType(shape, name);
  };

  const namedType = (shape: Shape, name: string): GraphQLOutputType => {
    switch (shape.kind) {
      case 'scalar':
        return scalars[shape.name];
      case 'enum':
        return enumOf(shape.values, name) ?? GraphQLString;
      case 'list':
        return new GraphQLList(typeOf(shape.entry, singularOf(name)));
      case 'object':
        return objectNamed(name, shape);
      case 'component':
        return componentNamed(shape.name);
    }
  };

  const typeOf = ({ shape, isNullable }: Described, name: string): GraphQLOutputType => {
    const type = namedType(shape, name);
    return isNullable ? type : new GraphQLNonNull(type as GraphQLObjectType);
  };

  return {
    enumOf,
    /** The type of a route's answer; `name` is that of an answer that is no component. */
    answerType: (schema: Parameters<typeof describeSchema>[0], name: string): GraphQLOutputType =>
      nullable(typeOf(describedBy(describeSchema(schema, 'output', components), components), name)),
  };
};

export type OutputTypes = ReturnType<typeof outputTypes>;

const nullable = (type: GraphQLOutputType): GraphQLOutputType =>
  type instanceof GraphQLNonNull ? (type.ofType as GraphQLOutputType) : type;

/** What the schema says, and the values of a text that is no enum. */
const descriptionOf = ({ description, shape }: Described): string | null => {
  if (shape.kind !== 'enum' || shape.values.every(isGraphqlName)) return description ?? null;
  const values = `One of: ${shape.values.join(', ')}`;
  return description === undefined ? values : `${description}. ${values}`;
};
