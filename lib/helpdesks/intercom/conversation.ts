import { type DetailReader, readOne } from '../detail.ts';
import { paths, versionHeader } from './facts.ts';

const idInPath = /^[\w-]{1,64}$/;

/** One conversation with its parts; texts are HTML, as in the list, so that both are read alike. */
export const conversation: DetailReader = {
  batch: 1,
  request: ([id = '']) => ({
    method: 'GET',
    path: `${paths.conversations}/${idInPath.test(id) ? id : 0}`, // another id would be another path
    headers: versionHeader,
    bucket: 'default',
  }),
  read: ({ json }, ids) => readOne(json, ids),
};
