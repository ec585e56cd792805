import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

type Value = { stringValue?: string; intValue?: number | string; doubleValue?: number; boolValue?: boolean };
type KeyValue = { key: string; value: Value };

export type CollectedSpan = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  traceState?: string;
  links: { traceId: string; spanId: string }[];
  status: { code: number; message?: string };
  attributes: Record<string, string | number | boolean>;
};

type ExportRequest = {
  resourceSpans: {
    resource: { attributes: KeyValue[] };
    scopeSpans: { spans: (Omit<CollectedSpan, 'attributes'> & { attributes: KeyValue[] })[] }[];
  }[];
};

/** How a collector answers; `hang` never does. */
export type CollectorMood = 'taken' | 'hang' | 'refuse' | 'fail' | 'partial' | 'garbage' | 'redirect';

export type TraceCollector = Awaited<ReturnType<typeof startTraceCollector>>;

/** A collector of traces by OTLP/JSON, in this process. It takes nothing but what its mood says. */
export const startTraceCollector = async () => {
  const requests: { path: string | undefined; headers: IncomingHttpHeaders; body: ExportRequest }[] = [];
  let mood: CollectorMood = 'taken';
  const server = createServer(async (request, response) => {
    const body = (await json(request)) as ExportRequest;
    requests.push({ path: request.url, headers: request.headers, body });
    answer(response, mood);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** As they came. */
    requests,
    /** All that came. */
    spans: (): CollectedSpan[] => requests.flatMap(({ body }) => spansIn(body)),
    resource: (): CollectedSpan['attributes'] =>
      attributesOf(requests[0]?.body.resourceSpans[0]?.resource.attributes ?? []),
    answer(next: CollectorMood): void {
      mood = next;
    },
    close: async (): Promise<void> => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const answer = (response: ServerResponse, mood: CollectorMood): void => {
  const reply = (status: number, body: string, headers: Record<string, string> = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  switch (mood) {
    case 'taken':
      return void reply(200, '{"partialSuccess":{}}');
    case 'hang':
      return;
    case 'refuse':
      return void response.destroy();
    case 'fail':
      return void reply(500, '{"message":"down"}');
    case 'partial':
      return void reply(200, '{"partialSuccess":{"rejectedSpans":"2","errorMessage":"too old"}}');
    case 'garbage':
      return void reply(200, '\u0000<html>');
    case 'redirect':
      return void reply(307, '', { location: '/elsewhere' });
  }
};

const spansIn = ({ resourceSpans }: ExportRequest): CollectedSpan[] =>
  resourceSpans
    .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
    .map((span) => ({ ...span, attributes: attributesOf(span.attributes) }));

const attributesOf = (pairs: readonly KeyValue[]): CollectedSpan['attributes'] =>
  Object.fromEntries(pairs.map(({ key, value }) => [key, plainOf(value)]));

const plainOf = ({ stringValue, intValue, doubleValue, boolValue }: Value) =>
  stringValue ?? (intValue === undefined ? (doubleValue ?? boolValue ?? '') : Number(intValue));
