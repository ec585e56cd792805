import type { SocketEvent, SocketReply } from '#functions/runtime/socket/socket-handler.ts';

/** The events that came, in order. */
export const asked: SocketEvent[] = [];

/** Accepts the connections of those who are welcome. */
export const handler = async (event: SocketEvent): Promise<SocketReply> => {
  asked.push(event);
  const offered = event.headers?.['sec-websocket-protocol'] ?? '';
  if (event.requestContext.routeKey !== '$connect') return { statusCode: 200 };
  if (!offered.includes('welcome')) return { statusCode: 401 };
  return { statusCode: 200, headers: { 'Sec-WebSocket-Protocol': 'welcome' } };
};
