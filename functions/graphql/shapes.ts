import type { Components, JsonSchema } from '../openapi/schemas.ts';
import { referredBy } from '../openapi/schemas.ts';

/** What GraphQL makes a type of. */
export type Shape =
  | { kind: 'scalar'; name: 'String' | 'Int' | 'Float' | 'Boolean' | 'DateTime' | 'Date' | 'JSON' }
  | { kind: 'enum'; values: readonly string[] }
  | { kind: 'list'; entry: Described }
  | { kind: 'object'; fields: Readonly<Record<string, Described & { isRequired: boolean }>> }
  | { kind: 'component'; name: string };

export type Described = { shape: Shape; isNullable: boolean; description: string | undefined };

/**
 * The shape of a JSON schema. Objects that may have any key are JSON, as GraphQL knows no maps; an object that is one of
 * several has the fields of all of them.
 */
export const describedBy = (schema: JsonSchema, components: Components): Described => {
  const { anyOf = [], type, description } = schema;
  const isNull = (one: JsonSchema): boolean => one.type === 'null';
  const types = [type ?? []].flat();
  const isNullable = types.includes('null') || (anyOf as JsonSchema[]).some(isNull);
  const members = (anyOf as JsonSchema[]).filter((one) => !isNull(one));
  const [only, ...others] = members;
  if (only && others.length === 0)
    return { shape: describedBy(only, components).shape, isNullable, description: description ?? only.description };
  const core = only ? merged(members, components) : { ...schema, type: types.find((one) => one !== 'null') };
  return { shape: shapeOf(core as JsonSchema, components), isNullable, description };
};

const shapeOf = (schema: JsonSchema, components: Components): Shape => {
  const component = referredBy(schema);
  if (component !== undefined) return { kind: 'component', name: component };
  const values = valuesOf(schema);
  if (values) return { kind: 'enum', values };
  switch (schema.type) {
    case 'string':
      return scalar(schema.format === 'date-time' ? 'DateTime' : schema.format === 'date' ? 'Date' : 'String');
    case 'integer':
      return scalar('Int');
    case 'number':
      return scalar('Float');
    case 'boolean':
      return scalar('Boolean');
    case 'array':
      return { kind: 'list', entry: describedBy(schema.items as JsonSchema, components) };
    case 'object':
      return objectOf(schema, components);
    default:
      return scalar('JSON');
  }
};

const scalar = (name: (Shape & { kind: 'scalar' })['name']): Shape => ({ kind: 'scalar', name });

const objectOf = (schema: JsonSchema, components: Components): Shape => {
  const { properties = {}, required = [], propertyNames, additionalProperties } = schema;
  const keys = (propertyNames as JsonSchema | undefined)?.enum as string[] | undefined;
  const members = keys ? Object.fromEntries(keys.map((key) => [key, additionalProperties])) : properties;
  const fields = Object.entries(members).map(([name, member]) => [
    name,
    { ...describedBy(member as JsonSchema, components), isRequired: required.includes(name) },
  ]);
  return fields.length > 0 ? { kind: 'object', fields: Object.fromEntries(fields) } : scalar('JSON');
};

/** All texts that a schema allows, if it names them. */
const valuesOf = ({ type, enum: values, const: only }: JsonSchema): string[] | undefined => {
  if (type !== 'string') return undefined;
  return (values as string[] | undefined) ?? (typeof only === 'string' ? [only] : undefined);
};

/** One object with what any of these has; required is what all of them have. */
const merged = (members: readonly JsonSchema[], components: Components): JsonSchema => {
  const objects = members.map((one) => components[referredBy(one) ?? ''] ?? one);
  const properties: Record<string, JsonSchema> = {};
  for (const { properties: own = {} } of objects)
    for (const [name, schema] of Object.entries(own as Record<string, JsonSchema>))
      properties[name] = name in properties ? eitherOf(properties[name] as JsonSchema, schema) : schema;
  const required = Object.keys(properties).filter((name) => objects.every((one) => one.required?.includes(name)));
  return objects.every(({ type }) => type === 'object') ? { type: 'object', properties, required } : {};
};

const eitherOf = (one: JsonSchema, other: JsonSchema): JsonSchema => {
  if (JSON.stringify(one) === JSON.stringify(other)) return one;
  const values = [valuesOf(one), valuesOf(other)];
  return values.every((all) => all !== undefined)
    ? { type: 'string', enum: [...new Set(values.flat())] as string[] }
    : {};
};
