import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type ApiError, asApiError, type Client, pathOf } from '../api/client.ts';
import type { IngestStatus, Job } from '../api/types.ts';
import { pollWhileVisible } from './poll.ts';

type State = {
  /** The run in progress. */
  job: Job | null;
  /** The last run that ended. */
  last: Job | null;
  isKnown: boolean;
  error: ApiError | undefined;
};

export type LiveRun = State & {
  /** Polls at once, and often for a while: a run was just started or cancelled. */
  look(): void;
};

const unknown: State = { job: null, last: null, isKnown: false, error: undefined };

/** Follows a tenant's runs by polling, which pauses while the page is hidden. `onEnd` is called when a run has ended. */
export const useLiveRun = (client: Client, tenant: string, onEnd: () => void): LiveRun => {
  const [state, setState] = useState<State>(unknown);
  const [turn, setTurn] = useState(0);
  const ended = useRef(onEnd);
  ended.current = onEnd;
  /** The last run that had ended at the previous poll; null if none had, undefined before the first poll. */
  const lastSeen = useRef<string | null | undefined>(undefined);

  useEffect(() => {
    lastSeen.current = undefined;
    setState(unknown);
  }, [client, tenant]);

  useEffect(() => {
    if (tenant === '') return;
    const apply = (status: IngestStatus): void => {
      if (status.status === 'running') {
        lastSeen.current ??= null;
        setState(({ last }) => ({ job: status, last, isKnown: true, error: undefined }));
        return;
      }
      const last = status.last_job ?? null;
      const id = last?.job_id ?? null;
      if (lastSeen.current !== undefined && lastSeen.current !== id) ended.current();
      lastSeen.current = id;
      setState({ job: null, last, isKnown: true, error: undefined });
    };
    return pollWhileVisible(async (signal) => {
      try {
        const status = await client.get<IngestStatus>(pathOf('/ingest/status', { tenant_id: tenant }), signal);
        apply(status);
        return status.status === 'running' ? 'running' : 'idle';
      } catch (error) {
        if (signal.aborted) return 'stop';
        const fault = asApiError(error);
        setState((before) => ({ ...before, error: fault }));
        return fault.status === 401 || fault.status === 403 ? 'stop' : 'idle';
      }
    });
  }, [client, tenant, turn]);

  const look = useCallback(() => setTurn((before) => before + 1), []);
  return useMemo(() => ({ ...state, look }), [state, look]);
};
