import type { Socket } from 'node:net';
import { Double } from 'bson';
import { CommandError } from './errors.ts';
import type { Doc } from './values/types.ts';
import { createFrameReader, type Request, readRequest, writeReply } from './wire/message.ts';

/**
 * Serves one client: executes its commands one at a time, in order of arrival. Every failed command gets a reply; only
 * bytes that are not valid messages close the connection.
 */
export const serveConnection = (
  socket: Socket,
  run: (command: Doc) => Promise<Doc>,
  onError: (error: unknown) => void,
): void => {
  let previous: Promise<void> = Promise.resolve();

  const serve = async (request: Request): Promise<void> => {
    const reply = request.refusal ? errorReply(request.refusal) : await answer(run, request.command);
    if (!request.isUnacknowledged && !socket.destroyed) socket.write(encodeReply(request, reply));
  };

  const read = createFrameReader((message) => {
    const request = readRequest(message);
    previous = previous.then(() => serve(request)).catch(onError);
  });

  socket.setNoDelay(true);
  socket.on('data', (chunk: Buffer) => {
    try {
      read(chunk);
    } catch (error) {
      onError(error);
      socket.destroy();
    }
  });
  // An abrupt disconnect of the client is not a server error; 'close' follows.
  socket.on('error', () => undefined);
};

/** The server says so with a double. */
const done = new Double(1);

const answer = async (run: (command: Doc) => Promise<Doc>, command: Doc): Promise<Doc> => {
  try {
    return { ...(await run(command)), ok: done };
  } catch (error) {
    return errorReply(error);
  }
};

const encodeReply = (request: Request, reply: Doc): Buffer => {
  try {
    return writeReply(request, reply);
  } catch (error) {
    return writeReply(request, errorReply(error));
  }
};

const errorReply = (error: unknown): Doc => {
  const known =
    error instanceof CommandError
      ? error
      : new CommandError(1, error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  const { code, message, labels, extra } = known;
  return { ok: 0, errmsg: message, code, ...extra, ...(labels.length > 0 && { errorLabels: [...labels] }) };
};
