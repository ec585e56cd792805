import { describe, expect, it } from 'vitest';
import { httpNotifier } from '#lib/alerts/notifier.ts';
import { answeringServer } from '#test/support/answering-server.ts';

const { url, asked, answerWith } = await answeringServer();
const notify = () =>
  httpNotifier(`${url}/notify`).notify(
    { ticket_id: 'T-1', tenant_id: 'harbour-bank', urgency: 'high', reason: 'Mentions a fire' },
    'alert-1',
    AbortSignal.timeout(5_000),
  );

describe('a notification', () => {
  it.each([200, 201, 202, 204, 299])('is accepted if its own address answers %i', async (status) => {
    answerWith((_, response) => response.writeHead(status).end());

    expect(await notify()).toBe('taken');

    expect(asked).toMatchObject([
      { method: 'POST', url: '/notify', headers: { 'idempotency-key': 'alert-1', 'content-type': 'application/json' } },
    ]);
  });

  it.each([301, 302, 303, 307, 308])('is refused by a redirect (%i), which is never followed', async (status) => {
    answerWith((request, response) => {
      if (request.url === '/login') response.end('Welcome');
      else response.writeHead(status, { location: '/login' }).end();
    });

    expect(await notify()).toEqual({
      failed: `The notification service answered ${status}, which is not followed: it points to ${url}/login`,
      final: 'refused',
    });

    expect(asked).toHaveLength(1);
  });

  it.each([
    [304, 'refused'],
    [400, 'refused'],
    [401, 'refused'],
    [404, 'refused'],
    [413, 'refused'],
    [422, 'refused'],
    [410, 'gone'],
    [408, undefined],
    [425, undefined],
    [500, undefined],
    [502, undefined],
    [503, undefined],
  ] as const)('is not accepted if the answer is %i, and finally %s', async (status, final) => {
    answerWith((_, response) => response.writeHead(status).end());

    expect(await notify()).toEqual({
      failed: expect.stringMatching(`^The notification service answered ${status}`),
      ...(final && { final }),
    });
  });

  it('is not accepted if there is no answer', async () => {
    answerWith((_, response) => response.socket?.destroy());

    expect(await notify()).toEqual({
      failed: expect.stringMatching(/^The notification service did not complete the request \(.+\)$/),
    });
  });
});

describe('a Retry-After of the notification service', () => {
  it.each([
    [429, '300', 300_000],
    [429, null, 60_000],
    [503, '300', 300_000],
    [503, 'Thu, 01 Jan 2026 00:05:00 GMT', 300_000],
    [503, null, undefined],
    [413, '300', 300_000],
    [413, null, undefined],
    [500, '300', undefined],
  ])('on %i of %j means a wait of %j ms', async (status, header, retryAfterMs) => {
    const date = 'Thu, 01 Jan 2026 00:00:00 GMT';
    answerWith((_, response) =>
      response.writeHead(status, { date, ...(header !== null && { 'retry-after': header }) }).end(),
    );

    expect(await notify()).toEqual({
      failed: `The notification service answered ${status}`,
      ...(retryAfterMs && { retryAfterMs }),
      ...(status === 413 && !retryAfterMs && { final: 'refused' }),
    });
  });
});
