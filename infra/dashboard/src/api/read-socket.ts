/** How `POST /changes/sockets` says that a socket is connected, and where it begins. */
export type Socket = { url: string; protocols: string[]; cursor: string };

type Message = { type: string; after?: string; events?: { cursor: string }[] };

export type SocketListener = {
  signal: AbortSignal;
  onOpen(): void;
  /** The cursors after the changes of a message, each of which may have been said before; `after` is the one before them. */
  onChanges(after: string, cursors: readonly string[]): void;
};

/** Without a word for so long, a connection is asked whether it is still there; and given up after as long again. */
const silenceMs = 60_000;

/** Reads a socket until it ends; answers whether it was ever open. */
export const readSocket = (
  { url, protocols }: Pick<Socket, 'url' | 'protocols'>,
  { signal, onOpen, onChanges }: SocketListener,
): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = new WebSocket(url, protocols);
    let wasOpen = false;
    let isHeard = true;
    const check = setInterval(() => {
      if (!isHeard) return socket.close();
      isHeard = false;
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ type: 'ping' }));
    }, silenceMs);
    const close = (): void => socket.close();
    signal.addEventListener('abort', close, { once: true });
    socket.addEventListener('open', () => {
      wasOpen = true;
      if (!signal.aborted) onOpen();
    });
    socket.addEventListener('message', ({ data }) => {
      isHeard = true;
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
