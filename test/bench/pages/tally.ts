import { BSON, type CommandStartedEvent, type CommandSucceededEvent, type Document, type MongoClient } from 'mongodb';

/** What some work cost the database: `documents` were inserted, changed or deleted, `bytes` are those of the commands that did. */
export type Tally = { commands: number; documents: number; bytes: number; ms: number };

/** The documents that a write command wrote, by its reply. */
const written: Readonly<Record<string, (reply: Document) => number>> = {
  insert: ({ n }) => n,
  update: ({ nModified, upserted = [] }) => nModified + upserted.length,
  delete: ({ n }) => n,
  findAndModify: ({ lastErrorObject }) => lastErrorObject?.n ?? 0,
  bulkWrite: ({ nInserted, nModified, nUpserted, nDeleted }) => nInserted + nModified + nUpserted + nDeleted,
};

/** Counts a client's commands while some work is done. The client must monitor them. */
export const tallied = async (client: MongoClient, work: () => Promise<unknown>): Promise<Tally> => {
  const tally: Tally = { commands: 0, documents: 0, bytes: 0, ms: 0 };
  const onStart = ({ commandName, command }: CommandStartedEvent): void => {
    tally.commands++;
    if (commandName in written) tally.bytes += BSON.calculateObjectSize(command);
  };
  const onEnd = ({ commandName, reply }: CommandSucceededEvent): void => {
    tally.documents += written[commandName]?.(reply as Document) ?? 0;
  };
  client.on('commandStarted', onStart).on('commandSucceeded', onEnd);
  const startedAt = performance.now();
  await work();
  tally.ms = performance.now() - startedAt;
  client.off('commandStarted', onStart).off('commandSucceeded', onEnd);
  return tally;
};

/** The mean of some tallies. */
export const meanOf = (tallies: readonly Tally[]): Tally => {
  const mean = (field: keyof Tally): number => tallies.reduce((sum, tally) => sum + tally[field], 0) / tallies.length;
  return { commands: mean('commands'), documents: mean('documents'), bytes: mean('bytes'), ms: mean('ms') };
};
