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

/** What a caller gets for such an error: the very answer of the runtime, so that it cannot differ. */
export const exampleOf = (error: unknown): unknown => problemReply(error, requestId).body;

/** The problems that have the same meaning on every route. */
export const commonProblems: Readonly<Record<number, Problem>> = {
  401: {
    name: 'Unauthorized',
    description: 'No key, or one that is not known, has expired or was revoked',
    example: exampleOf(unauthorized('This key is not known, has expired or was revoked.')),
  },
  403: {
    name: 'Forbidden',
    description: 'The key is for other tenants or lacks the scope; whether the thing exists is not told',
    example: exampleOf(forbidden()),
  },
  413: { name: 'TooLarge', description: 'The body is too large', example: exampleOf(tooLarge(bodyLimit)) },
  415: {
    name: 'UnsupportedMediaType',
    description: 'The body is not sent as JSON',
    example: exampleOf(unsupportedMediaType('application/json')),
  },
  422: {
    name: 'BadInput',
    description: 'The request has faults; each stands in `errors` with its place',
    example: exampleOf(badInput([{ in: 'query', path: 'tenant_id', message: 'is missing' }])),
  },
  429: {
    name: 'TooManyRequests',
    description:
      'Too many requests of the key or its tenant, or too long ones; `Retry-After` says in how many seconds to come back',
    example: exampleOf(tooManyRequests('This key may make 6000 requests a minute.', 2)),
  },
  500: {
    name: 'Internal',
    description: 'Our fault; the request id leads us to the reason',
    example: exampleOf(internal()),
  },
  503: {
    name: 'Unavailable',
    description:
      'The database does not answer, or the question takes it too long (`too-slow`); `Retry-After` says in how many seconds to come back',
    example: exampleOf(unavailable()),
  },
};

/** Which of them a route may answer with. */
export const commonProblemsOf = ({ scope, body, config }: Route): number[] => [
  ...(scope === null ? [] : [401, 403, 429]),
  ...(body === null ? [] : [413, 415]),
  422,
  500,
  ...(config.includes('mongo') ? [503] : []),
];

/** An example of a problem that means something of its own on a route. */
export const ownProblem = (status: number, description: string): unknown =>
  exampleOf(new RequestError(status, status === 404 ? 'not-found' : 'conflict', `${description}.`));
