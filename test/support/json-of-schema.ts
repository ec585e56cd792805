import fc from 'fast-check';
import type * as z from 'zod';
import { type Components, describeSchema, type JsonSchema, referredBy } from '#functions/openapi/schemas.ts';

/** Any JSON that a response may be by its schema, with members that may be missing there or not. */
export const jsonOf = (response: z.ZodType): fc.Arbitrary<unknown> => {
  const components: Components = {};

  const jsonBy = (schema: JsonSchema): fc.Arbitrary<unknown> => {
    const component = referredBy(schema);
    if (component !== undefined) return jsonBy(components[component] as JsonSchema);
    if (schema.anyOf) return fc.oneof(...(schema.anyOf as JsonSchema[]).map(jsonBy));
    if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => jsonBy({ ...schema, type })));
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (schema.const !== undefined) return fc.constant(schema.const);
    return plainOf(schema);
  };

  const plainOf = (schema: JsonSchema): fc.Arbitrary<unknown> => {
    const { minimum = -1_000_000, maximum = 1_000_000 } = schema;
    switch (schema.type) {
      case 'null':
        return fc.constant(null);
      case 'string':
        return schema.format === 'date-time'
          ? fc.date({ noInvalidDate: true }).map((at) => at.toISOString())
          : fc.string();
      case 'integer':
        return fc.integer({ min: minimum, max: Math.min(maximum, 1_000_000) });
      case 'number':
        return fc.double({ noNaN: true, noDefaultInfinity: true });
      case 'boolean':
        return fc.boolean();
      case 'array':
        return fc.array(jsonBy(schema.items as JsonSchema), { maxLength: 3 });
      case 'object':
        return objectOf(schema);
      default:
        return fc.jsonValue();
    }
  };

  const objectOf = ({ properties, required = [], propertyNames, additionalProperties }: JsonSchema) => {
    const keys = (propertyNames as JsonSchema | undefined)?.enum as string[] | undefined;
    const others = (additionalProperties ?? {}) as JsonSchema;
    if (!properties && !keys) return fc.dictionary(fc.string(), jsonBy(others));
    const members = keys ? Object.fromEntries(keys.map((key) => [key, others])) : properties;
    const values = Object.entries(members ?? {}).map(([name, member]) => [name, jsonBy(member as JsonSchema)]);
    return fc.record(Object.fromEntries(values), { requiredKeys: required as never[] });
  };

  const described = describeSchema(response, 'output', components);
  return jsonBy(described).map((value) => JSON.parse(JSON.stringify(value)));
};
