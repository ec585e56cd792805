import type { Context } from 'aws-lambda';
import type { SocketRoute } from '#functions/manifest/table.ts';
import { errorTypeOf, loggable } from '#lib/errors.ts';
import { logger, withLogKeys } from '#lib/logger.ts';
import { inInvocationSpan, traced } from '../traced.ts';

/** What API Gateway sends for a WebSocket: headers with `$connect` alone, a body with a message. */
export type SocketEvent = {
  requestContext: { routeKey: string; connectionId: string; requestId: string };
  headers?: Readonly<Record<string, string | undefined>>;
  body?: string;
};

export type SocketInput = {
  connectionId: string;
  /** A header by its lower-case name: a WebSocket API passes on names as clients write them. */
  header(name: string): string | undefined;
  body: string;
};

export type SocketReply = { statusCode: number; headers?: Record<string, string> };

/** Wraps a route of the WebSocket API. An error is logged, and refuses a connection. */
export const socketHandler =
  ({ name: operation, routeKey }: SocketRoute, work: (input: SocketInput) => Promise<SocketReply>) =>
  (event: SocketEvent, context?: Context): Promise<SocketReply> => {
    const { connectionId, requestId } = event.requestContext;
    const span = () => ({
      name: routeKey,
      kind: 'server' as const,
      from: {},
      attributes: () => ({ 'faas.trigger': 'pubsub' }),
    });
    return withLogKeys({ request_id: requestId, operation }, () =>
      traced(context, () =>
        inInvocationSpan(span, async (open) => {
          try {
            return await work({ connectionId, header: headerOf(event), body: event.body ?? '' });
          } catch (error) {
            logger.error('SOCKET_FAILED', { error: loggable(error) });
            open?.fail(errorTypeOf(error));
            return { statusCode: 500 };
          }
        }),
      ),
    );
  };

const headerOf =
  ({ headers = {} }: SocketEvent) =>
  (name: string): string | undefined =>
    Object.entries(headers).find(([each]) => each.toLowerCase() === name)?.[1];
