import { memberOf } from '#lib/provider/repair.ts';
import { readId } from '../canonical-ticket.ts';
import type { Detail, DetailReader } from '../detail.ts';
import { fields, paths, serviceDesk } from './facts.ts';

/** An issue by its id, as fresh as it is. One that was moved to a project of another type is no request any more. */
export const issue: DetailReader = {
  batch: 1,
  request: ([id = '']) => ({
    method: 'GET',
    path: `${paths.issue}/${/^\d+$/.test(id) ? id : 0}`, // another id would be another path
    query: { fields },
    bucket: 'default',
  }),
  read({ json }, ids) {
    const shown = readId(memberOf(json, 'id'));
    if (shown === null) return { kind: 'broken', reason: "The help desk's answer is no issue" };
    const type = memberOf(memberOf(memberOf(json, 'fields'), 'project'), 'projectTypeKey');
    const isRequest = type === undefined || type === serviceDesk;
    const detail: Detail = isRequest ? { kind: 'ticket', raw: json } : { kind: 'absent' };
    return { kind: 'details', details: new Map(ids.map((id) => [id, id === shown ? detail : { kind: 'absent' }])) };
  },
};
