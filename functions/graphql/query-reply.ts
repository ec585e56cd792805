import type { ExecutionResult } from 'graphql';
import { maxListBytes } from '#lib/response-budget.ts';
import type { Reply } from '../runtime/http/reply.ts';
import { isLongerThan } from './answer-size.ts';
import { tooLong, withoutInternals } from './query-error.ts';

/** What older clients accept; to them every answer is a 200. */
const legacyType = 'application/json';

/** The response to a query, as the draft of GraphQL over HTTP has it: without data it is a 400, but for older clients. */
export const queryReply = ({ data, errors = [] }: ExecutionResult, mediaType: string): Reply => {
  if (data !== undefined && isLongerThan(data, maxListBytes)) return queryReply({ errors: [tooLong()] }, mediaType);
  const isRefused = data === undefined;
  return {
    status: isRefused && mediaType !== legacyType ? 400 : 200,
    headers: { 'content-type': mediaType, vary: 'accept' },
    body: {
      ...(errors.length > 0 && { errors: errors.map(withoutInternals) }),
      ...(!isRefused && { data }),
    },
  };
};
