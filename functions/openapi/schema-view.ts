import type { Parameter } from './document.ts';
import { type Html, html } from './html.ts';
import { type JsonSchema, referredBy } from './schemas.ts';

type Field = Pick<Parameter, 'name' | 'required' | 'schema'> & { description?: string; example?: unknown };

/** A schema as HTML: its fields, or its type on one line. */
export const schemaBlock = (schema: JsonSchema): Html => {
  const fields = fieldsOf(schema);
  return fields.length > 0 ? fieldList(fields) : html`<p class="type">${typeOf(schema)}</p>`;
};

export const fieldList = (fields: readonly Field[]): Html => html`<dl>${fields.map(fieldRow)}</dl>`;

const fieldsOf = ({ properties = {}, required = [] }: JsonSchema): Field[] =>
  Object.entries(properties as Record<string, JsonSchema>).map(([name, schema]) => ({
    name,
    required: required.includes(name),
    schema,
    ...(schema.description && { description: schema.description }),
  }));

const fieldRow = ({ name, required, schema, description, example }: Field): Html => html`<div>
<dt><code>${name}</code>${!required && html` <span class="quiet">optional</span>`}</dt>
<dd><span class="type">${typeOf(schema)}</span>${description && html`<p>${description}</p>`}${
  example !== undefined && html`<p class="quiet">such as <code>${String(example)}</code></p>`
}</dd></div>`;

/** A short type expression, with links to referenced schemas. */
const typeOf = (schema: JsonSchema): Html => {
  const name = referredBy(schema);
  if (name !== undefined) return html`<a href="#schema-${name}">${name}</a>`;
  const { anyOf, const: only, enum: choices, items, properties } = schema;
  if (anyOf) return html`${joined((anyOf as JsonSchema[]).map(typeOf))}`;
  if (only !== undefined) return html`${JSON.stringify(only)}`;
  if (choices) return html`${choices.map((choice) => JSON.stringify(choice)).join(' | ')}${byDefault(schema)}`;
  if (items) return html`list of ${typeOf(items as JsonSchema)}${boundsOf(schema, 'Items', ' entries')}`;
  if (properties)
    return html`{ ${joined(
      Object.keys(properties).map((key) => html`${key}`),
      ', ',
    )} }`;
  const type = [schema.type ?? 'anything'].flat().join(' | ');
  const bounds = schema.type === 'string' ? boundsOf(schema, 'Length', ' characters') : rangeOf(schema);
  return html`${schema.format ?? type}${bounds}${byDefault(schema)}`;
};

const joined = (parts: readonly Html[], by = ' | '): Html[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [html`${by}`, part]));

const byDefault = ({ default: value }: JsonSchema): string =>
  value === undefined ? '' : `, ${String(value)} if not given`;

const rangeOf = ({ minimum, maximum }: JsonSchema): string => {
  if (minimum === undefined) return '';
  return maximum === undefined ? ` from ${minimum}` : ` from ${minimum} to ${maximum}`;
};

const boundsOf = (schema: JsonSchema, what: 'Length' | 'Items', unit: string): string => {
  const [most] = [schema[`max${what}`]];
  return most === undefined ? '' : `, at most ${most}${unit}`;
};
