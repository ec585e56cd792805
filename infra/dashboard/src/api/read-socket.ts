/** Where and how to connect, and the cursor at which the socket begins, as `POST /changes/sockets` answers. */
export type Socket = { url: string; protocols: string[]; cursor: string };

type Message = { type: string; after?: string; events?: { cursor: string }[] };

export type SocketListener = {
  signal: AbortSignal;
  onOpen(): void;
  /** The cursors after the changes of a message; `after` is the one before them. A message may be a duplicate. */
  onChanges(after: string, cursors: readonly string[]): void;
};

/** A ping is sent so often; a connection on which nothing came since the last one is closed as dead. */
const pingEveryMs = 60_000;

/** Reads a socket until it ends; answers whether it was ever open. */
export const readSocket = (
  { url, protocols }: Pick<Socket, 'url' | 'protocols'>,
  { signal, onOpen, onChanges }: SocketListener,
): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = new WebSocket(url, protocols);
    let wasOpen = false;
    let isAlive = true;
    const check = setInterval(() => {
      if (!isAlive) return socket.close();
      isAlive = false;
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ type: 'ping' }));
    }, pingEveryMs);
    const close = (): void => socket.close();
    signal.addEventListener('abort', close, { once: true });
    socket.addEventListener('open', () => {
      wasOpen = true;
      if (!signal.aborted) onOpen();
    });
    socket.addEventListener('message', ({ data }) => {
      isAlive = true;
      const { type, after, events = [] } = JSON.parse(String(data)) as Message;
      if (type !== 'changes' || after === undefined || signal.aborted) return;
      onChanges(
        after,
        events.map(({ cursor }) => cursor),
      );
    });
    socket.addEventListener('close', () => {
      clearInterval(check);
      signal.removeEventListener('abort', close);
      resolve(wasOpen);
    });
  });
