import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Document } from 'mongodb';
import { encode } from '#infra/local/database/wire/bson.ts';
import { createFrameReader, type Request, readRequest, writeReply } from '#infra/local/database/wire/message.ts';

const iterations = 4096; // the fewest that the driver accepts

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const fieldsOf = (text: string): Record<string, string> =>
  Object.fromEntries(text.split(',').map((field) => [field.slice(0, 1), field.slice(2)]));

/** The server's side of one conversation of SCRAM-SHA-256 (RFC 7677); null for a user or a password that is wrong. */
const scramConversation = (passwordOf: (user: string) => string | undefined) => {
  const salt = randomBytes(16);
  let user = '';
  let clientFirst = '';
  let serverFirst = '';
  return {
    user: () => user,
    start(payload: string): string {
      clientFirst = payload.slice('n,,'.length);
      const { n = '', r = '' } = fieldsOf(clientFirst);
      user = n;
      serverFirst = `r=${r}${randomBytes(18).toString('base64')},s=${salt.toString('base64')},i=${iterations}`;
      return serverFirst;
    },
    finish(payload: string): string | null {
      const password = passwordOf(user);
      if (password === undefined) return null;
      const [withoutProof = '', proof = ''] = payload.split(',p=');
      const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
      const transcript = [clientFirst, serverFirst, withoutProof].join(',');
      const storedKey = createHash('sha256').update(hmac(salted, 'Client Key')).digest();
      const signature = hmac(storedKey, transcript);
      const clientKey = Buffer.from(proof, 'base64').map((byte, at) => byte ^ (signature[at] ?? 0));
      if (!createHash('sha256').update(clientKey).digest().equals(storedKey)) return null;
      return `v=${hmac(hmac(salted, 'Server Key'), transcript).toString('base64')}`;
    },
  };
};

/** What a server answers to those who have not signed in, too. */
const openToAll = new Set(['hello', 'ismaster', 'isMaster', 'ping', 'endSessions']);

/** A handshake without the sign-in that the driver puts into it to save a step: the database behind knows no users. */
const withoutHaste = ({ requestId, command }: Request): Buffer => {
  const { speculativeAuthenticate: _, ...hello } = command;
  const body = encode(hello);
  const head = Buffer.alloc(21); // of an OP_MSG with one section, whose flags and kind are zero
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(requestId, 4);
  head.writeInt32LE(2013, 12);
  return Buffer.concat([head, body]);
};

const refusal = (code: number, codeName: string, errmsg: string): Document => ({ ok: 0, code, codeName, errmsg });

/**
 * A proxy before a database without users that requires a user and password like MongoDB: a failed authentication gets error
 * 18, a connection whose user was removed error 13. `users` may change at any time.
 */
export const startAuthenticatingProxy = async (mongoUri: string, users: Map<string, string>) => {
  const { hostname, port } = new URL(mongoUri);
  const sockets = new Set<Socket>();
  const counts = { accepted: 0, refused: 0 };

  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    let conversation = scramConversation((user) => users.get(user));
    let signedIn: string | null = null;

    const authenticate = (command: Document): Document => {
      const payload = Buffer.from(command.payload.buffer).toString();
      if (command.saslStart) {
        conversation = scramConversation((user) => users.get(user));
        return { ok: 1, conversationId: 1, done: false, payload: Buffer.from(conversation.start(payload)) };
      }
      const verified = conversation.finish(payload);
      counts[verified === null ? 'refused' : 'accepted']++;
      if (verified === null) return refusal(18, 'AuthenticationFailed', 'Authentication failed.');
      signedIn = conversation.user();
      return { ok: 1, conversationId: 1, done: true, payload: Buffer.from(verified) };
    };

    /** What the proxy itself answers; undefined for what goes on to the database. */
    const answerTo = ({ command }: Request): Document | undefined => {
      const [name = ''] = Object.keys(command);
      if (name === 'saslStart' || name === 'saslContinue') return authenticate(command);
      if (openToAll.has(name) || (signedIn !== null && users.has(signedIn))) return undefined;
      return refusal(13, 'Unauthorized', `Command ${name} requires authentication`);
    };

    const read = createFrameReader((message) => {
      const request = readRequest(message);
      const answer = answerTo(request);
      if (answer) client.write(writeReply(request, answer));
      else upstream.write(request.command.speculativeAuthenticate ? withoutHaste(request) : message);
    });
    client.on('data', read);
    upstream.pipe(client);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    /** How many connections signed in, rightly and wrongly. */
    counts,
    uriFor: (user: string, password: string): string =>
      `mongodb://${user}:${password}@${address}/?directConnection=true&authMechanism=SCRAM-SHA-256`,
    /** Ends all connections, as a server that crashes does. */
    cut,
    close: async (): Promise<void> => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
};
