import type { WebSocket } from 'ws';
import type { Connection } from './socket-events.ts';

/** API Gateway's largest message. */
export const messageLimit = 128 * 1024;

export const connectionLimits = {
  /** API Gateway ends a connection after so long, and one that is idle for so long. */
  lifeMs: 2 * 3_600_000,
  idleMs: 10 * 60_000,
  /** What waits for a client that does not read; with more, a message is refused. */
  bufferBytes: 1024 * 1024,
};

export type ConnectionLimits = typeof connectionLimits;

/** An open connection: its socket, and when a message last went over it, in either direction. */
export type Open = Connection & { socket: WebSocket; lastActiveAt: number };
