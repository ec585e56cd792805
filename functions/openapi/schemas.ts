import * as z from 'zod';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Schemas that others refer to, by their id. */
export type Components = Record<string, JsonSchema>;

/**
 * A schema as the document shows it, in what is sent (`input`) or answered (`output`). Schemas with an id are put with the
 * components and referred to.
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

/** The name of the component that a schema refers to. */
export const referredBy = ({ $ref }: JsonSchema): string | undefined => $ref?.slice(home.length);

const toComponents = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', `"${home}`)) as JsonSchema;

const addComponent = (components: Components, name: string, { id: _, ...schema }: JsonSchema): void => {
  const known = components[name];
  if (known && JSON.stringify(known) !== JSON.stringify(schema))
    throw new Error(`There are two schemas called ${name}`);
  components[name] = schema;
};

/** zod leaves these out of what is sent where it is transformed; ours are given as callers see them, so they hold. */
const giveBack = (described: JsonSchema, schema: z.core.$ZodType): void => {
  const examples = z.globalRegistry.get(schema)?.examples;
  if (Array.isArray(examples)) described.examples = examples;
  if (schema instanceof z.ZodDefault) described.default = schema.def.defaultValue as JsonSchema['default'];
};

/** Leaves out what tells a reader nothing, and what a client must not rely on. */
const tidy = (schema: JsonSchema, io: 'input' | 'output'): void => {
  if (schema.format !== undefined) {
    delete schema.pattern; // says at length what the format says in a word
    delete schema.anyOf;
    schema.type = 'string';
  }
  if (schema.type === 'integer' || schema.type === 'boolean') {
    delete schema.pattern; // of the text that it is in a query
    delete schema.enum;
  }
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (io === 'output' && schema.additionalProperties === false) delete schema.additionalProperties; // answers may grow
};
