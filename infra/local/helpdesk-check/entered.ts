import type * as z from 'zod';
import { credentialsFormOf, type FormSchema, formOf } from '#lib/form-schema.ts';

/** A field that a person enters, by the form that the API describes. */
export type EnteredField = { name: string; title: string; isSecret: boolean; isRequired: boolean };

type Values = Readonly<Record<string, string>>;

/** The forms of a schema: one, or those of a choice. */
export const targetForms = (schema: z.ZodType): EnteredField[][] => fieldsOf(formOf(schema));
export const credentialsForms = (schema: z.ZodType): EnteredField[][] => fieldsOf(credentialsFormOf(schema));

const fieldsOf = ({ anyOf, properties = {}, required = [] }: FormSchema): EnteredField[][] =>
  anyOf
    ? anyOf.flatMap((form) => fieldsOf(form as FormSchema))
    : [
        Object.entries(properties).map(([name, field]) => {
          const { title = name, writeOnly = false } = field as FormSchema;
          return { name, title, isSecret: writeOnly, isRequired: required.includes(name) };
        }),
      ];

/** The forms that have all the fields that were given. */
export const fittingForms = (forms: readonly EnteredField[][], given: Values): EnteredField[][] =>
  forms.filter((fields) => Object.keys(given).every((name) => fields.some((field) => field.name === name)));

/** The variable that holds a field of the credentials. */
export const variableOf = (field: string): string => `HELPDESK_${field.toUpperCase()}`;

/** The fields of any form that the environment holds. */
export const givenBy = (env: NodeJS.ProcessEnv, forms: readonly EnteredField[][]): Values =>
  Object.fromEntries(
    forms.flat().flatMap(({ name }) => {
      const value = env[variableOf(name)];
      return value ? [[name, value]] : [];
    }),
  );

/** What is still missing is asked for, one field after another. */
export const completed = async (
  fields: readonly EnteredField[],
  given: Values,
  ask: (field: EnteredField) => Promise<string>,
): Promise<Values> => {
  const values: Record<string, string> = { ...given };
  for (const field of fields) {
    if (values[field.name] !== undefined) continue;
    const value = field.isRequired ? await ask(field) : '';
    if (value !== '') values[field.name] = value;
  }
  return values;
};
