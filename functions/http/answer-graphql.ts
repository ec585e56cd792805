import { RequestError } from '#lib/errors.ts';
import { prepareQuery } from '../graphql/prepare-query.ts';
import { queryReply } from '../graphql/query-reply.ts';
import { runQuery } from '../graphql/run-query.ts';
import { answerGraphql } from '../manifest/graphql-routes.ts';
import { access } from '../runtime/http/access.ts';
import { routeWork, wrapHttp } from '../runtime/http/http-handler.ts';

const prepare = routeWork(answerGraphql, access, async ({ body, mediaType }) => ({
  mediaType,
  prepared: await prepareQuery(body),
}));

/** A query is authenticated and charged here, then each of its fields by the handler of its route. */
export const handler = wrapHttp(answerGraphql, async (event, answerHeaders, context) => {
  const { mediaType, prepared } = await prepare(event, answerHeaders).catch(asGraphqlHasIt);
  if (prepared.kind === 'refused') return queryReply({ errors: prepared.errors }, mediaType);
  return queryReply(await runQuery(prepared, event, answerHeaders, context), mediaType);
});

/** GraphQL over HTTP has a 400 where a body is no request of it. */
const asGraphqlHasIt = (error: unknown): never => {
  if (error instanceof RequestError && error.faults.some((fault) => fault.in === 'body'))
    throw new RequestError(400, 'bad-request', error.message, { faults: error.faults });
  throw error;
};
