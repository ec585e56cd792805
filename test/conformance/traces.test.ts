import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { localApi } from '#test/functions/local-api.ts';
import { until } from '#test/functions/until.ts';
import { startTraceCollector } from '#test/support/trace-collector.ts';

// The classes that the protocol's own definitions were compiled to judge what a collector is sent. OTLP's JSON has ids in hex,
// where JSON of protocol buffers has base64; all else is theirs.

type MessageClass = {
  fromObject(object: unknown): unknown;
  verify(message: unknown): string | null;
  encode(message: unknown): { finish(): Uint8Array };
  decode(bytes: Uint8Array): unknown;
  toObject(message: unknown, options: object): unknown;
};

const load = createRequire(new URL('clients/package.json', import.meta.url));
const { opentelemetry } = load('@opentelemetry/otlp-transformer/build/src/generated/root.js') as {
  opentelemetry: { proto: { collector: { trace: { v1: { ExportTraceServiceRequest: MessageClass } } } } };
};
const { ExportTraceServiceRequest } = opentelemetry.proto.collector.trace.v1;

const collector = await startTraceCollector();
const { provider, start, ended, get } = await localApi({
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  OTEL_EXPORTER_OTLP_TIMEOUT: '10000',
  PROVIDER_PAGE_SIZE: '2',
  ALERT_BACKFILL: 'send', // the tickets are old
});

const ids = new Set(['traceId', 'spanId', 'parentSpanId']);

/** With ids in another coding, wherever they stand. */
const recoded = (value: unknown, from: 'hex' | 'base64', to: 'hex' | 'base64'): unknown => {
  if (Array.isArray(value)) return value.map((one) => recoded(one, from, to));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, member]) => [
    name,
    ids.has(name) ? Buffer.from(String(member), from).toString(to) : recoded(member, from, to),
  ]);
  return Object.fromEntries(entries);
};

/** Numbers of 64 bits are numbers or strings in JSON, and what has its default may be absent. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(plain);
  if (typeof value !== 'object' || value === null) return value === 0 || value === '' ? undefined : String(value);
  const members = Object.entries(value).map(([name, member]) => [name, plain(member)] as const);
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
};

it('what a collector is sent of a run is a request of the protocol, with no member that it does not know', async () => {
  provider.setTickets(ticketsOfTenant('harbour-bank', 3, { subject: 'Outage, everything is down' }));
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const { body } = await start('harbour-bank', { headers: { traceparent, tracestate: 'vendor=1' } });
  await ended(body.job_id);
  await get('/tickets/none?tenant_id=harbour-bank');
  await until('spans of alerts', () => collector.spans().some(({ name }) => name === 'process send-alert'));

  for (const { body: sent } of collector.requests) {
    const message = ExportTraceServiceRequest.fromObject(recoded(sent, 'hex', 'base64'));
    expect(ExportTraceServiceRequest.verify(message)).toBeNull();
    const read = ExportTraceServiceRequest.decode(ExportTraceServiceRequest.encode(message).finish());
    const object = ExportTraceServiceRequest.toObject(read, { longs: String, bytes: String });
    expect(plain(recoded(object, 'base64', 'hex'))).toEqual(plain(sent));
  }
  for (const { traceId, spanId } of collector.spans())
    expect([traceId, spanId]).toEqual([expect.stringMatching(/^[\da-f]{32}$/), expect.stringMatching(/^[\da-f]{16}$/)]);
});

it('a request with a member of another name is not one', () => {
  const wrong = { resourceSpans: [{ scopeSpans: [{ spans: [{ trace_id: 'x', nmae: 'GET' }] }] }] };
  const message = ExportTraceServiceRequest.fromObject(wrong);
  expect(plain(ExportTraceServiceRequest.toObject(message, {}))).not.toEqual(plain(wrong));
});
