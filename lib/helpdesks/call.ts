import type { IncomingHttpHeaders } from 'node:http';

/** A call as an adapter wants it. Whoever makes it adds host, credentials, limits and timeouts. */
export type HelpdeskRequest = {
  method: 'GET' | 'POST';
  /** Below the connection's base URL; empty: that URL itself. Never taken out of an answer. */
  path: string;
  query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  body?: unknown;
  /** For example the version of an API; never credentials. */
  headers?: Readonly<Record<string, string>>;
  /** Which limit windows it counts in. */
  bucket: string;
  /** How many calls it counts as; one by default. */
  cost?: number;
};

export type HelpdeskResponse = {
  status: number;
  headers: IncomingHttpHeaders;
  /** The parsed body; undefined if it is not JSON. */
  json: unknown;
  /** There is no body. */
  isEmpty?: boolean;
  receivedAt: Date;
};

/**
 * The URL of a request. Its origin is always that of `baseUrl`, whatever the path is: an answer that got into a path
 * could not send credentials to another host.
 */
export const requestUrl = (baseUrl: string, { path, query = {} }: HelpdeskRequest): URL => {
  const url = new URL(baseUrl);
  const below = path.replace(/^\/+/, '');
  url.pathname = `${url.pathname.replace(/\/+$/, '')}${below === '' ? '' : `/${below}`}`;
  url.search = new URLSearchParams(query).toString();
  return url;
};

/** One header's value; the values of a repeated one are joined. */
export const headerOf = (headers: IncomingHttpHeaders, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
};
