import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { expect, it } from 'vitest';
import { handler } from '#functions/http/answer-unknown.ts';

/** The gateway's event for a request that matches no route. */
const ask = (method: string, rawPath: string, rawQueryString = ''): Promise<APIGatewayProxyStructuredResultV2> => {
  const event = { rawPath, rawQueryString, headers: {}, requestContext: { requestId: 'r', http: { method } } };
  return handler(event as unknown as APIGatewayProxyEventV2, {} as Context);
};

it.each([
  ['GET', '/tickets/', 'tenant_id=a&q=%C3%9F', '/tickets?tenant_id=a&q=%C3%9F'],
  ['HEAD', '/health/', '', '/health'],
  ['POST', '/ingest/run/', 'tenant_id=a', '/ingest/run?tenant_id=a'],
  ['DELETE', '/tickets/T-1/', 'tenant_id=a', '/tickets/T-1?tenant_id=a'],
])('a path with a trailing slash redirects with method and body: %s %s', async (method, path, query, location) => {
  const { statusCode, headers } = await ask(method, path, query);
  expect([statusCode, headers?.location]).toEqual([308, location]);
});

it.each(['//', '//evil.example/', '/nowhere/', '/health//', '/tickets/a/b/'])(
  'an unknown path with a trailing slash does not redirect: %s',
  async (path) => {
    expect(await ask('GET', path)).toMatchObject({ statusCode: 404 });
  },
);

it('a method that the path does not allow does not redirect', async () => {
  const { statusCode, headers } = await ask('PATCH', '/tickets/');
  expect([statusCode, headers?.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
});
