import { memberOf } from '#lib/json.ts';
import type { Gone } from '#lib/tickets/gone.ts';
import type { HelpdeskRequest, HelpdeskResponse } from './call.ts';
import { readId } from './canonical-ticket.ts';
import type { Target } from './target.ts';

/** One ticket that was asked for by its id. */
export type Detail =
  | { kind: 'ticket'; raw: unknown }
  | { kind: 'gone'; gone: Gone }
  /** The answer leaves it out: gone, or hidden for a moment. A second look decides. */
  | { kind: 'absent' }
  /** It is there, in a part of the account that the connection leaves out. */
  | { kind: 'elsewhere' };

export type ReadDetails =
  | { kind: 'details'; details: ReadonlyMap<string, Detail> }
  | { kind: 'broken'; reason: string };

/** How tickets are had by their ids. */
export type DetailReader = {
  /** The most ids of one call. */
  batch: number;
  request(ids: readonly string[]): HelpdeskRequest;
  /** Reads an answer that `classify` found ok. Each of `ids` has its detail. `target` says which part of the account is wanted. */
  read(response: HelpdeskResponse, ids: readonly string[], target?: Target): ReadDetails;
};

/** Reads an answer that shows one ticket with its id. Whatever else was asked for is absent. */
export const readOne = (
  json: unknown,
  ids: readonly string[],
  detailOf: (raw: unknown) => Detail = (raw) => ({ kind: 'ticket', raw }),
): ReadDetails => {
  const shown = readId(memberOf(json, 'id'));
  if (shown === null) return { kind: 'broken', reason: 'The help desk’s answer is no ticket' };
  const detail = detailOf(json);
  return { kind: 'details', details: new Map(ids.map((id) => [id, id === shown ? detail : { kind: 'absent' }])) };
};
