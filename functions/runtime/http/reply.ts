import type { PageSources } from './page-headers.ts';
import type { Representation } from './representation.ts';

/** A handler's answer; the runtime turns it into an HTTP response. */
export type Reply = {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Replaces the body in handlers whose answer is constant. */
  representation?: Representation;
  /** The CSP sources of an HTML page. */
  mayLoad?: PageSources;
};

export const ok = (body: unknown): Reply => ({ status: 200, body });
