import { type DetailReader, readOne } from '../detail.ts';
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
  read: ({ json }, ids) =>
    readOne(json, ids, (raw) => {
      const gone = goneOf(raw);
      return gone ? { kind: 'gone', gone } : { kind: 'ticket', raw };
    }),
};
