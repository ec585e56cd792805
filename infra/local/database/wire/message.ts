import { CommandError } from '../errors.ts';
import type { Doc } from '../values/types.ts';
import { decode, encode } from './bson.ts';

const opReply = 1;
const opQuery = 2004;
const opMsg = 2013;

const headerBytes = 16;
export const maxMessageBytes = 48_000_000;

const checksumPresent = 1;
const moreToCome = 2;

/** A command as it came in one message. */
export type Request = {
  readonly requestId: number;
  readonly command: Doc;
  /** Why the command is rejected, if part of it is unreadable. */
  readonly refusal?: CommandError;
  /** The client expects no reply. */
  readonly isUnacknowledged: boolean;
  /** Received as legacy OP_QUERY, as initial handshakes are, and answered in the same format. */
  readonly isLegacy: boolean;
};

/** A malformed message; the connection cannot be read any further. */
class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}

/** Splits a byte stream into messages. */
export const createFrameReader = (onMessage: (message: Buffer) => void) => {
  let chunks: Buffer[] = [];
  let received = 0;

  return (chunk: Buffer): void => {
    chunks.push(chunk);
    received += chunk.length;
    for (;;) {
      if (received < 4) return;
      let [first = Buffer.alloc(0)] = chunks;
      if (first.length < 4) {
        first = Buffer.concat(chunks);
        chunks = [first];
      }
      const length = first.readInt32LE(0);
      if (length < headerBytes || length > maxMessageBytes) throw new ProtocolError(`a message of ${length} bytes`);
      if (received < length) return;
      const all = chunks.length === 1 ? first : Buffer.concat(chunks);
      const rest = all.subarray(length);
      chunks = rest.length > 0 ? [rest] : [];
      received = rest.length;
      onMessage(all.subarray(0, length));
    }
  };
};

export const readRequest = (message: Buffer): Request => {
  const requestId = message.readInt32LE(4);
  const opCode = message.readInt32LE(12);
  if (opCode === opMsg) return readMsg(requestId, message);
  if (opCode === opQuery) return readQuery(requestId, message);
  throw new ProtocolError(`operation code ${opCode}`);
};

const readMsg = (requestId: number, message: Buffer): Request => {
  const flags = message.readUInt32LE(headerBytes);
  const end = message.length - (flags & checksumPresent ? 4 : 0);
  const head = { requestId, isUnacknowledged: (flags & moreToCome) !== 0, isLegacy: false };
  try {
    return { ...head, command: readSections(message.subarray(0, end)) };
  } catch (error) {
    if (error instanceof CommandError) return { ...head, command: {}, refusal: error };
    throw error;
  }
};

const readSections = (message: Buffer): Doc => {
  let command: Doc = {};
  const sequences: [name: string, docs: Doc[]][] = [];
  for (let at = headerBytes + 4; at < message.length; ) {
    const kind = message.readUInt8(at);
    at += 1;
    const size = message.readInt32LE(at);
    if (kind === 0) command = decode(message.subarray(at, at + size));
    else if (kind === 1) sequences.push(readSequence(message.subarray(at, at + size)));
    else throw new ProtocolError(`a section of kind ${kind}`);
    at += size;
  }
  for (const [name, docs] of sequences) command[name] = docs;
  return command;
};

const readSequence = (section: Buffer): [name: string, docs: Doc[]] => {
  const nameEnd = section.indexOf(0, 4);
  const docs: Doc[] = [];
  for (let at = nameEnd + 1; at < section.length; ) {
    const size = section.readInt32LE(at);
    docs.push(decode(section.subarray(at, at + size)));
    at += size;
  }
  return [section.toString('utf8', 4, nameEnd), docs];
};

const readQuery = (requestId: number, message: Buffer): Request => {
  const nameStart = headerBytes + 4;
  const nameEnd = message.indexOf(0, nameStart);
  const namespace = message.toString('utf8', nameStart, nameEnd);
  const command = decode(message.subarray(nameEnd + 9, nameEnd + 9 + message.readInt32LE(nameEnd + 9)));
  return {
    requestId,
    command: { ...command, $db: namespace.split('.')[0] ?? 'admin' },
    isUnacknowledged: false,
    isLegacy: true,
  };
};

let lastId = 0;

export const writeReply = ({ requestId, isLegacy }: Request, reply: Doc): Buffer => {
  const body = encode(reply);
  const head = Buffer.alloc(headerBytes + (isLegacy ? 20 : 5));
  lastId = (lastId + 1) % 0x7fffffff;
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(lastId, 4);
  head.writeInt32LE(requestId, 8);
  head.writeInt32LE(isLegacy ? opReply : opMsg, 12);
  // A legacy reply's last number says how many documents follow; the other's flags and section kind are zero.
  if (isLegacy) head.writeInt32LE(1, headerBytes + 16);
  return Buffer.concat([head, body]);
};
