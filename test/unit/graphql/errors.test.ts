import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { execute, parse } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { prepareQuery } from '#functions/graphql/prepare-query.ts';
import { routeError } from '#functions/graphql/query-error.ts';
import { queryReply } from '#functions/graphql/query-reply.ts';
import { resolveField, runQuery } from '#functions/graphql/run-query.ts';
import { schema } from '#functions/graphql/schema.ts';
import { logger } from '#lib/logger.ts';

const query = '{ ingest_lock(tenant_id: "a") { tenant_id locked } }';

describe('a field that fails in here', () => {
  it.each([
    ['by an answer that breaks its schema', async () => ({ tenant_id: 'a secret', locked: null })],
    ['by an exception', async () => Promise.reject(new Error('a secret of ours'))],
  ])('says nothing but that: %s', async (_, contextValue) => {
    const logged = vi.spyOn(logger, 'error').mockReturnValue();
    const args = { schema: await schema(), document: parse(query), fieldResolver: resolveField, contextValue };
    const { body } = queryReply(await execute(args), 'application/json');
    expect(JSON.parse(JSON.stringify(body))).toEqual({
      data: { ingest_lock: null },
      errors: [
        {
          message: 'Internal error. Quote the request id when you report it.',
          path: expect.arrayContaining(['ingest_lock']),
          locations: [expect.any(Object)],
          extensions: { code: 'internal', status: 500 },
        },
      ],
    });
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });
});

describe('a problem of a route', () => {
  it.each([
    [
      '{"type":"urn:intake:problem:too-slow","detail":"Too long."}',
      503,
      'Too long.',
      { code: 'too-slow', status: 503 },
    ],
    ['no JSON', 502, 'The field cannot be read.', { code: 'internal', status: 502 }],
  ])('becomes the error of its field: %s', (body, status, message, extensions) => {
    expect(routeError(status, body)).toMatchObject({ message, extensions });
  });
});

describe('a query that takes too long', () => {
  it('calls no further route, and says so', async () => {
    const prepared = await prepareQuery({ query });
    if (prepared.kind === 'refused') throw new Error('It is sound');
    const clock = [0, 15_001];
    const now = () => clock.shift() ?? 0;
    const nothing = {} as APIGatewayProxyEventV2 & Context; // no route is reached
    const { data, errors } = await runQuery(prepared, nothing, {}, nothing, now);
    expect(data).toEqual({ ingest_lock: null });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'too-slow', status: 503 }]);
  });
});
