import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { startIngest } from '#functions/manifest/ingest-routes.ts';
import type { Route } from '#functions/manifest/table.ts';
import { getTenantStats } from '#functions/manifest/tenant-routes.ts';
import { getTicket, listTickets, listUrgentTickets } from '#functions/manifest/ticket-routes.ts';
import { parseInput } from '#functions/runtime/http/parse-input.ts';
import type { InputFault } from '#lib/errors.ts';
import { RequestError } from '#lib/errors.ts';

/** The input-related part of API Gateway's event. */
const anEvent = (fields: Partial<APIGatewayProxyEventV2> = {}): APIGatewayProxyEventV2 => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: '/',
  rawQueryString: '',
  headers: {},
  isBase64Encoded: false,
  requestContext: {
    accountId: '1',
    apiId: 'api',
    domainName: 'api.example',
    domainPrefix: 'api',
    http: { method: 'GET', path: '/', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    requestId: 'r-1',
    routeKey: '$default',
    stage: '$default',
    time: '10/Jan/2026:08:00:00 +0000',
    timeEpoch: 0,
  },
  ...fields,
});

const withBody = {
  ...startIngest,
  body: z.strictObject({ label: z.string().max(10), count: z.int().optional() }),
} satisfies Route;

const faultsOf = (route: Route, fields: Partial<APIGatewayProxyEventV2>): readonly InputFault[] => {
  try {
    parseInput(route, anEvent(fields));
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    expect(error.status).toBe(422);
    return error.faults;
  }
  throw new Error('The input was taken');
};

describe('a valid request', () => {
  it('is parsed by its schemas, with defaults for missing values', () => {
    const rawQueryString =
      'tenant_id=harbour-bank&status=waiting%20for+us&requires_action=true&from_date=2026-01-01T00:00:00%2B01:00';

    expect(parseInput(listTickets, anEvent({ rawQueryString }))).toEqual({
      params: {},
      query: {
        tenant_id: 'harbour-bank',
        status: ['waiting for us'],
        requires_action: true,
        from_date: '2026-01-01T00:00:00+01:00',
        order: 'newest',
        page_size: 20,
      },
      body: null,
      bodyType: null,
      mediaType: 'application/json',
    });
  });

  it('of an export may have a page of a thousand', () => {
    for (const accept of [
      'text/csv',
      'application/x-ndjson',
      'application/jsonl',
      'text/csv;q=0.9, application/json;q=0.1',
    ])
      for (const route of [listTickets, listUrgentTickets]) {
        const event = anEvent({ rawQueryString: 'tenant_id=t&page_size=1000', headers: { accept } });
        expect(parseInput(route, event)).toMatchObject({ query: { page_size: 1000 } });
      }
  });

  it('has every value of a repeatable parameter', () => {
    const rawQueryString = 'tenant_id=t&status=open&status=on+hold';

    expect(parseInput(listTickets, anEvent({ rawQueryString })).query.status).toEqual(['open', 'on hold']);
  });

  it('has its path parameters', () => {
    const event = anEvent({ pathParameters: { ticket_id: 'T/1 #2' }, rawQueryString: 'tenant_id=harbour-bank' });

    expect(parseInput(getTicket, event).params).toEqual({ ticket_id: 'T/1 #2' });
  });

  it('has its body, plain or in base64', () => {
    const body = JSON.stringify({ label: 'Zürich' });
    const rawQueryString = 'tenant_id=harbour-bank';
    const encoded = Buffer.from(body).toString('base64');

    expect(parseInput(withBody, anEvent({ rawQueryString, body })).body).toEqual({ label: 'Zürich' });
    expect(parseInput(withBody, anEvent({ rawQueryString, body: encoded, isBase64Encoded: true })).body).toEqual({
      label: 'Zürich',
    });
  });

  it('may have a body even if none is expected', () => {
    expect(parseInput(startIngest, anEvent({ rawQueryString: 'tenant_id=t', body: 'whatever' })).body).toBeNull();
  });
});

describe('the faults of a request', () => {
  it('are reported all at once, each with its location', () => {
    const faults = faultsOf(getTicket, {
      pathParameters: { ticket_id: '\u0000' },
      rawQueryString: 'tenant_id=-&limit=5',
    });

    expect(faults).toEqual([
      { in: 'path', path: 'ticket_id', message: 'must have no control characters' },
      { in: 'query', path: 'tenant_id', message: expect.stringContaining('must start with a letter or digit') },
      { in: 'query', path: 'limit', message: 'is unknown' },
    ]);
  });

  it('of body and query are reported together', () => {
    const faults = faultsOf(withBody, { body: JSON.stringify({ label: 'far too long a label', colour: 'red' }) });

    expect(faults.map((fault) => `${fault.in} ${fault.path}`).sort()).toEqual([
      'body colour',
      'body label',
      'query tenant_id',
    ]);
  });

  it('name missing parameters', () => {
    expect(faultsOf(listTickets, {})).toEqual([{ in: 'query', path: 'tenant_id', message: 'is missing' }]);
  });

  it('name each unknown parameter separately', () => {
    const faults = faultsOf(listTickets, { rawQueryString: 'tenant_id=t&a=1&b=2' });

    expect(faults.map(({ path }) => path)).toEqual(['a', 'b']);
  });

  it.each(['tenant_id=a&tenant_id=a', 'tenant_id=a&tenant%5Fid=b', 'tenant_id=a&tenant_id=b&tenant_id=c'])(
    'name a repeated parameter once: %s',
    (rawQueryString) => {
      expect(faultsOf(listTickets, { rawQueryString })).toEqual([
        { in: 'query', path: 'tenant_id', message: 'is given more than once' },
      ]);
    },
  );

  it.each(['__proto__', 'constructor', 'toString'])(
    'name an unknown parameter that is also an object property: %s',
    (name) => {
      expect(faultsOf(listTickets, { rawQueryString: `tenant_id=t&${name}=1` })).toEqual([
        { in: 'query', path: name, message: 'is unknown' },
      ]);
    },
  );

  it.each([
    ['page_size=0'],
    ['page_size=101'],
    ['page_size=1001', 'text/csv'],
    ['page_size=101', 'text/csv;q=0.5, application/json'],
    ['page_size=1e1'],
    ['page_size='],
    ['from_date=2026-01'],
    ['from_date=2026-02-30'],
    ['urgency=HIGH'],
    ['requires_action=1'],
    ['status='],
    ['status=open&status='],
    ['open=yes'],
    ['time_zone=Middle/Nowhere'],
    ['to_date=2026-01-01T00:00:00+25:00'],
    [`cursor=${'x'.repeat(1_001)}`],
  ])('have one entry for one bad value: %s %s', (parameter, accept = '*/*') => {
    const faults = faultsOf(listTickets, { rawQueryString: `tenant_id=t&${parameter}`, headers: { accept } });

    expect(faults).toMatchObject([{ in: 'query', path: parameter.split('=')[0] }]);
  });

  it.each([listTickets, listUrgentTickets, getTenantStats])(
    'have one entry for a range that ends before it starts',
    (route) => {
      const range = (from: string, to: string, zone = 'UTC') => ({
        pathParameters: route === getTenantStats ? { tenant_id: 't' } : {},
        rawQueryString: `${route === getTenantStats ? '' : 'tenant_id=t&'}from_date=${from}&to_date=${to}&time_zone=${zone}`,
      });
      const fault = [{ in: 'query', path: 'to_date', message: 'must not be before from_date' }];

      expect(faultsOf(route, range('2026-11-02', '2026-11-01'))).toEqual(fault);
      expect(faultsOf(route, range('2026-11-01T00:00:00.001Z', '2026-11-01T00:00:00Z'))).toEqual(fault);
      expect(faultsOf(route, range('2026-11-01', '2026-10-31T23:30:00Z', 'Europe/London'))).toEqual(fault);
      expect(parseInput(route, anEvent(range('2026-11-01', '2026-11-01')))).toBeDefined();
      expect(parseInput(route, anEvent(range('2026-11-01T12:00:00Z', '2026-11-01')))).toBeDefined();
      expect(parseInput(route, anEvent(range('2026-11-01T12:00:00Z', '2026-11-01T12:00:00Z')))).toBeDefined();
      expect(parseInput(route, anEvent(range('2026-11-01', '2026-10-31T23:30:00Z', 'Europe/Berlin')))).toBeDefined();
    },
  );

  it.each([undefined, '', '{', '{"label":', 'label=x'])('have one entry for a body that is not JSON: %j', (body) => {
    const fields = { rawQueryString: 'tenant_id=t', ...(body !== undefined && { body }) };

    expect(faultsOf(withBody, fields)).toEqual([{ in: 'body', path: '', message: 'must be JSON' }]);
  });

  it('of the query are reported together with a body that is not JSON', () => {
    expect(faultsOf(withBody, { body: '{' }).map((fault) => `${fault.in} ${fault.path}`)).toEqual([
      'query tenant_id',
      'body ',
    ]);
  });

  it.each(['null', '[]', '5', '"x"'])('have an entry for a body of the wrong JSON type: %s', (body) => {
    expect(faultsOf(withBody, { rawQueryString: 'tenant_id=t', body })).toMatchObject([{ in: 'body', path: '' }]);
  });
});
