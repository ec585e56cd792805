import * as z from 'zod';
import { route } from './route.ts';
import type { Route } from './table.ts';

/** Characters of a query: several times a selection of all fields. */
const mostCharacters = 20_000;

const query = () =>
  z
    .strictObject({
      query: z.string().min(1).max(mostCharacters).meta({ description: 'The GraphQL document' }),
      operationName: z.string().max(200).nullish().meta({ description: 'Operation of the document to execute' }),
      variables: z.record(z.string(), z.unknown()).nullish(),
      extensions: z
        .record(z.string(), z.unknown())
        .nullish()
        .meta({ description: 'No extensions are supported; ignored' }),
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
      .meta({ description: 'Path of the field that has the error' }),
    extensions: z.looseObject({
      code: z.string().meta({ description: 'The last part of the `type` of a problem, or `invalid-query`' }),
      status: z.int().meta({ description: "Status of the response of the field's route" }),
    }),
  });

const answer = () =>
  z
    .object({
      errors: z.array(error()).optional(),
      data: z.record(z.string(), z.unknown()).optional().meta({ description: 'Absent if the query was not executed' }),
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
    'The fields of a query are the read routes of this API, with the same checks and limits. The query is charged as one request, and each field as another. If a route rejects a call, its field has an error. The limits of a query are checked before it is executed. A query that cannot be executed is a 400 for clients that accept `application/graphql-response+json`, and a 200 with `errors` for others.',
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
