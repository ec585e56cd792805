import type { Answer, Chapter, Route } from '#functions/manifest/table.ts';
import { problem } from '#functions/runtime/http/problem.ts';
import { scopes } from '#lib/auth/api-key.ts';
import { commonProblems, commonProblemsOf, ownProblem } from './problems.ts';
import { sampleOf } from './sample.ts';
import { type Components, describeSchema, type JsonSchema } from './schemas.ts';

export type Content = Readonly<Record<string, { schema: JsonSchema; example?: unknown }>>;

export type Response = {
  description: string;
  headers?: Readonly<Record<string, unknown>>;
  content?: Content;
};

export type Parameter = {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description?: string;
  schema: JsonSchema;
  example?: unknown;
};

export type Operation = {
  operationId: string;
  tags: readonly string[];
  summary: string;
  description: string;
  parameters?: readonly Parameter[];
  requestBody?: { required: true; content: Content };
  responses: Readonly<Record<string, Response | { $ref: string }>>;
  /** It needs a key that is valid for every tenant. */
  'x-for-every-tenant'?: true;
  security: readonly Readonly<Record<string, readonly string[]>>[];
};

export type OpenApi = {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } };
  servers: readonly { url: string }[];
  tags: readonly { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Components;
    responses: Record<string, Response>;
    headers: Record<string, unknown>;
    securitySchemes: Record<string, unknown>;
  };
};

const about = `Ingests the support tickets of many tenants, triages them, alerts on the urgent ones and answers questions about them.

Send an API key with every request: \`Authorization: Bearer <api key>\`. A key opens the data of its tenants and allows what its scopes say: \`${scopes.join('`, `')}\`; none implies another.

Times are ISO 8601 in UTC. Lists come in pages: come back with \`next_cursor\` as \`cursor\` for the next one. Errors are problem details (RFC 9457) and every answer has \`x-request-id\`. Parameters that an operation does not know are refused.

Every GET may be a HEAD. A 200 to either has an \`ETag\`: send it back as \`If-None-Match\`, and an answer that is the same is a 304 without a body. Long answers are compressed for whoever sends \`Accept-Encoding: gzip\`. Pages of other origins cannot read answers, unless the deployment names their origins.`;

/** The OpenAPI document of these routes, made from the same schemas that validate requests. */
export const openApiOf = (chapters: readonly Chapter[], version: string): OpenApi => {
  const schemas: Components = {};
  const problemSchema = describeSchema(problem, 'output', schemas);
  const paths: OpenApi['paths'] = {};
  for (const { title, routes } of chapters)
    for (const route of routes) {
      paths[route.path] ??= {};
      Object.assign(paths[route.path] ?? {}, {
        [route.method.toLowerCase()]: operationOf(route, title, schemas, problemSchema),
      });
    }
  const responses = Object.values(commonProblems).map(({ name, description, example }) => [
    name,
    problemResponse(description, example, problemSchema),
  ]);
  return {
    openapi: '3.1.0',
    info: { title: 'Intake', version, description: about, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    tags: chapters.map(({ title, about }) => ({ name: title, description: about })),
    paths,
    components: {
      schemas,
      responses: Object.fromEntries(responses),
      headers: {
        RequestId: {
          description: 'Identifies this answer; quote it when you report a fault',
          required: true,
          schema: { type: 'string' },
        },
        RateLimitPolicy: {
          description:
            'What the key, and its tenant, may ask for in so many seconds (draft-ietf-httpapi-ratelimit-headers-10)',
          schema: { type: 'string' },
          example: '"key";q=6000;w=60, "tenant";q=12000;w=60',
        },
        RateLimit: {
          description:
            'How many requests are left to each, and in how many seconds all are there again; long ones cost more',
          schema: { type: 'string' },
          example: '"key";r=5990;t=1, "tenant";r=11990;t=1',
        },
      },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key, as `POST /keys` answers with it' },
      },
    },
  };
};

const rawContent = ({ example, mediaTypes }: NonNullable<Route['rawBody']>, schemas: Components) =>
  mediaTypes
    ? Object.fromEntries(mediaTypes.map((type) => [type, { schema: { type: 'string' as const }, example }]))
    : jsonContent({ type: 'object', additionalProperties: true, examples: [example] }, schemas);

const operationOf = (route: Route, tag: string, schemas: Components, problemSchema: JsonSchema): Operation => {
  const parameters = [
    ...parametersOf('path', route.params, schemas),
    ...parametersOf('query', route.exportQuery ?? route.query, schemas),
  ];
  return {
    operationId: route.name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    tags: [tag],
    summary: route.summary,
    description: route.details === undefined ? whoMay(route) : `${route.details} ${whoMay(route)}`,
    ...(route.forEveryTenant && { 'x-for-every-tenant': true }),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && {
      requestBody: { required: true, content: jsonContent(describeSchema(route.body, 'input', schemas), schemas) },
    }),
    ...(route.rawBody && { requestBody: { required: true, content: rawContent(route.rawBody, schemas) } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(route.answers).map(([status, answer]) => [
          status,
          responseOf(Number(status), answer, schemas, problemSchema, headersOf(route)),
        ]),
      ),
      ...Object.fromEntries(
        commonProblemsOf(route)
          .filter((status) => !(status in route.answers))
          .map((status) => [status, { $ref: `#/components/responses/${commonProblems[status]?.name}` }]),
      ),
    },
    security: route.scope === null ? [] : [{ key: [route.scope] }],
  };
};

const whoMay = ({ scope, forEveryTenant }: Route): string => {
  if (scope === null) return 'Open to everybody.';
  return `Needs a key with the scope \`${scope}\`${forEveryTenant ? ' that is valid for every tenant' : ''}.`;
};

const parametersOf = (where: Parameter['in'], schema: Route['query'], schemas: Components): Parameter[] => {
  const { properties = {}, required = [] } = describeSchema(schema, 'input', schemas);
  return Object.entries(properties as Record<string, JsonSchema>).map(([name, { description, examples, ...own }]) => ({
    name,
    in: where,
    required: required.includes(name),
    ...(description && { description }),
    schema: own,
    ...(examples?.length && { example: examples[0] }),
  }));
};

const headers = { 'x-request-id': { $ref: '#/components/headers/RequestId' } };

type AnswerHeaders = NonNullable<Response['headers']>;

/** Headers of a response; one to a key includes its remaining budget. */
const headersOf = ({ scope }: Route): AnswerHeaders =>
  scope === null
    ? headers
    : {
        ...headers,
        ratelimit: { $ref: '#/components/headers/RateLimit' },
        'ratelimit-policy': { $ref: '#/components/headers/RateLimitPolicy' },
      };

const responseOf = (
  status: number,
  answer: Answer,
  schemas: Components,
  problemSchema: JsonSchema,
  answerHeaders: AnswerHeaders,
): Response => {
  const { description, schema, mediaType, otherTypes = [] } = answer;
  if (schema) {
    const json = jsonContent(describeSchema(schema, 'output', schemas), schemas)['application/json'];
    const others = otherTypes.map((type) => [type, type.endsWith('+json') ? json : { schema: { type: 'string' } }]);
    const content = { 'application/json': json, ...Object.fromEntries(others) };
    return { description, headers: answerHeaders, content };
  }
  if (mediaType)
    return { description, headers: answerHeaders, content: { [mediaType]: { schema: { type: 'string' } } } };
  return status < 400
    ? { description, headers: answerHeaders }
    : problemResponse(description, ownProblem(status, description), problemSchema);
};

const problemResponse = (description: string, example: unknown, schema: JsonSchema): Response => ({
  description,
  headers,
  content: { 'application/problem+json': { schema, example } },
});

const jsonContent = (schema: JsonSchema, schemas: Components): Content => ({
  'application/json': { schema, example: sampleOf(schema, schemas) },
});
