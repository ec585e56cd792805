import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** One connection, as events tell of it. */
export type Connection = { id: string; connectedAt: number; sourceIp: string };

type EventType = 'CONNECT' | 'MESSAGE' | 'DISCONNECT';

const routeKeys = { CONNECT: '$connect', MESSAGE: '$default', DISCONNECT: '$disconnect' } as const;

const contextOf = (eventType: EventType, { id, connectedAt, sourceIp }: Connection) => ({
  routeKey: routeKeys[eventType],
  eventType,
  extendedRequestId: randomUUID(),
  requestTime: new Date().toUTCString(),
  messageDirection: 'IN',
  stage: 'live',
  connectedAt,
  requestTimeEpoch: Date.now(),
  identity: { sourceIp },
  requestId: randomUUID(),
  domainName: 'localhost',
  connectionId: id,
  apiId: 'local',
});

/** The events of a WebSocket API, as API Gateway sends them to a function. */
export const connectEvent = (connection: Connection, { headersDistinct }: IncomingMessage) => ({
  headers: Object.fromEntries(Object.entries(headersDistinct).map(([name, values]) => [name, values?.join(',')])),
  multiValueHeaders: headersDistinct,
  requestContext: contextOf('CONNECT', connection),
  isBase64Encoded: false,
});

export const messageEvent = (connection: Connection, body: string) => ({
  requestContext: { ...contextOf('MESSAGE', connection), messageId: randomUUID() },
  body,
  isBase64Encoded: false,
});

export const disconnectEvent = (connection: Connection, disconnectStatusCode: number, disconnectReason: string) => ({
  headers: {},
  requestContext: { ...contextOf('DISCONNECT', connection), disconnectStatusCode, disconnectReason },
  isBase64Encoded: false,
});
