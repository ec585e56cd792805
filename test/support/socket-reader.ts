import type { ChangeEvent } from '#lib/tickets/read-changes.ts';

export type SocketMessage = { type: string; after?: string; events?: ChangeEvent[] };

/** What `POST /changes/sockets` says of one. */
export type Socket = { url: string; protocols: string[]; cursor: string; expires_at: string };

/** The events of a message that a reader at that cursor has not taken: what is before it is a repetition. */
export const unseenIn = ({ after = '', events = [] }: SocketMessage, cursor: string): ChangeEvent[] => {
  const known = [after, ...events.map((event) => event.cursor)].lastIndexOf(cursor);
  return known < 0 ? [] : events.slice(known);
};

/** Reads a socket by Node's own client, as the documentation says: where it has got to, and each change once. */
export const readSocket = ({ url, protocols, cursor: from }: Pick<Socket, 'url' | 'protocols' | 'cursor'>) => {
  const webSocket = new WebSocket(url, protocols);
  const messages: SocketMessage[] = [];
  const taken: ChangeEvent[] = [];
  let cursor = from;
  webSocket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as SocketMessage;
    messages.push(message);
    const unseen = unseenIn(message, cursor);
    taken.push(...unseen);
    cursor = unseen.at(-1)?.cursor ?? cursor;
  });
  const opened = new Promise<boolean>((resolve) => {
    webSocket.addEventListener('open', () => resolve(true), { once: true });
    webSocket.addEventListener('error', () => resolve(false), { once: true });
  });
  const closed = new Promise<number>((resolve) => {
    webSocket.addEventListener('close', ({ code }) => resolve(code), { once: true });
  });
  return { webSocket, messages, taken, opened, closed, cursor: () => cursor, close: () => webSocket.close() };
};
