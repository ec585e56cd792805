import { type DetailReader, readOne } from '../detail.ts';
import { paths } from './facts.ts';
import { goneByState, stateWordOf } from './vocabulary.ts';

/** One ticket by its id, with the members that the list has. */
export const oneTicket: DetailReader = {
  batch: 1,
  request: ([id = '']) => ({
    method: 'GET',
    path: `${paths.tickets}/${/^\d+$/.test(id) ? id : 0}`, // another id would be another path
    query: { expand: 'true' },
    bucket: 'default',
  }),
  read: ({ json }, ids) =>
    readOne(json, ids, (raw) => {
      const gone = goneByState(stateWordOf(raw));
      return gone ? { kind: 'gone', gone } : { kind: 'ticket', raw };
    }),
};
