import { describe, expect, it } from 'vitest';
import { maxPageBytes } from '#lib/provider/read-page.ts';
import { restProvider } from '#lib/provider/rest-provider.ts';
import { answeringServer } from '#test/support/answering-server.ts';

const { url, asked, answerWith } = await answeringServer();
const provider = restProvider(url);
const fetchPage = () =>
  provider.fetchPage({ tenantId: 'harbour-bank', page: 2, pageSize: 10 }, AbortSignal.timeout(5_000));
const answersWith = (status: number, headers: Record<string, string> = {}, body = ''): void =>
  answerWith((_, response) => response.writeHead(status, headers).end(body));
const json = (body: unknown): void => answersWith(200, { 'content-type': 'application/json' }, JSON.stringify(body));

const redirects = [301, 302, 303, 307, 308];

describe('a redirect by the provider', () => {
  it.each(redirects)('with %i of a page is one failed call of the provider', async (status) => {
    answersWith(status, { location: 'http://169.254.169.254/latest/meta-data' });

    expect(await fetchPage()).toEqual({
      kind: 'unavailable',
      reason: `The provider answered ${status}, which is not followed: it points to http://169.254.169.254/latest/meta-data`,
    });

    expect(asked).toHaveLength(1);
  });

  it.each(redirects)('with %i of its health check is unhealthy', async (status) => {
    answersWith(status, { location: '/health/' });

    expect(await provider.isHealthy(AbortSignal.timeout(5_000))).toBe(false);
    expect(asked).toHaveLength(1);
  });
});

describe('the health of a provider', () => {
  it('depends on the status only: a body without end is not read', async () => {
    const gone = new Promise((resolve) => {
      answerWith((_, response) => {
        response.on('close', () => resolve('gone'));
        response.write('it goes on');
      });
    });

    expect(await provider.isHealthy(AbortSignal.timeout(5_000))).toBe(true);
    expect(await gone).toBe('gone');
  });
});

describe('a response that is not a page', () => {
  it.each([
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [599, 'unavailable'],
    [408, 'unavailable'],
    [425, 'unavailable'],
    [400, 'refused'],
    [401, 'refused'],
    [403, 'refused'],
    [404, 'refused'],
    [410, 'refused'],
    [413, 'too-large'],
    [422, 'refused'],
    [451, 'refused'],
  ])('with status %i is %s', async (status, kind) => {
    answersWith(status);

    expect(await fetchPage()).toEqual({ kind, reason: `The provider answered ${status}` });
  });

  it.each([
    ['<html><body>We are performing maintenance</body></html>', 'unavailable'],
    ['', 'unavailable'],
    [JSON.stringify({ data: [] }), 'unreadable'],
    [JSON.stringify({ tickets: [], next_page: 2 }), 'unreadable'],
  ])('though its status is 200, such as %s, is %s', async (body, kind) => {
    answersWith(200, {}, body);

    expect(await fetchPage()).toEqual({ kind, reason: expect.any(String) });
  });

  it('that is longer than a page may be is too large', async () => {
    answerWith((_, response) => response.end(Buffer.alloc(maxPageBytes + 1, ' ')));

    const reason = `The provider answered with more than ${maxPageBytes} bytes`;
    expect(await fetchPage()).toEqual({ kind: 'too-large', reason });
  });

  it('that never arrived is unavailable', async () => {
    answerWith((_, response) => response.socket?.destroy());

    expect(await fetchPage()).toMatchObject({ kind: 'unavailable' });
  });
});

describe('a Retry-After', () => {
  it.each([
    [429, '300', { kind: 'throttled', retryAfterMs: 300_000 }],
    [429, 'soon', { kind: 'throttled', retryAfterMs: 60_000 }],
    [429, null, { kind: 'throttled', retryAfterMs: 60_000 }],
    [503, '300', { kind: 'unavailable', retryAfterMs: 300_000 }],
    [503, 'Thu, 01 Jan 2026 00:05:00 GMT', { kind: 'unavailable', retryAfterMs: 300_000 }],
    [503, '99999999', { kind: 'unavailable', retryAfterMs: 3_600_000 }],
    [503, 'soon', { kind: 'unavailable' }],
    [413, '300', { kind: 'refused', retryAfterMs: 300_000 }],
    [413, null, { kind: 'too-large' }],
    [500, '300', { kind: 'unavailable' }],
    [403, '300', { kind: 'refused' }],
  ])('on %i of %j is parsed', async (status, header, answer) => {
    const date = 'Thu, 01 Jan 2026 00:00:00 GMT';
    answersWith(status, { date, ...(header !== null && { 'retry-after': header }) });

    expect(await fetchPage()).toEqual({ ...answer, reason: `The provider answered ${status}` });
  });
});

describe('the request of a page', () => {
  it('names the tenant and returns the page as sent', async () => {
    json({ tickets: [{ id: 1 }, null], next_page: 3, total_count: 40 });

    expect(await fetchPage()).toEqual({
      kind: 'page',
      page: { tickets: [{ id: 1 }, null], nextPage: 3, totalCount: 40 },
    });
    expect(asked).toMatchObject([
      { method: 'GET', url: '/external/support-tickets?tenant_id=harbour-bank&page=2&page_size=10' },
    ]);
  });

  it('reads the charset that the header declares', async () => {
    const body = Buffer.from('{"tickets":["Müller café"]}', 'latin1');
    answerWith((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json; charset=ISO-8859-1' }).end(body),
    );

    expect(await fetchPage()).toMatchObject({ kind: 'page', page: { tickets: ['Müller café'] } });
  });
});
