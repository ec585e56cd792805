import type { Change, Collection } from './collection.ts';
import type { Cursors } from './cursors.ts';
import type { Databases } from './database.ts';
import type { Engine } from './engine.ts';
import { CommandError, notSupported } from './errors.ts';
import { readCommands } from './read-commands.ts';
import { schemaCommands } from './schema-commands.ts';
import type { Doc } from './values.ts';
import { writeCommands } from './write-commands.ts';

/** One command on its way: what was asked, of which database, and what it may work with. */
export type Call = {
  name: string;
  command: Doc;
  database: string;
  databases: Databases;
  cursors: Cursors;
  engine: Engine;
  /** Every change goes in here, so that it can be taken back. */
  journal: Change[];
  inTransaction: boolean;
  namespace: string;
  /** The collection that the command names, made if there is none. */
  collection(): Collection;
  existing(): Collection | undefined;
};

export type Command = (call: Call) => Doc;

const commands: Readonly<Record<string, Command>> = {
  ...readCommands,
  ...writeCommands,
  ...schemaCommands,
  ping: () => ({}),
  buildInfo: () => ({ version: '7.0.0', versionArray: [7, 0, 0, 0], maxBsonObjectSize: 16_777_216, modules: [] }),
  hostInfo: () => ({ system: {} }),
  endSessions: () => ({}),
  killSessions: () => ({}),
};

/** Options that change an answer's meaning and that nothing here heeds. */
const refused = ['collation', 'let', 'returnKey', 'showRecordId', 'tailable', 'awaitData', 'min', 'max'];

/** @throws CommandError 59 for an unknown command, 115 for an option that is not heeded. */
export const runCommand = (call: Call): Doc => {
  const command = commands[call.name];
  if (!command) throw new CommandError(59, `no such command: '${call.name}'`);
  const option = refused.find((name) => {
    const value = call.command[name];
    return value !== undefined && value !== false && JSON.stringify(value) !== '{}';
  });
  if (option) throw notSupported(`The option ${option}`);
  return command(call);
};

/** What a server says of itself: a replica set's primary, so that drivers use sessions, retries and transactions. */
export const helloOf = (address: string, now: Date): Doc => ({
  helloOk: true,
  isWritablePrimary: true,
  ismaster: true,
  setName: 'embedded',
  setVersion: 1,
  hosts: [address],
  primary: address,
  me: address,
  secondary: false,
  maxBsonObjectSize: 16_777_216,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  localTime: now,
  logicalSessionTimeoutMinutes: 30,
  connectionId: 1,
  minWireVersion: 0,
  maxWireVersion: 21,
  readOnly: false,
});
