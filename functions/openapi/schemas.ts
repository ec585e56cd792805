import * as z from 'zod';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Referenced schemas by id. */
export type Components = Record<string, JsonSchema>;

/**
 * The JSON schema of a request (`input`) or response (`output`). Schemas with an id become components and are
 * referenced.
 */
export const describeSchema = (schema: z.ZodType, io: 'input' | 'output', components: Components): JsonSchema => {
  const described = z.toJSONSchema(schema, {
    io,
    override: ({ zodSchema, jsonSchema }) => {
      giveBack(jsonSchema, zodSchema);
      tidy(jsonSchema, io);
    },
  });
  const { $schema: _, $defs = {}, id, ...own } = toComponents(described);
  for (const [name, definition] of Object.entries($defs)) addComponent(components, name, definition);
  if (id === undefined) return own;
  addComponent(components, id, own);
  return referenceTo(id);
};

const home = '#/components/schemas/';

const referenceTo = (id: string): JsonSchema => ({ $ref: home + id });

/** The name of the referenced component. */
export const referredBy = ({ $ref }: JsonSchema): string | undefined => $ref?.slice(home.length);

const toComponents = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', `"${home}`)) as JsonSchema;

const addComponent = (components: Components, name: string, { id: _, ...schema }: JsonSchema): void => {
  const known = components[name];
  if (known && JSON.stringify(known) !== JSON.stringify(schema))
    throw new Error(`There are two schemas called ${name}`);
  components[name] = schema;
};

/** zod omits these for transformed inputs; ours describe what callers send, so they still hold. */
const giveBack = (described: JsonSchema, schema: z.core.$ZodType): void => {
  const examples = z.globalRegistry.get(schema)?.examples;
  if (Array.isArray(examples)) described.examples = examples;
  if (schema instanceof z.ZodDefault) described.default = schema.def.defaultValue as JsonSchema['default'];
};

/** Removes what is redundant to readers, and what clients must not rely on. */
const tidy = (schema: JsonSchema, io: 'input' | 'output'): void => {
  if (schema.format !== undefined) {
    delete schema.pattern; // the format says it already
    delete schema.anyOf;
    schema.type = 'string';
  }
  if (schema.type === 'integer' || schema.type === 'boolean') {
    delete schema.pattern; // it describes the query string
    delete schema.enum;
  }
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (io === 'output' && schema.additionalProperties === false) delete schema.additionalProperties; // responses may grow
};
