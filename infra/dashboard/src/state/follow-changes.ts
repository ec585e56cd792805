import { asApiError, type Client, pathOf } from '../api/client.ts';
import { waitAfter } from './poll.ts';

export type ChangesListener = {
  /** Tickets have changed. */
  onChange(): void;
  /** Whether changes come as they are made. */
  onLive(isLive: boolean): void;
};

/**
 * Follows a tenant's changes from now on, by an event stream where the server keeps it open and by polling where its
 * answers end. A broken stream resumes after its last event, with exponential back-off and jitter; a hidden page follows
 * nothing. Returns the function that ends it.
 */
export const followChanges = (
  client: Pick<Client, 'stream'>,
  tenant: string,
  { onChange, onLive }: ChangesListener,
  random: () => number = Math.random,
): (() => void) => {
  const path = pathOf('/changes/stream', { tenant_id: tenant, start: 'latest' });
  let lastEventId: string | undefined;
  let waitedMs = 0;
  let abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = (signal: AbortSignal): Promise<void> =>
    client.stream(path, {
      lastEventId,
      signal,
      onOpen: () => {
        waitedMs = 0;
        onLive(true);
      },
      onEvent: ({ event, id }) => {
        lastEventId = id ?? lastEventId;
        if (event !== 'change') return;
        waitedMs = 0;
        onChange();
      },
    });

  const next = async (): Promise<void> => {
    abort = new AbortController();
    const { signal } = abort;
    const status = await read(signal).then(
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
