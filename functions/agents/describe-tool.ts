import type { Route } from '../manifest/table.ts';
import { type Components, describeSchema, type JsonSchema, referredBy } from '../openapi/schemas.ts';
import { warning } from './untrusted.ts';

export type ToolDescription = {
  name: string;
  title: string;
  description: string;
  inputSchema: JsonSchema;
  outputSchema?: JsonSchema;
  annotations: { readOnlyHint: true };
};

/** A tool as agents see it, made of the schemas that validate the route's requests and describe its answers. */
export const describeTool = (route: Route): ToolDescription => {
  const { name, summary, details } = route;
  const answer = route.answers[200]?.schema;
  return {
    name,
    title: summary,
    description: [`${summary}.`, details, warning].filter(Boolean).join(' '),
    inputSchema: argumentsOf(route),
    ...(answer && { outputSchema: standalone((components) => describeSchema(answer, 'output', components)) }),
    annotations: { readOnlyHint: true },
  };
};

/** What the path and the query take, as one object. */
const argumentsOf = ({ params, query }: Route): JsonSchema =>
  standalone((components) => {
    const parts = [params, query].map((schema) => describeSchema(schema, 'input', components));
    return {
      type: 'object',
      properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
      required: parts.flatMap(({ required = [] }) => required),
      additionalProperties: false,
    };
  });

/** A schema with what it refers to inside; an object at its root, as the protocol demands. */
const standalone = (describe: (components: Components) => JsonSchema): JsonSchema => {
  const components: Components = {};
  const described = describe(components);
  const name = referredBy(described);
  const root = name === undefined ? described : (components[name] ?? described);
  const whole = {
    type: 'object' as const,
    ...root,
    ...(Object.keys(components).length > 0 && { $defs: components }),
  };
  return JSON.parse(JSON.stringify(whole).replaceAll('"#/components/schemas/', '"#/$defs/')) as JsonSchema;
};
