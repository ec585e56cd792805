import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ApiError, asApiError, type Client, pathOf } from '../api/client.ts';
import type { IngestStatus, Job } from '../api/types.ts';
import { waitAfter } from './wait.ts';

export type LiveRun = {
  /** The run that is on. */
  job: Job | null;
  /** The last one that ended. */
  last: Job | null;
  isKnown: boolean;
  error: ApiError | undefined;
  /** Looks at once, and often for a while: something was just started or stopped. */
  look(): void;
};

type State = { job: Job | null; last: Job | null; isKnown: boolean; error: ApiError | undefined };
const unknown: State = { job: null, last: null, isKnown: false, error: undefined };

/**
 * Follows a tenant's runs by one cheap read, not at all while nobody sees the page. `onEnd` hears of a run that ended
 * since the last look.
 */
export const useLiveRun = (client: Client, tenant: string, onEnd: () => void): LiveRun => {
  const [state, setState] = useState<State>(unknown);
  const [turn, setTurn] = useState(0);
  const ended = useRef(onEnd);
  ended.current = onEnd;
  /** The run that had ended last when it was looked; null for none, undefined before the first look. */
  const lastSeen = useRef<string | null | undefined>(undefined);

  useEffect(() => {
    lastSeen.current = undefined;
    setState(unknown);
  }, [client, tenant]);

  useEffect(() => {
    if (tenant === '') return;
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waitedMs = 0;

    const look = async (): Promise<void> => {
      clearTimeout(timer);
      let isRunning = false;
      try {
        const status = await client.get<IngestStatus>(pathOf('/ingest/status', { tenant_id: tenant }), abort.signal);
        if (status.status === 'running') {
          isRunning = true;
          lastSeen.current ??= null;
          setState(({ last }) => ({ job: status, last, isKnown: true, error: undefined }));
        } else {
          const last = status.last_job ?? null;
          const id = last?.job_id ?? null;
          if (lastSeen.current !== undefined && lastSeen.current !== id) ended.current();
          lastSeen.current = id;
          setState({ job: null, last, isKnown: true, error: undefined });
        }
      } catch (error) {
        if (abort.signal.aborted) return;
        const fault = asApiError(error);
        setState((before) => ({ ...before, error: fault }));
        if (fault.status === 401 || fault.status === 403) return;
      }
      waitedMs = waitAfter(isRunning, waitedMs);
      if (!document.hidden) timer = setTimeout(look, waitedMs);
    };

    const onVisibility = () => {
      clearTimeout(timer);
      waitedMs = 0;
      if (!document.hidden) void look();
    };
    document.addEventListener('visibilitychange', onVisibility);
    void look();
    return () => {
      abort.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [client, tenant, turn]);

  const look = useCallback(() => setTurn((before) => before + 1), []);
  return { ...state, look };
};
