import { GraphQLError } from 'graphql';
import { internal, loggable } from '#lib/errors.ts';
import { parseJson } from '#lib/json.ts';
import { logger } from '#lib/logger.ts';

/** What is wrong with a query or with one of its fields, in the words of the API's problems. */
export type QueryProblem = { code: string; status: number; errors?: unknown };

export const queryError = (message: string, extensions: QueryProblem): GraphQLError =>
  new GraphQLError(message, { extensions });

/** The problem that a route has answered with, as the error of its field. */
export const routeError = (status: number, body: string): GraphQLError => {
  const { type, detail, errors } = (parseJson(body) ?? {}) as { type?: string; detail?: string; errors?: unknown };
  const code = type?.replace(/^urn:intake:problem:/, '') ?? 'internal';
  return queryError(detail ?? 'The field cannot be read.', { code, status, ...(errors !== undefined && { errors }) });
};

export const tooLong = (): GraphQLError =>
  queryError('The answer is too long. Ask for fewer fields or entries.', { code: 'answer-too-long', status: 400 });

/** Characters of a message: some repeat a part of the query, as long as it is. */
const longestMessage = 500;

/**
 * The same with a code, and without what its reader must not know. An error of no field is one of the query; whatever else
 * has no code yet has failed in here, and is logged.
 */
export const withoutInternals = (error: GraphQLError): GraphQLError => {
  if (error.extensions.code !== undefined) return error;
  const { nodes, path, source, positions } = error;
  const place = { nodes: nodes ?? null, path: path ?? null, source: source ?? null, positions: positions ?? null };
  if (path === undefined) {
    const extensions: QueryProblem = { code: 'invalid-query', status: 400 };
    return new GraphQLError(error.message.slice(0, longestMessage), { ...place, extensions });
  }
  logger.error('REQUEST_FAILED', { error: loggable(error.originalError ?? error) });
  const extensions: QueryProblem = { code: 'internal', status: 500 };
  return new GraphQLError(internal().message, { ...place, extensions });
};
