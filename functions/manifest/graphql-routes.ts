import * as z from 'zod';
import { route } from './route.ts';
import type { Route } from './table.ts';

/** Characters of a query: several times a selection of all fields. */
const mostCharacters = 20_000;

const query = () =>
  z
    .strictObject({
      query: z.string().min(1).max(mostCharacters).meta({ description: 'In the language of GraphQL' }),
      operationName: z.string().max(200).nullish().meta({ description: 'Which operation of the query to run' }),
      variables: z.record(z.string(), z.unknown()).nullish(),
      extensions: z.record(z.string(), z.unknown()).nullish().meta({ description: 'None is known; it has no effect' }),
    })
    .meta({
      id: 'GraphqlQuery',
      examples: [
        {
          query: 'query ($tenant: String!) { urgent_tickets(tenant_id: $tenant) { tickets { ticket_id subject } } }',
          variables: { tenant: 'harbour-bank' },
        },
      ],
    });

const error = () =>
  z.object({
    message: z.string(),
    locations: z.array(z.object({ line: z.int(), column: z.int() })).optional(),
    path: z
      .array(z.union([z.string(), z.int()]))
      .optional()
      .meta({ description: 'The field that it is of' }),
    extensions: z.looseObject({
      code: z.string().meta({ description: 'The last part of the `type` of a problem, or `invalid-query`' }),
      status: z.int().meta({ description: 'What the route of the field has answered with' }),
    }),
  });

const answer = () =>
  z
    .object({
      errors: z.array(error()).optional(),
      data: z.record(z.string(), z.unknown()).optional().meta({ description: 'Missing if the query was not run' }),
    })
    .meta({ id: 'GraphqlAnswer', examples: [{ data: { urgent_tickets: { tickets: [] } } }] });

export const answerGraphql = route('answer-graphql', {
  method: 'POST',
  path: '/graphql',
  changesNothing: true,
  scope: 'read',
  throttle: { perSecond: 50, burst: 100 },
  summary: 'Answer a GraphQL query',
  details:
    'Fields of a query are routes of this API that read, with the same checks and limits: each is charged as one request, besides the query itself. What a route refuses is an error of its field. Limits of a query are known before it is run. To clients that accept `application/graphql-response+json`, a query that cannot be run is a 400, to others a 200 with `errors`.',
  body: query,
  timeoutSeconds: 29, // the gateway's limit
  memoryMb: 1024,
  answers: () => ({
    200: { description: 'The answer', schema: answer(), otherTypes: ['application/graphql-response+json'] },
    400: { description: 'The body is no GraphQL request, or its query cannot be run' },
    406: { description: 'None of the accepted media types is available' },
  }),
});

export const graphqlRoutes = [answerGraphql] as const satisfies readonly Route[];
