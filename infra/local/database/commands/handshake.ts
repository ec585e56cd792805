import type { Doc } from '../values/types.ts';
import { maxDocumentBytes } from '../wire/bson.ts';
import { maxMessageBytes } from '../wire/message.ts';
import { type CommandContext, type CommandTable, wireVersions } from './context.ts';
import { maxBatch } from './write-commands.ts';

export const replicaSet = 'embedded';

const hello = ({ name, server, connectionId }: CommandContext): Doc => ({
  helloOk: true,
  [name === 'hello' ? 'isWritablePrimary' : 'ismaster']: true,
  secondary: false,
  // Acts as primary of a replica set: otherwise drivers use no sessions, retryable writes or transactions.
  setName: replicaSet,
  setVersion: 1,
  hosts: [server.address],
  primary: server.address,
  me: server.address,
  maxBsonObjectSize: maxDocumentBytes,
  maxMessageSizeBytes: maxMessageBytes,
  maxWriteBatchSize: maxBatch,
  localTime: new Date(server.now()),
  logicalSessionTimeoutMinutes: 30,
  connectionId,
  minWireVersion: 0,
  maxWireVersion: wireVersions[server.release],
  readOnly: false,
});

const helloFields = [
  'helloOk',
  'client',
  'compression',
  'loadBalanced',
  'topologyVersion',
  'maxAwaitTimeMS',
  'backpressure',
];

/** Commands that drivers send on connecting, and administrative commands. */
export const handshakeCommands: CommandTable = {
  hello: { run: hello, fields: helloFields },
  ismaster: { run: hello, fields: helloFields },
  ping: { run: () => ({}), fields: [] },
  serverStatus: { run: ({ server }) => ({ connections: { current: server.connectionCount() } }), fields: [] },
};
