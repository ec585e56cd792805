import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';

type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<unknown>;
type LoadHandler = () => Promise<{ handler: Handler }>;

/**
 * One handler for many routes, by the gateway's route key. A route's module is loaded at its first request, so that a
 * cold start loads one route instead of all.
 */
export const dispatcher =
  (loaders: Readonly<Record<string, LoadHandler>>): Handler =>
  async (event, context) => {
    const load = loaders[event.routeKey];
    if (!load) throw new Error(`No handler for the route ${event.routeKey}`);
    const { handler } = await load();
    return handler(event, context);
  };
