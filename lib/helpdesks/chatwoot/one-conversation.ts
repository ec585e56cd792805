import { type DetailReader, readOne } from '../detail.ts';
import { paths } from './facts.ts';

/** Another id would be another path. */
export const conversationPath = ([id = '']: readonly string[]): string =>
  `${paths.conversations}/${/^\d+$/.test(id) ? id : 0}`;

/** One conversation by its number, with the members that the list has. */
export const oneConversation: DetailReader = {
  batch: 1,
  request: (ids) => ({ method: 'GET', path: conversationPath(ids), bucket: 'default' }),
  read: ({ json }, ids) => readOne(json, ids),
};
