import type { PageSources } from './page-headers.ts';
import type { Representation } from './representation.ts';

/** What a handler answers; the runtime makes it an HTTP response. */
export type Reply = {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Instead of a body, by handlers that always answer the same. */
  representation?: Representation;
  /** Of a page of HTML: where it may load something from. */
  mayLoad?: PageSources;
};

export const ok = (body: unknown): Reply => ({ status: 200, body });
