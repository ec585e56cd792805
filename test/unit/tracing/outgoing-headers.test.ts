import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { httpNotifier } from '#lib/alerts/notifier.ts';
import { callAws } from '#lib/outgoing/call-aws.ts';
import { callChosenHost } from '#lib/outgoing/call-chosen-host.ts';
import { restProvider } from '#lib/provider/rest-provider.ts';
import { useTracer } from '#lib/tracer.ts';
import { answeringServer } from '#test/support/answering-server.ts';
import { recordingTracer } from '#test/support/recording-tracer.ts';

const server = await answeringServer();
const signal = AbortSignal.timeout(60_000);
const given = { id: 'T', tenantId: 'acme' };

const provider = () => restProvider(server.url).fetchPage({ tenantId: given.tenantId, page: 1, pageSize: 10 }, signal);
const notifier = () =>
  httpNotifier(`${server.url}/notify`).notify(
    { ticket_id: given.id, tenant_id: given.tenantId, urgency: 'high', reason: 'secret words' },
    'key',
    signal,
  );
const chosenHost = () =>
  callChosenHost(
    new URL(`${server.url}/hook/secret-path?token=secret-token`),
    { method: 'POST', headers: { authorization: 'secret-key' }, body: 'secret words', maxBytes: 100 },
    { hosts: { allowLoopback: true, hosts: [], privateHosts: [] }, timeoutMs: 60_000 },
    'The destination',
  );
const aws = () =>
  callAws({
    ...{ service: 'kms', region: 'eu-west-1', partition: 'aws', endpoint: server.url, target: 'TrentService.Decrypt' },
    input: { words: 'secret words' },
  });

describe('a call within a trace', () => {
  const { tracer, ended } = recordingTracer();
  const within = (work: () => Promise<unknown>) =>
    tracer.inSpan({ name: 'request', kind: 'server', from: {} }, () => work());
  beforeEach(() => {
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
    ended.length = 0;
    useTracer(tracer);
    server.answerWith((_, response) => response.end());
  });
  afterEach(() => useTracer(undefined));

  it.each([
    ['the provider', provider],
    ['the notification service', notifier],
  ])('of %s, which the operator chose, has its span’s traceparent', async (_, call) => {
    await within(call);

    const [span] = ended;
    const { traceId, spanId } = span?.spanContext() ?? {};
    expect(server.asked[0]?.headers.traceparent).toBe(`00-${traceId}-${spanId}-01`);
    expect(span?.attributes).toMatchObject({
      'http.response.status_code': 200,
      'server.address': '127.0.0.1',
      'server.port': Number(new URL(server.url).port),
    });
  });

  it.each([
    ['a host that a tenant chose', chosenHost],
    ['a service of AWS', aws],
  ])('of %s has no header of it', async (_, call) => {
    await within(call);

    expect(server.asked).toHaveLength(1);
    expect(Object.keys(server.asked[0]?.headers ?? {})).not.toContainEqual(expect.stringMatching(/^trace/));
    expect(ended[0]?.attributes).toMatchObject({ 'http.request.method': 'POST' });
  });

  it('says nothing of where a tenant’s host is, and of what is sent there', async () => {
    await within(chosenHost);
    const { name, attributes } = ended[0] ?? {};
    expect({ name, attributes }).toEqual({
      name: 'POST',
      attributes: { 'http.request.method': 'POST', 'http.response.status_code': 200 },
    });
  });

  it.each([
    [503, '503'],
    [404, '404'],
  ])('that is answered %s has failed', async (status, type) => {
    server.answerWith((_, response) => response.writeHead(status).end());
    await within(provider);
    expect(ended[0]).toMatchObject({ status: { code: 2 }, attributes: { 'error.type': type } });
  });

  it('that is not answered has failed by the kind of fault', async () => {
    server.answerWith((_, response) => response.destroy());
    await within(provider);
    expect(ended[0]).toMatchObject({ status: { code: 2 }, attributes: { 'error.type': 'broken' } });
  });
});

it('a call without a tracer has no header of a trace', async () => {
  server.answerWith((_, response) => response.end());
  await provider();
  expect(Object.keys(server.asked[0]?.headers ?? {})).not.toContainEqual(expect.stringMatching(/^trace/));
});
