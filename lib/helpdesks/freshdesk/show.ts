import { memberOf } from '#lib/provider/repair.ts';
import { readId } from '../canonical-ticket.ts';
import type { Detail, DetailReader } from '../detail.ts';
import { goneOf } from './entry.ts';
import { paths } from './facts.ts';

/** One ticket by its id. */
export const show: DetailReader = {
  batch: 1,
  request: ([id = '']) => ({
    method: 'GET',
    path: `${paths.tickets}/${/^\d+$/.test(id) ? id : 0}`, // another id would be another path
    bucket: 'default',
  }),
  read({ json }, ids) {
    const shown = readId(memberOf(json, 'id'));
    if (shown === null) return { kind: 'broken', reason: "The help desk's answer is no ticket" };
    const gone = goneOf(json);
    const detail: Detail = gone ? { kind: 'gone', gone } : { kind: 'ticket', raw: json };
    return { kind: 'details', details: new Map(ids.map((id) => [id, id === shown ? detail : { kind: 'absent' }])) };
  },
};
