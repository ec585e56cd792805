import { Long } from 'bson';
import type { Doc } from '../values/types.ts';
import { maxMessageBytes } from '../wire/message.ts';
import type { CommandContext, CommandTable } from './context.ts';

/** The version of MongoDB whose behaviour and wire protocol this server follows. */
const version = '7.0.0';
const wireVersion = 21;
export const replicaSet = 'embedded';

const hello = ({ name, server, connectionId }: CommandContext): Doc => ({
  helloOk: true,
  [name === 'hello' ? 'isWritablePrimary' : 'ismaster']: true,
  secondary: false,
  // A replica set's primary: of others the driver asks no sessions, retryable writes and transactions.
  setName: replicaSet,
  setVersion: 1,
  hosts: [server.address],
  primary: server.address,
  me: server.address,
  maxBsonObjectSize: 16 * 1024 * 1024,
  maxMessageSizeBytes: maxMessageBytes,
  maxWriteBatchSize: 100_000,
  localTime: new Date(server.now()),
  logicalSessionTimeoutMinutes: 30,
  connectionId,
  minWireVersion: 0,
  maxWireVersion: wireVersion,
  readOnly: false,
});

const buildInfo = (): Doc => ({
  version,
  versionArray: [...version.split('.').map(Number), 0],
  gitVersion: 'embedded',
  modules: ['embedded: in memory, for development and tests'],
  bits: 64,
  debug: false,
  maxBsonObjectSize: 16 * 1024 * 1024,
});

const serverStatus = ({ server }: CommandContext): Doc => {
  const uptimeMs = server.now() - server.startedAt;
  return {
    host: server.address,
    version,
    process: 'embedded-mongo',
    pid: process.pid,
    uptime: uptimeMs / 1_000,
    uptimeMillis: Long.fromNumber(uptimeMs),
    localTime: new Date(server.now()),
    connections: { current: server.connectionCount() },
    storageEngine: { name: 'memory' },
  };
};

const helloFields = [
  'hello',
  'helloOk',
  'client',
  'compression',
  'loadBalanced',
  'saslSupportedMechs',
  'speculativeAuthenticate',
  'topologyVersion',
  'maxAwaitTimeMS',
  'backpressure',
];

/** What drivers and shells ask when they connect. */
export const handshakeCommands: CommandTable = {
  hello: { run: hello, fields: helloFields },
  isMaster: { run: hello, fields: helloFields },
  ismaster: { run: hello, fields: helloFields },
  ping: { run: () => ({}), fields: [] },
  buildInfo: { run: buildInfo, fields: [] },
  buildinfo: { run: buildInfo, fields: [] },
  hostInfo: { run: ({ server }) => ({ system: { hostname: server.address }, os: {}, extra: {} }), fields: [] },
  getParameter: {
    run: () => ({ featureCompatibilityVersion: { version: '7.0' } }),
    fields: ['featureCompatibilityVersion'],
  },
  getCmdLineOpts: { run: () => ({ argv: [], parsed: {} }), fields: [] },
  getLog: { run: () => ({ totalLinesWritten: 0, log: [] }), fields: [] },
  connectionStatus: {
    run: () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } }),
    fields: ['showPrivileges'],
  },
  whatsmyuri: { run: ({ server }) => ({ you: server.address }), fields: [] },
  serverStatus: { run: serverStatus, fields: [] },
};
