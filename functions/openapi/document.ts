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

Send an API key with every request: \`Authorization: Bearer <api key>\`. A key grants access to the data of its tenants, within its scopes: \`${scopes.join('`, `')}\`; no scope implies another.

Times are ISO 8601 in UTC. Lists are paginated: pass \`next_cursor\` as \`cursor\` to get the next page. Errors are problem details (RFC 9457), and every response has \`x-request-id\`. Unknown parameters are rejected.

Every GET route also supports HEAD. A 200 to either has an \`ETag\`: send it as \`If-None-Match\`, and an unchanged response is a 304 without a body. Long responses are compressed for clients that send \`Accept-Encoding: gzip\`. Pages of other origins cannot read responses, unless the deployment allows their origins (CORS).`;

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
          description: 'Identifies this response; quote it when you report a problem',
          required: true,
          schema: { type: 'string' },
        },
        RateLimitPolicy: {
          description:
            'Quotas of the key and its tenant: requests per window of seconds (draft-ietf-httpapi-ratelimit-headers-10)',
          schema: { type: 'string' },
          example: '"key";q=6000;w=60, "tenant";q=12000;w=60',
        },
        RateLimit: {
          description: 'Remaining requests of each quota, and seconds until it is full again; long requests cost more',
          schema: { type: 'string' },
          example: '"key";r=5990;t=1, "tenant";r=11990;t=1',
        },
      },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key, as returned by `POST /keys`' },
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
  if (scope === null) return 'Requires no key.';
  return `Requires a key with the scope \`${scope}\`${forEveryTenant ? ' that is valid for every tenant' : ''}.`;
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
