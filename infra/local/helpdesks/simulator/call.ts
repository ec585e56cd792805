import type { IncomingHttpHeaders } from 'node:http';

/** One request to a simulated help desk, at milliseconds of its clock. */
export type SimulatedCall = {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Empty until it has arrived. */
  body: string;
  /** Absent until it is answered. */
  status?: number;
};
