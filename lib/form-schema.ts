import * as z from 'zod';

/** What a person may enter, as JSON Schema 2020-12: an object of texts, or `anyOf` several. */
export type FormSchema = z.core.JSONSchema.JSONSchema;

/** The schema of what `schema` accepts, before any transformation. */
export const formOf = (schema: z.ZodType): FormSchema => describe(schema, () => {});

/** The same for credentials: a text is a password, write-only, unless its own schema says what else it is. */
export const credentialsFormOf = (schema: z.ZodType): FormSchema =>
  describe(schema, (field) => {
    if (field.type === 'string' && field.format === undefined)
      Object.assign(field, { format: 'password', writeOnly: true });
  });

const describe = (schema: z.ZodType, change: (field: FormSchema) => void): FormSchema => {
  const { $schema: _, ...form } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => change(jsonSchema as FormSchema),
  });
  return form;
};
