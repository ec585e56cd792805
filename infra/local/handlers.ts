import type { Context } from 'aws-lambda';
import type { Route } from '#functions/manifest/table.ts';
import { prepareDashboard } from './dashboard.ts';

/** A handler as Lambda calls it. */
export type Handler = (event: unknown, context: Context) => Promise<unknown>;

const root = new URL('../../', import.meta.url);

/** The handler of a table entry, loaded at its first call as in a new Lambda instance. */
export const handlerOf = ({ name, file, config }: Pick<Route, 'name' | 'file' | 'config'>): Handler => {
  let loaded: Promise<{ handler: Handler }> | undefined;
  return async (event, context) => {
    if (config.includes('dashboard')) await prepareDashboard();
    loaded ??= import(new URL(file, root).href) as Promise<{ handler: Handler }>;
    const { handler } = await loaded;
    if (typeof handler !== 'function') throw new Error(`${name}: ${file} exports no handler`);
    return handler(event, context);
  };
};

/** Lambda's context. The handlers read nothing but the request id. */
export const contextOf = (functionName: string, awsRequestId: string): Context =>
  ({ functionName, awsRequestId, callbackWaitsForEmptyEventLoop: false }) as Context;
