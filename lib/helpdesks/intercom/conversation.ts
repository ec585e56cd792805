import { memberOf } from '#lib/provider/repair.ts';
import { readId } from '../canonical-ticket.ts';
import type { DetailReader } from '../detail.ts';
import { paths, versionHeader } from './facts.ts';

const idInPath = /^[\w-]{1,64}$/;

/** One conversation with its parts. */
export const conversation: DetailReader = {
  batch: 1,
  request: ([id = '']) => ({
    method: 'GET',
    path: `${paths.conversations}/${idInPath.test(id) ? id : 0}`, // another id would be another path
    query: { display_as: 'plaintext' },
    headers: versionHeader,
    bucket: 'default',
  }),
  read({ json }, ids) {
    const shown = readId(memberOf(json, 'id'));
    if (shown === null) return { kind: 'broken', reason: 'The help desk’s answer is no conversation' };
    const detail = { kind: 'ticket', raw: json } as const;
    return { kind: 'details', details: new Map(ids.map((id) => [id, id === shown ? detail : { kind: 'absent' }])) };
  },
};
