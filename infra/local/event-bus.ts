import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { Env } from '#lib/config.ts';
import { type DomainEvent, domainEvents, type EventType } from '#lib/events/domain-event.ts';
import { parseJson } from '#lib/json.ts';
import { loopback, startLoopbackServer } from './loopback-server.ts';

export type EventBusService = {
  /** The environment variables through which handlers reach the bus. */
  env: Record<string, string>;
  close(): Promise<void>;
};

const putEvents = z.object({
  Entries: z
    .array(z.object({ EventBusName: z.string(), Source: z.string(), DetailType: z.string(), Detail: z.string() }))
    .min(1)
    .max(10),
});

/**
 * An event bus with EventBridge's PutEvents over HTTP. Entries that are not Intake's events are refused, the others passed on.
 * Nothing is started if the environment names an endpoint.
 */
export const startEventBus = async (env: Env, onEvent: (event: DomainEvent) => void): Promise<EventBusService> => {
  const name = { EVENT_BUS_NAME: env.EVENT_BUS_NAME || 'intake' };
  if (env.AWS_ENDPOINT_URL_EVENTBRIDGE) return { env: name, close: async () => {} };

  const server = await startLoopbackServer((request, response) => {
    void answer(request, onEvent)
      .catch((error: unknown) => fault('InternalFailure', String(error), 500))
      .then((reply) => send(response, reply));
  });
  return {
    env: { ...name, AWS_ENDPOINT_URL_EVENTBRIDGE: `http://${loopback}:${server.port}` },
    close: server.close,
  };
};

type Answer = { status: number; body: unknown };

const fault = (type: string, message: string, status = 400): Answer => ({ status, body: { __type: type, message } });

const answer = async (request: IncomingMessage, onEvent: (event: DomainEvent) => void): Promise<Answer> => {
  const body = parseJson(await text(request));
  if (request.headers['x-amz-target'] !== 'AWSEvents.PutEvents')
    return fault('UnknownOperationException', 'This bus supports PutEvents only');
  const { data, error } = putEvents.safeParse(body);
  if (error) return fault('ValidationException', z.prettifyError(error));
  const Entries = data.Entries.map(({ DetailType, Detail }) => {
    const event = eventOf(DetailType, Detail);
    if (!event) return { ErrorCode: 'InvalidArgument', ErrorMessage: `The detail is not a valid ${DetailType}` };
    onEvent(event);
    return { EventId: randomUUID() };
  });
  return { status: 200, body: { FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length, Entries } };
};

const isEventType = (type: string): type is EventType => Object.hasOwn(domainEvents, type);

const eventOf = (type: string, detail: string): DomainEvent | undefined => {
  if (!isEventType(type)) return undefined;
  const { data } = domainEvents[type].safeParse(parseJson(detail));
  return data && ({ type, detail: data } as DomainEvent);
};

const send = (response: ServerResponse, { status, body }: Answer): void => {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
};
