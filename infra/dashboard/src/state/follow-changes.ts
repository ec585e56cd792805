import { asApiError, type Client } from '../api/client.ts';
import type { readSocket } from '../api/read-socket.ts';
import { changesSource } from './changes-source.ts';
import { waitAfter } from './poll.ts';

export type ChangesListener = {
  /** Tickets have changed. */
  onChange(): void;
  /** Whether changes come as they are made. */
  onLive(isLive: boolean): void;
};

/** What a test does itself. */
export type FollowParts = { random?: () => number; connect?: typeof readSocket };

/**
 * Follows a tenant's changes from now on, as they are made where the server can, and by polling where its answers end. What
 * breaks is resumed with exponential back-off and jitter; a hidden page follows nothing. Returns the function that ends it.
 */
export const followChanges = (
  client: Pick<Client, 'send' | 'stream'>,
  tenant: string,
  { onChange, onLive }: ChangesListener,
  { random = Math.random, connect }: FollowParts = {},
): (() => void) => {
  let waitedMs = 0;
  let abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const listener = {
    onOpen: () => {
      waitedMs = 0;
      onLive(true);
    },
    onChange: () => {
      waitedMs = 0;
      onChange();
    },
  };
  const readOn = changesSource(client, tenant, listener, connect);

  const next = async (): Promise<void> => {
    abort = new AbortController();
    const { signal } = abort;
    const status = await readOn(signal).then(
      () => 200,
      (error: unknown) => asApiError(error).status,
    );
    if (signal.aborted) return;
    onLive(false);
    if (isFinal(status)) return;
    waitedMs = waitAfter(false, waitedMs);
    timer = setTimeout(next, waitedMs * (0.5 + random() / 2));
  };

  const stop = (): void => {
    clearTimeout(timer);
    abort.abort();
    onLive(false);
  };
  const onVisibility = (): void => {
    stop();
    waitedMs = 0;
    if (!document.hidden) void next();
  };
  document.addEventListener('visibilitychange', onVisibility);
  if (!document.hidden) void next();
  return () => {
    stop();
    document.removeEventListener('visibilitychange', onVisibility);
  };
};

/** Asking again would not help: the key has no right to it, or the request is not understood. */
const isFinal = (status: number): boolean => status >= 400 && status < 500 && status !== 429;
