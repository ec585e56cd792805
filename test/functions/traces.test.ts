import { describe, expect, it, vi } from 'vitest';
import { logger } from '#lib/logger.ts';
import { answeringServer } from '#test/support/answering-server.ts';
import { type CollectedSpan, type CollectorMood, startTraceCollector } from '#test/support/trace-collector.ts';
import { type Problem, ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

const lines: Record<string, unknown>[] = [];
for (const stream of [process.stdout, process.stderr])
  vi.spyOn(stream, 'write').mockImplementation((chunk) => {
    if (String(chunk).startsWith('{')) lines.push(JSON.parse(String(chunk)));
    return true;
  });

const collector = await startTraceCollector();
const hook = await answeringServer();
const { provider, call, get, start, ended, events, keyFor, stack } = await localApi({
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  OTEL_EXPORTER_OTLP_TIMEOUT: '10000',
  OTEL_SERVICE_NAME: 'intake-test',
  PROVIDER_PAGE_SIZE: '2',
  ALERT_BACKFILL: 'send', // the tickets are old
});
logger.setLogLevel('INFO');

const words = 'purple-elephant';
const spansOf = (traceId: string) => collector.spans().filter((span) => span.traceId === traceId);
const named = (spans: readonly CollectedSpan[], name: string) => spans.filter((span) => span.name === name);
let traces = 0;
const newTrace = () => (++traces).toString(16).padStart(32, 'f');
const parentOf = (traceId: string) => `00-${traceId}-b7ad6b7169203331-01`;

/** Tickets whose alerts are sent. */
const urgentTickets = (tenant: string, count: number) =>
  ticketsOfTenant(tenant, count, {
    subject: `Outage, everything is down ${words}`,
    message: words,
    customer_id: words,
  });

/** A run with so many alerts; its outcome, when all of them are sent. */
const runOf = async (tenant: string, tickets: number, traceId = newTrace()) => {
  provider.setTickets(urgentTickets(tenant, tickets));
  const { body } = await start(tenant, { headers: { traceparent: parentOf(traceId), tracestate: 'vendor=1' } });
  const job = await ended(body.job_id);
  const alertsOf = () =>
    provider.alerts.filter(({ status, ...alert }) => status === 202 && alertTenant(alert) === tenant);
  await until(`the alerts of ${tenant}`, () => alertsOf().length === tickets);
  return { job, traceId, alerts: alertsOf().length };
};
const alertTenant = (alert: object) => /"tenant_id":"([^"]+)"/.exec(JSON.stringify(alert))?.[1];

describe('a run', () => {
  it('is one trace from its request to its last alert, in which every parent is there', async () => {
    const { traceId, job } = await runOf('harbour-bank', 5);
    const alerted = () => named(spansOf(traceId), 'process send-alert');
    await until('the spans of its alerts', () => alerted().length === 5);

    const spans = spansOf(traceId);
    const ids = new Set(spans.map(({ spanId }) => spanId));
    const orphans = spans.filter(({ parentSpanId }) => !ids.has(parentSpanId ?? ''));
    expect(orphans).toMatchObject([{ name: 'POST /ingest/run', parentSpanId: 'b7ad6b7169203331' }]);
    const [sent] = named(spans, 'send ingest-page').filter(({ parentSpanId }) => parentSpanId === orphans[0]?.spanId);
    const pages = named(spans, 'process ingest-page');
    expect(pages.map(({ parentSpanId }) => parentSpanId)).toEqual([sent?.spanId, sent?.spanId, sent?.spanId]);
    for (const { attributes } of pages)
      expect(attributes).toMatchObject({ 'intake.job_id': job.job_id, 'intake.tenant_id': 'harbour-bank' });
    for (const { spanId } of pages) {
      const below = spans.filter(({ parentSpanId }) => parentSpanId === spanId).map(({ name }) => name);
      expect(below).toEqual(expect.arrayContaining(['GET', 'AWSEvents.PutEvents', 'send send-alert']));
    }
    expect(spans.every(({ traceState }) => traceState === 'vendor=1')).toBe(true);
    for (const { startTimeUnixNano, endTimeUnixNano } of spans)
      expect(BigInt(endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(startTimeUnixNano));
    expect(collector.resource()).toMatchObject({ 'service.name': 'intake-test' });
  });

  it('publishes events that name its trace', async () => {
    const { traceId, job } = await runOf('harbour-stays', 1);
    const completed = () =>
      events.find(({ type, detail }) => type === 'IngestionCompleted' && detail.job_id === job.job_id);
    await until('its event', () => completed() !== undefined);

    const { traceparent, tracestate } = completed()?.detail ?? {};
    expect(traceparent?.split('-')[1]).toBe(traceId);
    expect(spansOf(traceId).map(({ spanId }) => spanId)).toContain(traceparent?.split('-')[2]);
    expect(tracestate).toBe('vendor=1');
  });

  it('has no customer’s words in its spans, and no key', async () => {
    await runOf(words.slice(0, 6), 1);
    await get(`/tickets?tenant_id=harbour-bank&search=${words}`);
    await call('DELETE', `/tenants/harbour-bank/customers/${words}`);
    await get(`/nowhere/${words}`);
    await until('its spans', () => named(collector.spans(), 'GET').length > 0);

    const all = JSON.stringify(collector.requests.map(({ body }) => body));
    expect(all).not.toContain(words);
    expect(all).not.toContain(stack.apiKey);
  });

  it('logs its lines with the ids of its spans', async () => {
    const { traceId } = await runOf('harbour-cars', 1);
    await call('PUT', '/tenants/harbour-cars', {
      headers: { traceparent: parentOf(traceId) },
      body: JSON.stringify({ name: 'Cars', ingest_every_minutes: null }),
    });
    const [line] = lines.filter(({ trace_id, operation }) => trace_id === traceId && operation === 'put-tenant');
    expect(named(spansOf(traceId), 'PUT /tenants/{tenant_id}').map(({ spanId }) => spanId)).toEqual([line?.span_id]);
  });
});

describe('an answer', () => {
  const traceresponse = async (path: string, headers: Record<string, string>, key?: string | null) => {
    const answer = await get<Problem>(path, { headers, ...(key !== undefined && { key }) });
    return { status: answer.status, of: answer.headers.get('traceresponse') ?? '' };
  };

  it.each([
    ['/tickets?tenant_id=harbour-bank', 200, undefined],
    ['/tickets?tenant_id=harbour-bank&page_size=x', 422, undefined],
    ['/tickets/none?tenant_id=harbour-bank', 404, undefined],
    ['/nowhere', 404, undefined],
    ['/tickets?tenant_id=harbour-bank', 401, null],
  ])('to %s, a %s, names its span in the trace of its caller', async (path, status, key) => {
    const traceId = newTrace();
    const answer = await traceresponse(path, { traceparent: parentOf(traceId) }, key);

    const [span, ...more] = spansOf(traceId).filter(({ kind }) => kind === 2);
    expect(more).toEqual([]);
    expect(answer).toEqual({ status, of: `00-${traceId}-${span?.spanId}-01` });
    expect(span?.attributes['http.response.status_code']).toBe(status);
    expect(span?.status.code).toBe(0);
  });

  it('to a traceparent that is none begins a trace', async () => {
    const traceId = newTrace();
    for (const wrong of [
      parentOf(traceId).toUpperCase(),
      `ff${parentOf(traceId).slice(2)}`,
      `${parentOf(traceId)}-x`,
      'x',
    ]) {
      const { status, of } = await traceresponse('/health', { traceparent: wrong });
      expect(status).toBe(200);
      expect(of).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-01$/);
      expect(of.split('-')[1]).not.toBe(traceId);
    }
  });

  it('to a caller who does not sample is no span, and says so', async () => {
    const traceId = newTrace();
    const { of } = await traceresponse('/health', { traceparent: parentOf(traceId).replace(/..$/, '00') });
    await get('/health');
    expect(of).toMatch(new RegExp(`^00-${traceId}-[\\da-f]{16}-00$`));
    expect(spansOf(traceId)).toEqual([]);
  });

  it('to a caller without a right to a tenant has no id of that tenant in its span', async () => {
    const traceId = newTrace();
    const key = await keyFor(['harbour-bank'], ['read']);
    await traceresponse('/tickets?tenant_id=secret-tenant', { traceparent: parentOf(traceId) }, key);
    expect(JSON.stringify(spansOf(traceId))).not.toContain('secret-tenant');
  });
});

it('a destination, whose host its tenant chose, is called without a header of a trace', async () => {
  const tenant = 'harbour-mail';
  await call('POST', `/tenants/${tenant}/destinations`, {
    body: JSON.stringify({
      ...{ kind: 'webhook', label: 'Own', credentials: {} },
      target: { url: `${hook.url}/hook`, base_url: hook.url },
    }),
  });
  const traceId = newTrace();
  provider.setTickets(urgentTickets(tenant, 1));
  await start(tenant, { headers: { traceparent: parentOf(traceId) } });
  const delivered = () => hook.asked.length > 0 && named(spansOf(traceId), 'process deliver-alert').length > 0;
  await until('its delivery, with its span', delivered);

  // Asked more than once where a slow machine made an attempt time out.
  for (const { url, headers } of hook.asked) {
    expect(url).toBe('/hook');
    expect(headers).toMatchObject({ 'webhook-id': expect.any(String) });
    expect(Object.keys(headers)).not.toContainEqual(expect.stringMatching(/^trace/));
  }
  expect(JSON.stringify(spansOf(traceId))).not.toContain(new URL(hook.url).port);
});

it('a tool that an agent calls is a span within its request', async () => {
  const traceId = newTrace();
  const params = { name: 'list-tickets', arguments: { tenant_id: 'harbour-bank' } };
  await call('POST', '/mcp', {
    headers: { traceparent: parentOf(traceId) },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
  });

  const [tool, request] = spansOf(traceId);
  expect([tool?.name, request?.name]).toEqual(['GET /tickets', 'POST /mcp']);
  expect(tool?.parentSpanId).toBe(request?.spanId);
});

describe('a collector', () => {
  const realNow = Date.now;
  let jumps = 0;
  /** So that the pause after a failure is over. */
  const jump = () => {
    jumps += 1;
    vi.spyOn(Date, 'now').mockImplementation(() => realNow() + jumps * 60_000);
  };
  const outcomeOf = async (tenant: string) => {
    const { job, alerts } = await runOf(tenant, 3);
    const { body } = await get<{ tickets: { urgency: string }[] }>(`/tickets?tenant_id=${tenant}`);
    const { status, new_ingested, processed_pages, errors, error } = job;
    const urgencies = body.tickets.map(({ urgency }) => urgency);
    return { status, new_ingested, processed_pages, errors, error, alerts, urgencies };
  };

  it.each<CollectorMood>(['refuse', 'fail', 'partial', 'garbage', 'redirect', 'hang'])(
    'that does %s changes no run, no alert and no answer',
    async (mood) => {
      const before = collector.requests.length;
      collector.answer(mood);
      jump();

      expect(await outcomeOf(`${mood}-tenant`)).toEqual({
        ...{ status: 'completed', new_ingested: 3, processed_pages: 2, errors: 0, error: null, alerts: 3 },
        urgencies: ['high', 'high', 'high'],
      });
      expect(collector.requests.length).toBeGreaterThan(before);
    },
  );

  it('that failed is named in the log, with how many spans it cost', () => {
    const said = lines.filter(({ message }) => message === 'SPANS_LOST');
    expect(said).toContainEqual(
      expect.objectContaining({ spans: expect.any(Number), reason: 'The collector answered 500' }),
    );
  });
});
