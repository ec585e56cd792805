import type { Gone } from '#lib/tickets/gone.ts';
import type { HelpdeskRequest, HelpdeskResponse } from './call.ts';

/** One ticket that was asked for by its id. */
export type Detail =
  | { kind: 'ticket'; raw: unknown }
  | { kind: 'gone'; gone: Gone }
  /** The answer leaves it out: gone, or hidden for a moment. A second look decides. */
  | { kind: 'absent' };

export type ReadDetails =
  | { kind: 'details'; details: ReadonlyMap<string, Detail> }
  | { kind: 'broken'; reason: string };

/** How tickets are had by their ids. */
export type DetailReader = {
  /** The most ids of one call. */
  batch: number;
  request(ids: readonly string[]): HelpdeskRequest;
  /** Reads an answer that `classify` found ok. Each of `ids` has its detail. */
  read(response: HelpdeskResponse, ids: readonly string[]): ReadDetails;
};
