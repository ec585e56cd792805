import { type Components, type JsonSchema, referredBy } from './schemas.ts';

/** Example values by member name; other members get one by their schema. */
const byName: Readonly<Record<string, unknown>> = {
  tenant_id: 'harbour-bank',
  ticket_id: 'T-1042',
  external_id: 'T-1042',
  customer_id: 'C-77',
  job_id: '0b9f6c1e-6f0c-4a53-9d7e-2f1f5a3c8e11',
  owner_id: '0b9f6c1e-6f0c-4a53-9d7e-2f1f5a3c8e11',
  key_id: '6a1d3c52-8f0e-4c0b-9a57-0d2f4e9b7c31',
  key: 'intake_…',
  request_id: 'c7f0a4f2-4f7b-4a2e-8d8a-0a4f3c2b1d90',
  next_cursor: null,
  expires_at: '2030-01-01T00:00:00Z',
  error: null,
  name: 'provider',
  source: 'email',
  subject: 'Card payments fail',
  message: 'Since this morning no card payment goes through.',
  label: 'nightly export',
  status: 'open',
  reason: 'says that something does not work',
};

const now = '2026-01-31T12:00:00Z';

/** A deterministic example that is valid against the schema. */
export const sampleOf = (schema: JsonSchema, components: Components, name = ''): unknown => {
  const described = resolved(schema, components);
  const { examples, enum: choices, const: only, anyOf, type } = described;
  if (only !== undefined) return only;
  if (examples?.length) return examples[0];
  if (choices?.length) return choices[0];
  if (name in byName && allows(described, byName[name])) return byName[name];
  if (anyOf) return sampleOf(anyOf[0] as JsonSchema, components, name);
  switch (Array.isArray(type) ? type[0] : type) {
    case 'object':
      return sampleObject(described, components);
    case 'array':
      return [sampleOf(described.items as JsonSchema, components)];
    case 'integer':
    case 'number':
      return described.minimum ?? 0;
    case 'boolean':
      return true;
    case 'string':
      return described.format === 'date-time' ? now : 'text';
    default:
      return null; // any value is allowed
  }
};

/** Dictionaries (`additionalProperties`). */
const sampleObject = (
  { properties = {}, required = [], additionalProperties = {} }: JsonSchema,
  components: Components,
): Record<string, unknown> => {
  const described: Record<string, unknown> = {
    ...Object.fromEntries(required.map((name) => [name, additionalProperties])),
    ...properties,
  };
  return Object.fromEntries(
    Object.entries(described).map(([name, schema]) => [name, sampleOf(schema as JsonSchema, components, name)]),
  );
};

const resolved = (schema: JsonSchema, components: Components): JsonSchema => {
  const name = referredBy(schema);
  return name === undefined ? schema : (components[name] ?? schema);
};

/** Whether a value is of one of a schema's types. */
const allows = (schema: JsonSchema, value: unknown): boolean => {
  const types = [schema, ...((schema.anyOf ?? []) as JsonSchema[])].flatMap(({ type = [] }) => type);
  if (value === null) return types.includes('null');
  return types.includes(typeof value as 'string');
};
