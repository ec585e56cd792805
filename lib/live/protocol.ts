import type { ChangeEvent } from '#lib/tickets/read-changes.ts';

/** The subprotocol of the messages. */
export const changesProtocol = 'intake.changes';

/** Goes before a token where a client names its subprotocols, the only header that a browser lets a page set. */
const tokenPrefix = 'intake.token.';

/** The subprotocols by which a client connects. */
export const protocolsWith = (token: string): string[] => [changesProtocol, `${tokenPrefix}${token}`];

/** The token among subprotocols that a client named; undefined if there is none, or not the protocol beside it. */
export const tokenIn = (protocols: string | undefined): string | undefined => {
  const names = (protocols ?? '').split(',').map((name) => name.trim());
  if (!names.includes(changesProtocol)) return undefined;
  return names.find((name) => name.startsWith(tokenPrefix))?.slice(tokenPrefix.length);
};

/** What one message holds at most: API Gateway takes 128 KB. */
export const eventsOfMessage = { limit: 100, maxBytes: 96 * 1024 };

const longestMessage = 120 * 1024;

/**
 * Changes as a message. `after` is the cursor of the change before them. A change too long for any message comes without its
 * values.
 */
export const changesMessage = (after: string, events: readonly ChangeEvent[]): string => {
  const text = JSON.stringify({ type: 'changes', after, events });
  if (Buffer.byteLength(text) <= longestMessage) return text;
  const short = events.map(({ cursor, change }) => ({ cursor, change: { ...change, changes: null } }));
  return JSON.stringify({ type: 'changes', after, events: short });
};

export const heartbeatMessage = JSON.stringify({ type: 'heartbeat' });
export const pongMessage = JSON.stringify({ type: 'pong' });

/** Whether a client's message is the one that it may send. */
export const isPing = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'ping';
