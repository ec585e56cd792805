import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';

type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<unknown>;
type LoadHandler = () => Promise<{ handler: Handler }>;

/**
 * One handler for many routes, by the key that the gateway found. A route's own handler is loaded with its first request, so
 * that a cold start loads one route and not all.
 */
export const dispatcher =
  (loaders: Readonly<Record<string, LoadHandler>>): Handler =>
  async (event, context) => {
    const load = loaders[event.routeKey];
    if (!load) throw new Error(`No handler for the route ${event.routeKey}`);
    const { handler } = await load();
    return handler(event, context);
  };
