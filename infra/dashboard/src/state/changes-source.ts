import { asApiError, type Client, pathOf } from '../api/client.ts';
import { readSocket, type Socket } from '../api/read-socket.ts';

export type SourceListener = {
  /** Changes come as they are made from now on. */
  onOpen(): void;
  onChange(): void;
};

/** Reads on after the last known change, until its socket or stream ends. @throws ApiError */
export type ReadOn = (signal: AbortSignal) => Promise<void>;

/** After so many sockets that never opened, something between here and there does not let them through. */
const mostUnopened = 2;

/**
 * A tenant's changes from now on: by a socket where the server has them and it can be reached, else by an event stream, which some
 * servers keep open and others end.
 */
export const changesSource = (
  client: Pick<Client, 'send' | 'stream'>,
  tenant: string,
  { onOpen, onChange }: SourceListener,
  connect: typeof readSocket = readSocket,
): ReadOn => {
  let cursor: string | undefined;
  let unopened = 0;

  const readStream: ReadOn = (signal) =>
    client.stream(pathOf('/changes/stream', { tenant_id: tenant, start: 'latest' }), {
      ...{ lastEventId: cursor, signal, onOpen },
      onEvent: ({ event, id }) => {
        cursor = id ?? cursor;
        if (event === 'change') onChange();
      },
    });

  const onChanges = (after: string, cursors: readonly string[]): void => {
    const last = cursors.at(-1);
    const hasNew = [after, ...cursors.slice(0, -1)].some((one) => one === cursor);
    if (!hasNew || last === undefined) return; // a duplicate message
    cursor = last;
    onChange();
  };

  return async (signal) => {
    const socket = unopened < mostUnopened ? await socketOf(client, tenant, cursor) : null;
    if (signal.aborted) return;
    if (!socket) {
      unopened = mostUnopened;
      return readStream(signal);
    }
    cursor = socket.cursor;
    unopened = (await connect(socket, { signal, onOpen, onChanges })) ? 0 : unopened + 1;
  };
};

/** A socket after a cursor; null where the server has none, or is of a release before them. @throws ApiError */
const socketOf = async (
  client: Pick<Client, 'send'>,
  tenant: string,
  cursor: string | undefined,
): Promise<Socket | null> => {
  const path = pathOf('/changes/sockets', { tenant_id: tenant, cursor });
  try {
    return (await client.send<{ socket: Socket | null }>('POST', path)).socket;
  } catch (error) {
    if (asApiError(error).status === 404) return null;
    throw error;
  }
};
