import type { Context } from 'aws-lambda';

/** Of an HTTP API or a WebSocket API. */
type RoutedEvent = { requestContext: { routeKey: string } };

type Handler = (event: RoutedEvent, context: Context) => Promise<unknown>;
type LoadHandler = () => Promise<{ handler: Handler }>;

/**
 * One handler for many routes, by the gateway's route key. A route's module is loaded at its first request, so that a
 * cold start loads one route instead of all.
 */
export const dispatcher =
  (loaders: Readonly<Record<string, LoadHandler>>): Handler =>
  async (event, context) => {
    const { routeKey } = event.requestContext;
    const load = loaders[routeKey];
    if (!load) throw new Error(`No handler for the route ${routeKey}`);
    const { handler } = await load();
    return handler(event, context);
  };
