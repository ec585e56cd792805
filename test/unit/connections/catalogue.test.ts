import { describe, expect, it } from 'vitest';
import { catalogueOf } from '#lib/connections/catalogue.ts';
import type { FormSchema } from '#lib/form-schema.ts';

type Field = { title?: string; format?: string; writeOnly?: boolean };

const formsOf = ({ anyOf, ...own }: FormSchema): FormSchema[] => (anyOf ? (anyOf as FormSchema[]) : [own]);
const fieldsOf = (schema: FormSchema): [string, Field][] =>
  formsOf(schema).flatMap(({ properties = {} }) => Object.entries(properties) as [string, Field][]);

describe.each(catalogueOf({ allowLoopback: false }))('what a person enters to connect $name', (helpdesk) => {
  const target = helpdesk.target_schema as FormSchema;
  const credentials = helpdesk.credentials_schema as FormSchema;

  it('consists of texts with titles, in forms with titles if there are several', () => {
    for (const schema of [target, credentials]) {
      const forms = formsOf(schema);
      if (forms.length > 1)
        for (const form of forms) expect(form).toMatchObject({ type: 'object', title: expect.any(String) });
      expect(fieldsOf(schema)).not.toEqual([]);
      for (const [name, field] of fieldsOf(schema))
        expect(field, name).toMatchObject({ type: 'string', title: expect.any(String) });
    }
  });

  it('is masked where it is secret, and readable where it names somebody', () => {
    for (const [name, { format, writeOnly = false }] of fieldsOf(credentials)) {
      expect(writeOnly, name).toBe(!/^(client_id|email|user|username)$/.test(name));
      expect(format === 'password', name).toBe(writeOnly);
    }
    for (const [name, { writeOnly }] of fieldsOf(target)) expect(writeOnly, name).toBeUndefined();
  });
});

it('stand-ins on this machine are offered only where they are allowed', () => {
  const offered = (allowLoopback: boolean) => JSON.stringify(catalogueOf({ allowLoopback })).includes('base_url');
  expect([offered(false), offered(true)]).toEqual([false, true]);
});
