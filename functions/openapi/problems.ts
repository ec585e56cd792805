import type { Route } from '#functions/manifest/table.ts';
import { bodyLimit } from '#functions/runtime/http/parse-body.ts';
import { problemReply } from '#functions/runtime/http/problem.ts';
import {
  badInput,
  forbidden,
  internal,
  RequestError,
  tooLarge,
  tooManyRequests,
  unauthorized,
  unavailable,
  unsupportedMediaType,
} from '#lib/errors.ts';

type Problem = { name: string; description: string; example: unknown };

const requestId = 'c7f0a4f2-4f7b-4a2e-8d8a-0a4f3c2b1d90';

/** The response to such an error, made by the runtime itself so that the two cannot differ. */
export const exampleOf = (error: unknown): unknown => problemReply(error, requestId).body;

/** Problems with the same meaning on every route. */
export const commonProblems: Readonly<Record<number, Problem>> = {
  401: {
    name: 'Unauthorized',
    description: 'No API key, or one that is unknown, expired or revoked',
    example: exampleOf(unauthorized('The API key is unknown, expired or revoked.')),
  },
  403: {
    name: 'Forbidden',
    description: 'The key lacks the tenant or the scope; the answer does not reveal whether the resource exists',
    example: exampleOf(forbidden()),
  },
  413: { name: 'TooLarge', description: 'The body is too large', example: exampleOf(tooLarge(bodyLimit)) },
  415: {
    name: 'UnsupportedMediaType',
    description: 'The body is of another media type',
    example: exampleOf(unsupportedMediaType('application/json')),
  },
  422: {
    name: 'BadInput',
    description: 'The request is invalid; `errors` has an entry for each error',
    example: exampleOf(badInput([{ in: 'query', path: 'tenant_id', message: 'is missing' }])),
  },
  429: {
    name: 'TooManyRequests',
    description:
      'The key or its tenant has exceeded its budget of requests or of seconds of work; retry after `Retry-After` seconds',
    example: exampleOf(tooManyRequests('Rate limit exceeded: 6000 requests a minute for this key.', 2)),
  },
  500: {
    name: 'Internal',
    description: 'Internal error; the log has its cause under the request id',
    example: exampleOf(internal()),
  },
  503: {
    name: 'Unavailable',
    description:
      'The database does not respond, or the query takes too long (`too-slow`); retry after `Retry-After` seconds',
    example: exampleOf(unavailable()),
  },
};

/** The common problems that a route may answer with. */
export const commonProblemsOf = ({ scope, body, rawBody, config }: Route): number[] => [
  ...(scope === null ? [] : [401, 403, 429]),
  ...(body || rawBody?.mediaTypes ? [413, 415] : []),
  422,
  500,
  ...(config.includes('mongo') ? [503] : []),
];

/** An example of a route-specific problem. */
export const ownProblem = (status: number, description: string): unknown =>
  exampleOf(new RequestError(status, status === 404 ? 'not-found' : 'conflict', `${description}.`));
