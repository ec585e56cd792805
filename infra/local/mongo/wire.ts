import { deserialize, serialize } from 'bson';
import type { Doc } from './values.ts';

/** A request: its id, and its command with the documents that came beside it. */
export type Request = { id: number; command: Doc; wantsReply: boolean };

const opMsg = 2013;
const opQuery = 2004;
const opReply = 1;
const headerLength = 16;

const moreToCome = 1 << 1;

/** Splits a stream of bytes into messages; the rest of an unfinished one stays for the next bytes. */
export const messagesIn = () => {
  let buffer: Buffer = Buffer.alloc(0);
  return (chunk: Buffer): Buffer[] => {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    const messages: Buffer[] = [];
    while (buffer.length >= headerLength && buffer.length >= buffer.readInt32LE(0)) {
      const length = buffer.readInt32LE(0);
      messages.push(buffer.subarray(0, length));
      buffer = buffer.subarray(length);
    }
    return messages;
  };
};

/** @throws for an opcode that no current driver sends. */
export const parseRequest = (message: Buffer): Request & { isLegacy: boolean } => {
  const id = message.readInt32LE(4);
  const opcode = message.readInt32LE(12);
  if (opcode === opMsg) return { ...parseMsg(message), id, isLegacy: false };
  if (opcode === opQuery) {
    const start = message.indexOf(0, 20) + 1 + 8;
    return { id, command: deserialize(message.subarray(start)), wantsReply: true, isLegacy: true };
  }
  throw new Error(`Unknown opcode ${opcode}`);
};

const parseMsg = (message: Buffer): Pick<Request, 'command' | 'wantsReply'> => {
  const flags = message.readUInt32LE(16);
  const sequences: Doc = {};
  let command: Doc = {};
  let at = 20;
  while (at < message.length) {
    const kind = message[at];
    const length = message.readInt32LE(at + 1);
    const section = message.subarray(at + 1, at + 1 + length);
    if (kind === 0) command = deserialize(section);
    else Object.assign(sequences, parseSequence(section));
    at += 1 + length;
  }
  return { command: { ...command, ...sequences }, wantsReply: (flags & moreToCome) === 0 };
};

const parseSequence = (section: Buffer): Doc => {
  const nameEnd = section.indexOf(0, 4);
  const docs: Doc[] = [];
  let at = nameEnd + 1;
  while (at < section.length) {
    const length = section.readInt32LE(at);
    docs.push(deserialize(section.subarray(at, at + length)));
    at += length;
  }
  return { [section.toString('utf8', 4, nameEnd)]: docs };
};

export const replyTo = ({ id }: Pick<Request, 'id'>, reply: Doc, isLegacy: boolean): Buffer => {
  const body = serialize(reply, { ignoreUndefined: true });
  const prefix = isLegacy ? legacyPrefix() : Buffer.alloc(5);
  const header = Buffer.alloc(headerLength);
  header.writeInt32LE(headerLength + prefix.length + body.length, 0);
  header.writeInt32LE(id, 8);
  header.writeInt32LE(isLegacy ? opReply : opMsg, 12);
  return Buffer.concat([header, prefix, body]);
};

const legacyPrefix = (): Buffer => {
  const prefix = Buffer.alloc(20);
  prefix.writeInt32LE(8, 0); // await capable
  prefix.writeInt32LE(1, 16);
  return prefix;
};
