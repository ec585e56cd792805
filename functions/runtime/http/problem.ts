import * as z from 'zod';
import { internal, RequestError, tooSlow, unavailable } from '#lib/errors.ts';
import { exceededTimeLimit } from '#lib/mongo/read-limit.ts';
import { isRefusedCredentials } from '#lib/mongo/refused-credentials.ts';
import { isUnreachable } from '#lib/mongo/unreachable.ts';
import type { Reply } from './reply.ts';

// Not imported: see lib/outgoing/send-request.ts.
const { STATUS_CODES } = process.getBuiltinModule('node:http');

/** RFC 9457. */
export const problem = z.lazy(() =>
  z
    .looseObject({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      detail: z.string(),
      request_id: z.string(),
      errors: z
        .array(z.object({ in: z.enum(['query', 'path', 'header', 'body']), path: z.string(), message: z.string() }))
        .optional(),
    })
    .meta({ id: 'Problem' }),
);

/**
 * The problem details of a thrown value: everything about a `RequestError`, only the request id for an internal error.
 */
export const problemReply = (thrown: unknown, requestId: string): Reply => {
  const error = requestErrorOf(thrown);
  return {
    status: error.status,
    headers: { 'content-type': 'application/problem+json', ...error.headers },
    body: {
      type: `urn:intake:problem:${error.type}`,
      title: STATUS_CODES[error.status] ?? 'Error',
      status: error.status,
      detail: error.message,
      request_id: requestId,
      ...(error.faults.length > 0 && { errors: error.faults }),
      ...error.extra,
    },
  };
};

const requestErrorOf = (thrown: unknown): RequestError => {
  if (thrown instanceof RequestError) return thrown;
  if (exceededTimeLimit(thrown)) return tooSlow();
  return isUnreachable(thrown) || isRefusedCredentials(thrown) ? unavailable() : internal();
};
